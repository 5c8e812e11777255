import ParkModel

/// What libyaml says when it stops, in words that tell what to do.
extension Finding {
  static func syntax(_ problem: String, _ range: Range<Int>) -> Finding {
    let known = SyntaxSentences.all.first { problem.contains($0.problem) }
    return Finding(
      .yamlSyntax, range, known?.message ?? .syntax(problem), hint: known?.hint ?? .syntaxHint)
  }
}

/// The problems of libyaml that engineers meet, each with its sentence.
enum SyntaxSentences {
  static let all: [(problem: String, message: Message, hint: Message)] = [
    ("did not find expected key", indentation, indentationHint),
    ("did not find expected '-' indicator", indentation, indentationHint),
    ("block mapping", indentation, indentationHint),
    ("block sequence entries", indentation, indentationHint),
    ("mapping values are not allowed", strayColon, strayColonHint),
    ("could not find expected ':'", noColon, .missingColonHint),
    ("did not find expected ',' or '}'", noComma, .missingCommaHint),
    ("did not find expected ',' or ']'", noComma, .missingCommaHint),
    ("did not find expected node content", noValue, .syntaxHint),
    ("unknown escape character", escape, escapeHint),
  ]

  private static let indentation = Message(
    "syntax-indentation", en: "this line does not stand in one column with the keys of its map",
    zh: "此行与同一映射中其他键没有对齐")
  private static let indentationHint = Message(
    "syntax-indentation.hint", en: "keys of one map begin in the same column; what belongs to a key stands deeper",
    zh: "同一映射的键须左对齐；下级内容须缩进")
  private static let strayColon = Message(
    "syntax-stray-colon", en: "a colon stands where YAML allows none", zh: "此处不能有冒号")
  private static let strayColonHint = Message(
    "syntax-stray-colon.hint", en: "put a text that has a colon in quotes; check the indentation of the line",
    zh: "含冒号的文字请加引号，并检查缩进")
  private static let noColon = Message(
    "syntax-no-colon", en: "no colon parts a key from its value here", zh: "此处缺少分隔键与值的冒号")
  private static let noComma = Message(
    "syntax-no-comma", en: "a comma or a closing bracket is missing before this", zh: "此前缺少逗号或右括号")
  private static let noValue = Message("syntax-no-value", en: "a value is missing here", zh: "此处缺少值")
  private static let escape = Message(
    "syntax-escape", en: "a backslash in double quotes stands before a letter that it has no meaning with",
    zh: "双引号中的反斜线后是无效的转义字符")
  private static let escapeHint = Message(
    "syntax-escape.hint", en: "use single quotes, in which a backslash is a letter", zh: "请改用单引号")
}

extension DiagnosticCode {
  /// A fault of the YAML that no rule of ours has a name for.
  static let yamlSyntax: DiagnosticCode = "yaml-syntax"
}

extension Message {
  static func syntax(_ problem: String) -> Message {
    Message("syntax", en: "the YAML cannot be read here: \(problem)", zh: "此处的 YAML 无法读取：\(problem)")
  }

  static let syntaxHint = Message(
    "syntax.hint", en: "look at brackets, quotes and indentation of this line and the one before",
    zh: "请检查此行及上一行的括号、引号和缩进")
}
