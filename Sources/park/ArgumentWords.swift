/// The words of swift-argument-parser in Chinese: it has English alone, for the headings of a help text and for what is
/// wrong with a command line.
///
/// Its texts are read line by line. `%` in a form stands for what the user or the command wrote and is kept. What is no
/// help and no fault, as a completion script, stays as it is.
enum ArgumentWords {
  static func chinese(_ text: String) -> String {
    let isHelp = text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ")
    guard isHelp || text.hasPrefix("Error: ") else { return text }
    var translated = text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }
      .joined(separator: "\n")
    for (english, chinese) in phrases { translated = translated.replacing(english, with: chinese) }
    return isHelp ? values(translated) : translated
  }

  private static let forms = [
    ("OVERVIEW: %", "概述：%"), ("USAGE: %", "用法：%"), ("Usage: %", "用法：%"), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："), ("Error: %", "错误：%"), ("Help:  %", "说明：%"), ("   or: %", "   或：%"),
    ("  See '%' for more information.", "  详情见 '%'。"), ("  See '%' for detailed help.", "  详细说明见 '%'。"),
    ("Unknown option '%'. Did you mean '%'?", "未知选项 '%'，是否应为 '%'？"), ("Unknown option '%'", "未知选项 '%'"),
    ("Missing value for '%' in '%'", "'%' 缺少取值（在 '%' 中）"), ("Missing value for '%'", "'%' 缺少取值"),
    ("Missing expected argument '%'", "缺少参数 '%'"), ("Missing one of: '%'", "须给出其中之一：'%'"),
    ("Missing required subcommand.", "缺少子命令。"), ("Unexpected argument '%'", "多余的参数 '%'"),
    ("% unexpected arguments: '%'", "% 个多余的参数：'%'"), ("Invalid option: %", "无效选项：%"),
    ("The value '%' is invalid for '%'. Please provide one of the following:", "取值 '%' 对 '%' 无效，可取："),
    ("The value '%' is invalid for '%'. Please provide one of %.", "取值 '%' 对 '%' 无效，可取 %。"),
    ("The value '%' is invalid for '%': %", "取值 '%' 对 '%' 无效：%"),
    ("The value '%' is invalid for '%'", "取值 '%' 对 '%' 无效"),
    ("The value '%' is invalid.%", "取值 '%' 无效。%"),
    ("The option '%' does not take any value, but '%' was specified.", "选项 '%' 不带取值，却给出了 '%'。"),
    ("Value to be set with flag % had already been set with flag %", "开关 % 所设之值已由开关 % 设定"),
    ("Command '%' is not a parent of the current command.", "命令 '%' 不是当前命令的上级。"),
    ("Can't generate completion scripts for '%'.", "无法为 '%' 生成补全脚本。"),
    ("Can't autodetect a supported shell.", "无法识别所用的 shell。"),
    ("Please use --generate-completion-script=<shell> with one of:", "请用 --generate-completion-script=<shell>，可取："),
    ("Internal error. %", "内部错误：%"),
  ].map { (english: pieces($0.0), chinese: pieces($0.1)) }

  /// What stands within lines.
  private static let phrases = [
    ("Show help information.", "显示帮助信息。"), ("Show the version.", "显示版本号。"),
    ("Show subcommand help information.", "显示子命令的帮助信息。"), ("<subcommands>", "<子命令>"), ("<subcommand>", "<子命令>"),
    ("[<options>]", "[<选项>]"), ("<options>", "<选项>"),
  ]

  /// The first form that fits decides; what stands for `%` may be of a form itself, as the fault behind `Error: `.
  private static func line(_ text: Substring) -> String {
    for form in forms {
      guard let found = values(of: form.english, in: text) else { continue }
      let isNested = found.count == 1 && form.english.last == ""
      let said = found.map { isNested ? line($0) : list($0) }
      return zip(form.chinese, said + [""]).map { $0 + $1 }.joined()
    }
    return String(text)
  }

  /// `'a', 'b' or 'c'`.
  private static func list(_ text: Substring) -> String {
    String(text).replacing("' or '", with: "' 或 '").replacing("' and '", with: "' 和 '").replacing("', '", with: "'、'")
  }

  private static func pieces(_ form: String) -> [String] {
    form.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
  }

  /// What stands between the pieces of a form; nil where the text is not of it.
  private static func values(of pieces: [String], in text: Substring) -> [Substring]? {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
    if pieces.count == 1 { return text == first ? [] : nil }
    var rest = text.dropFirst(first.count)
    var found: [Substring] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: piece) else { return nil }
      found.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return found + [rest.dropLast(last.count)]
  }

  /// `(values: a, b; default: a)` behind an option, across the ends of lines.
  private static func values(_ text: String) -> String {
    var translated = text
    for (opening, chinese) in [("(values:", "（可取："), ("(default:", "（默认：")] {
      var parts: [Substring] = []
      var rest = translated[...]
      while let start = rest.firstRange(of: opening), let end = rest[start.upperBound...].firstIndex(of: ")") {
        let inside = rest[start.upperBound..<end].replacing(";", with: "；")
          .replacing("default: ", with: "默认：").replacing("default:", with: "默认：").replacing("； ", with: "；")
        parts += [rest[..<start.lowerBound], chinese[...], inside.drop { $0 == " " }[...], "）"]
        rest = rest[rest.index(after: end)...]
      }
      translated = (parts + [rest]).joined()
    }
    return translated.replacing("。 （", with: "。（")
  }
}
