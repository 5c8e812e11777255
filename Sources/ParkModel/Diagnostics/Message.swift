/// The language in which a sentence is shown to the user.
public enum Language: String, Sendable, CaseIterable {
  case en
  case zh
}

/// A sentence to the user, in every language it has been written in.
///
/// A message is declared beside the rule that says it, usually as a static function of the names and numbers it
/// mentions. Nothing chooses a language before the sentence is rendered.
public struct Message: Sendable, Hashable {
  /// The stable name of the sentence, for tests and translators.
  public var id: String
  /// The sentence in English.
  public var en: String
  /// The sentence in Chinese; nil where nobody has translated it yet.
  public var zh: String?

  /// A sentence with its name; `zh` may come later.
  public init(_ id: String, en: String, zh: String? = nil) {
    self.id = id
    self.en = en
    self.zh = zh
  }

  /// The sentence in `language`, or in English where there is no translation.
  public func text(in language: Language) -> String {
    switch language {
    case .en: en
    case .zh: zh ?? en
    }
  }
}
