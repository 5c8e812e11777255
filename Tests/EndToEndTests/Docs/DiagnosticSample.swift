/// Texts for the diagnostics of files that are unreadable as a whole, which no editor would keep as a fixture.
struct DiagnosticSample {
  var code: String
  var text: String

  static let all = [
    DiagnosticSample(code: "control-character", text: "park: A\u{1}\n"),
    DiagnosticSample(code: "empty-file", text: "# nothing yet\n"),
    DiagnosticSample(code: "empty-key", text: "park: A\n\"\": 3\n"),
    DiagnosticSample(code: "file-too-large", text: String(repeating: "a: 1\n", count: 1 << 20)),
    DiagnosticSample(code: "nested-too-deeply", text: "a: " + String(repeating: "[", count: 100)),
    DiagnosticSample(code: "not-utf8", text: "p\0a\0r\0k\0:\0 \0A\0\n"),
    DiagnosticSample(code: "too-many-values", text: "a: [" + String(repeating: "1,", count: 300_000) + "]\n"),
  ]
}
