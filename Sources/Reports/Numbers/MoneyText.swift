import ParkModel

/// A sum of money as it is said in a sentence: 48.2 million CNY, 4 820 万元.
enum MoneyText {
  static func text(_ yuan: Double, in language: Language) -> String {
    let (size, word) = scales(language).first { abs(yuan) >= $0.0 } ?? (1, language == .zh ? "元" : "CNY")
    return "\(NumberText.text(yuan / size, digits: 3)) \(word)"
  }

  /// From the largest down; four digits stay before the point in Chinese, where 万 is the usual step.
  private static func scales(_ language: Language) -> [(Double, String)] {
    switch language {
    case .en: [(1e9, "billion CNY"), (1e6, "million CNY")]
    case .zh: [(1e8, "亿元"), (1e4, "万元")]
    }
  }
}
