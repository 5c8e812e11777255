/// Faults that both the reader and the kinds of resources report.
extension DiagnosticCode {
  /// A key that a later version will read.
  public static let notYet: DiagnosticCode = "not-yet"
  /// A key that a record must have.
  public static let missingKey: DiagnosticCode = "missing-key"
  /// A name that nothing in the park has.
  public static let unknownName: DiagnosticCode = "unknown-name"
  /// A need in kWh of something that is sold by weight, or the other way round.
  public static let needMismatch: DiagnosticCode = "need-mismatch"
  /// Something that needs a block of the park that is not there.
  public static let missingBlock: DiagnosticCode = "missing-block"
}

extension Message {
  /// The nearest of the words that are known, or all of them where they are few.
  public static func didYouMean(_ word: String, _ known: [String]) -> Message? {
    let sorted = known.sorted()
    if let near = nearest(to: word, among: sorted) {
      return Message("did-you-mean", en: "did you mean `\(near)`?", zh: "是否应为 `\(near)`？")
    }
    guard !sorted.isEmpty, sorted.count <= 24 else { return nil }
    let list = sorted.map { "`\($0)`" }.joined(separator: ", ")
    return Message("known-words", en: "there are \(list)", zh: "可用：\(list)")
  }
}
