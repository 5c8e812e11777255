import Foundation
import Testing

/// Which language the command speaks, and that it speaks it throughout.
@Suite("The command speaks the user's language")
struct LanguageSpecs {
  private func run(_ arguments: [String], _ environment: [String: String]) throws -> ParkRun {
    try execute(try #require(ParkBinary.file), arguments, environment: environment)
  }

  @Test(
    "by the locale unless asked: LC_ALL before LC_MESSAGES before LANG, and what is empty counts as unset",
    arguments: [
      (["LC_ALL": "zh_CN.UTF-8"], true), (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US.UTF-8"], true),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.GB18030"], true),
      (["LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"], false), (["LC_ALL": "de_DE.UTF-8"], false),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""], false),
    ])
  func locale(environment: [String: String], isChinese: Bool) throws {
    let report = try run(["optimize", Repository.firstPark], environment).text
    #expect(report.contains("新鲜水用量") == isChinese)
    #expect(report.contains("Fresh water") != isChinese)
  }

  @Test("--lang decides over the locale")
  func asked() throws {
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    #expect(try run(["optimize", Repository.firstPark, "--lang", "en"], chinese).text.contains("Fresh water"))
    #expect(try run(["optimize", Repository.firstPark, "--lang=zh"], ["LC_ALL": "C"]).text.contains("新鲜水用量"))
  }

  @Test("diagnostics and wrong usage are said in it")
  func faults() throws {
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    let bad = Repository.path("Tests/Fixtures/bad/many-mistakes.yaml")
    #expect(try run(["optimize", bad], chinese).errors.contains("处，未作任何计算。"))
    for (options, sentence) in [
      (["--gap", "narrow"], "须为比例"), (["--minimize", "beauty"], "不认识 `beauty`"), (["--time-limit", "0"], "须为大于 0 的秒数"),
      (["--dump", "plan", "--state", "tuned"], "没有方案"), (["--require-targets"], "没有 `targets`"),
    ] {
      let run = try run(["optimize", Repository.firstPark] + options, chinese)
      #expect(run.exitCode == 64 && run.errors.contains(sentence), "\(options): \(run.errors)")
    }
  }

  private static let commands = [
    "init", "check", "optimize", "explain", "compare", "pareto", "watch", "export", "reference", "selftest",
  ]

  /// The headings are taken from the English text: one that the library words anew is found here.
  @Test("the help of every command is Chinese where the user is: headings, options and sentences", arguments: commands)
  func help(command: String) throws {
    let english = try run(["help", command], ["LC_ALL": "C", "COLUMNS": "300"]).text
    let text = try run(["help", command], ["LC_ALL": "zh_CN.UTF-8", "COLUMNS": "300"]).text
    let headings = english.split(separator: "\n").compactMap { $0.firstMatch(of: #/^[A-Z][A-Z ]*:/#)?.output }
    #expect(headings.count >= 3, "\(headings)")
    for heading in headings { #expect(!text.contains(heading), "\(heading)") }
    let narrow = try run(["help", command], ["LC_ALL": "zh_CN.UTF-8", "COLUMNS": "80"]).text
    for shown in [text, narrow] { #expect(!shown.contains("default:") && !shown.contains("values:")) }
    #expect(isChinese(text.prefix { $0 != "\n" }))
    let entries = entries(of: text)
    #expect(entries.count == self.entries(of: english).count)
    for entry in entries { #expect(isChinese(entry), "\(entry)") }
  }

  @Test("the help of the command itself, with its last line")
  func overview() throws {
    let text = try run(["--help"], ["LC_ALL": "zh_CN.UTF-8"]).text
    #expect(text.hasPrefix("概述：规划工业园区循环化改造"))
    #expect(text.contains("用法：park <子命令>") && text.contains("子命令：\n"))
    #expect(text.contains("详细说明见 'park help <子命令>'。"))
    #expect(try run(["--version"], ["LC_ALL": "zh_CN.UTF-8"]).text == run(["--version"], ["LC_ALL": "C"]).text)
  }

  @Test(
    "what the library says of wrong usage is Chinese but for what was typed",
    arguments: [
      ["optimize", "--nonsense", "a.yaml"], ["optimize", "a.yaml", "--outptu", "b"],
      ["optimize", "a.yaml", "--output"],
      ["optimize"], ["optimize", "a.yaml", "b.yaml"], ["optimize", "a.yaml", "b.yaml", "c.yaml"],
      ["optimize", "a.yaml", "--lang", "fr", "--quiet"], ["optimize", "a.yaml", "--format", "doc"],
      ["optimize", "a.yaml", "--time-limit", "soon"], ["optimize", "a.yaml", "--quiet=yes"],
      ["explain", "a.yaml", "-x"],
      ["compare", "a.yaml"], ["nothing"], ["--generate-completion-script", "perl"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let english = try run(arguments, ["LC_ALL": "C"])
    let chinese = try run(arguments, ["LC_ALL": "zh_CN.UTF-8"])
    #expect(english.exitCode == 64 && chinese.exitCode == 64)
    #expect(chinese.text.isEmpty && chinese.errors.hasPrefix("错误："))
    for line in chinese.errors.split(separator: "\n") where !["用法：", "说明：", "  - "].contains(where: line.hasPrefix) {
      let said = line.replacing(#/'[^']*'|<[^>]*>|--?[a-z-]+|    [a-z ]+$/#, with: "")
      let words = said.replacing(#/[a-z]+、|（[^）]*）|park optimize|JSON|YAML/#, with: "")
      #expect(!words.contains(#/[A-Za-z]{3,}/#), "\(line)")
    }
  }

  @Test("a whole report in Chinese holds no English word but the park's own names, codes and signs")
  func wholeReport() throws {
    let file = Repository.path("Parks/meishan-hightech.yaml")
    let report = try run(["optimize", file, "--lang", "zh", "--format", "markdown", "--quiet"], ["LC_ALL": "C"]).text
      .replacing("\\_", with: "_")
    let word = #/[A-Za-z][A-Za-z_-]{2,}/#
    let own = Set(try Repository.text("Parks/meishan-hightech.yaml").matches(of: word).map { String($0.output) })
    let signs: Set = ["tce", "NPV", "IRR", "JSON", "Markdown", "U_prev"]
    let others = Set(report.matches(of: word).map { String($0.output) }).subtracting(own).subtracting(signs)
      // Names of conventions and codes of warnings.
      .filter { !$0.contains("_") && !$0.contains("-") }
    #expect(others.isEmpty, "\(others.sorted())")
    #expect(report.contains("国家工业固体废物统计"))
  }

  @Test("where the time went, a file that is not there and a state without a plan are said in it too")
  func streams() throws {
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    let timings = try run(["optimize", Repository.firstPark, "--timings", "--quiet"], chinese).errors
    #expect(timings.hasPrefix("启动 ") && timings.contains("求解 ") && timings.contains("合计 "))
    #expect(!timings.replacing(" ms", with: "").contains(#/[A-Za-z]/#), "\(timings)")
    #expect(try run(["optimize", "/nowhere.yaml"], chinese).errors.contains("文件无法打开：文件或文件夹不存在"))
    #expect(
      try run(["optimize", Repository.firstPark, "--output", "/nowhere/x.txt"], chinese).errors
        .contains("失败（新建）：文件或文件夹不存在"))
  }

  /// Each option or argument with its description, however many lines that takes.
  private func entries(of help: String) -> [String] {
    var found: [String] = []
    for line in help.split(separator: "\n") {
      if line.hasPrefix("  ") && !line.hasPrefix("   ") {
        found.append(String(line))
      } else if line.hasPrefix("   "), !found.isEmpty {
        found[found.count - 1] += line
      }
    }
    return found
  }

  private func isChinese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test("every sentence in the sources has both languages")
  func catalogue() throws {
    let folder = Repository.root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.allObjects ?? []
    var count = 0
    for case let name as String in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      // What stands between one message and the next holds the Chinese of the first.
      for call in text.components(separatedBy: " Message(").dropFirst() where !call.hasPrefix("id, en: id)") {
        count += 1
        #expect(call.contains("zh:"), "\(name): \(call.prefix(80))")
      }
    }
    #expect(count > 400)
  }
}
