import ParkModel

/// A park is one document: `---`, `...` and directives at the first column would silently end or split it.
extension Finding {
  static func severalDocuments(_ range: Range<Int>) -> Finding {
    Finding(.severalDocuments, range, .severalDocuments, hint: .severalDocumentsHint)
  }

  static func documentEnd(_ range: Range<Int>) -> Finding {
    Finding(
      .documentEnd, range, .documentEnd, hint: .documentEndHint, edits: [Edit(range: range, replacement: "   ")])
  }

  static func directive(_ range: Range<Int>) -> Finding {
    Finding(.directive, range, .directive, hint: .directiveHint, edits: [Edit(range: range, replacement: "")])
  }
}

extension DiagnosticCode {
  static let severalDocuments: DiagnosticCode = "several-documents"
  static let documentEnd: DiagnosticCode = "document-end"
  static let directive: DiagnosticCode = "directive"
}

extension Message {
  static let severalDocuments = Message(
    "several-documents", en: "a second document begins here; a file holds one park",
    zh: "此处开始了第二个文档；一个文件只写一个园区")
  static let severalDocumentsHint = Message(
    "several-documents.hint", en: "remove the line `---`, or put what follows into a file of its own",
    zh: "请删去 `---` 一行，或把后面的内容另存为一个文件")
  static let documentEnd = Message(
    "document-end", en: "`...` ends a YAML document, and what follows would be ignored",
    zh: "`...` 在 YAML 中表示文档结束，其后的内容会被忽略")
  static let documentEndHint = Message("document-end.hint", en: "remove this line", zh: "请删去此行")
  static let directive = Message(
    "directive", en: "a line with `%` at its beginning is a directive to a YAML program",
    zh: "以 `%` 开头的行是 YAML 指令")
  static let directiveHint = Message(
    "directive.hint", en: "remove this line; begin a comment with `#`", zh: "请删去此行；注释以 `#` 开头")
}
