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
