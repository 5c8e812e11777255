import ParkModel

/// YAML forbids tabs where it counts columns, and an editor shows them in any width.
extension Finding {
  static func tab(_ range: Range<Int>, edits: [Edit]) -> Finding {
    Finding(.tab, range, .tab, hint: .tabHint, edits: edits)
  }
}

extension DiagnosticCode {
  static let tab: DiagnosticCode = "tab"
}

extension Message {
  static let tab = Message("tab", en: "a tab stands where spaces belong", zh: "此处是制表符，应为空格")
  static let tabHint = Message(
    "tab.hint", en: "use spaces; most editors can turn tabs into spaces", zh: "请使用空格；多数编辑器可自动将制表符转为空格")
}
