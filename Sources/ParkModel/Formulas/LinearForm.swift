/// So much of each thing that a stream carries, added up: `2 CaO - 1.65 Al2O3`.
public struct LinearForm: Sendable, Hashable {
  /// What each component counts, by its name; none is zero.
  public private(set) var weights: [String: Double]

  /// A form with a weight for each component that counts.
  public init(_ weights: [String: Double] = [:]) { self.weights = weights.filter { $0.value != 0 } }

  /// Its components in alphabetical order.
  public var components: [String] { weights.keys.sorted() }
  /// True where no component counts.
  public var isZero: Bool { weights.isEmpty }

  /// Every weight times a number.
  public func times(_ factor: Double) -> LinearForm { LinearForm(weights.mapValues { factor * $0 }) }

  /// Two forms, weight by weight.
  public static func + (one: LinearForm, other: LinearForm) -> LinearForm {
    LinearForm(one.weights.merging(other.weights, uniquingKeysWith: +))
  }

  /// `sum of weight x content`; nil where the content of a component is not known.
  public func value(_ content: (String) -> Double?) -> Double? {
    var sum = 0.0
    for component in components {
      guard let amount = content(component) else { return nil }
      sum += weights[component]! * amount
    }
    return sum
  }
}

extension LinearForm: CustomStringConvertible {
  /// `-1.65 Al2O3 + 1.0 CaO`, in alphabetical order, so that a dump is the same in every run.
  public var description: String {
    components.map { "\(weights[$0]!) \($0)" }.joined(separator: " + ")
  }
}
