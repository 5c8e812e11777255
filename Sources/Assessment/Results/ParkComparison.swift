import ParkModel

/// Before, tuned and after of one park, and the change between before and after.
public struct ParkComparison: Sendable, Hashable {
  /// The park that was optimised.
  public var park: Park
  /// What was assumed and how it was computed, by name, in fixed order.
  public var conventions: [Convention]
  /// What is implausible, in the order of the file.
  public var warnings: [Warning]
  /// The park as it is.
  public var before: StateResult
  /// Only where the park has metered figures.
  public var tuned: StateResult?
  /// The park retrofitted.
  public var after: StateResult
  /// One entry for every quantity and indicator that both states list and at least one can say.
  public var change: [Change]
  /// What the retrofit comes to; nil where nothing is built.
  public var retrofit: RetrofitResult?
  /// Made of its parts.
  public init(
    park: Park, conventions: [Convention], warnings: [Warning], before: StateResult, tuned: StateResult?,
    after: StateResult, change: [Change]
  ) {
    self.park = park
    self.conventions = conventions
    self.warnings = warnings
    self.before = before
    self.tuned = tuned
    self.after = after
    self.change = change
  }
}

/// An assumption that the reader of a report must know: `water_density` = `1 t/m3`.
public struct Convention: Sendable, Hashable {
  /// Its id in the result: `water_density`.
  public var name: String
  /// As printed: `1 t/m3`.
  public var value: String
  /// The same in Chinese, where it is a sentence and not a figure.
  public var valueZh: String?
  /// Made of its parts.
  public init(name: String, value: String, valueZh: String? = nil) {
    self.name = name
    self.value = value
    self.valueZh = valueZh
  }
}

/// Something implausible that did not stop the run.
public struct Warning: Sendable, Hashable {
  /// Names the kind of warning.
  public var code: String
  /// Dotted path in the park file.
  public var path: String
  /// What is implausible, in English.
  public var sentence: String
  /// The same in Chinese.
  public var sentenceZh: String?
  /// Made of its parts.
  public init(code: String, path: String, sentence: String, sentenceZh: String? = nil) {
    self.code = code
    self.path = path
    self.sentence = sentence
    self.sentenceZh = sentenceZh
  }
}
