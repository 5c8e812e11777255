/// The language in which a report is written.
///
/// The same type as in the diagnostics of `ParkModel`, which replaces this file when both are in one tree.
public enum Language: String, Sendable, CaseIterable {
  case en
  case zh
}

/// A label or sentence in every language it has been written in.
struct Message: Sendable, Hashable {
  /// The stable name of the sentence, for tests and translators.
  var id: String
  var en: String
  /// nil where nobody has translated it yet.
  var zh: String?

  init(_ id: String, en: String, zh: String? = nil) {
    self.id = id
    self.en = en
    self.zh = zh
  }

  /// The sentence in `language`, or in English where there is no translation.
  func text(in language: Language) -> String {
    switch language {
    case .en: en
    case .zh: zh ?? en
    }
  }
}
