import ParkModel

/// A statement of the park file that could be another: whose it is, what it asks, its figure, and the park with it eased
/// or moved.
public struct ParkStatement: Sendable {
  /// What is stated of the subject.
  public enum Rule: String, Sendable, Hashable {
    case demand, release, load
    case supplyMost = "supply_most"
    case supplyLeast = "supply_least"
    case limitMost = "limit_most"
    case limitLeast = "limit_least"
    case eachMost = "each_most"
    case eachLeast = "each_least"
    case outletLimit = "outlet_limit"
    case flowMost = "flow_most"
    case flowLeast = "flow_least"
    case loss, rinse, capacity, cap
    case shareMost = "share_most"
    case shareLeast = "share_least"
    case linkMost = "link_most"
    case linkLeast = "link_least"
    case forbidden
    case cooling, heating
    case drawMost = "draw_most"
    case drawLeast = "draw_least"
    case targetLeast = "target_least"
    case targetMost = "target_most"
  }
  /// Whose it is, as `pv/di-rinse`.
  public var subject: String
  /// What it asks.
  public var rule: Rule
  /// The property, share or side of which it speaks; nil where it is of the amount.
  public var property: String?
  /// The figure in `unit`; nil for what is only there or not, as a forbidden link.
  public var value: Double?
  /// The unit of the figure, as the park's results have it.
  public var unit: String
  /// Where the file states it.
  public var origin: Origin
  /// +1 where more of the figure leaves more room, as of a capacity; -1 where less does, as of a demand.
  public var easing: Double
  /// Makes the statement ask less by so much of `unit`; by infinity it asks nothing.
  let ease: @Sendable (inout Park, Double) -> Void
  /// Adds so much of `unit` to the figure; nil where there is none to move.
  let shift: (@Sendable (inout Park, Double) -> Void)?

  /// The park in which this asks less by `amount`, in every period.
  public func eased(by amount: Double = .infinity, in park: Park) -> Park { park.withAll { ease(&$0, amount) } }

  /// The park with `amount` more of the figure, in every period.
  public func shifted(by amount: Double, in park: Park) -> Park? {
    guard let shift else { return nil }
    return park.withAll { shift(&$0, amount) }
  }

  /// The figure once it has given way by so much, in `unit`.
  public func value(easedBy amount: Double) -> Double? { value.map { $0 + easing * amount } }
}

extension Park {
  /// The same change to the park of the file and to that of each of its periods.
  fileprivate func withAll(_ change: (inout Park) -> Void) -> Park {
    var park = self
    change(&park)
    park.byPeriod = byPeriod.map { season in
      var season = season
      change(&season)
      return season
    }
    return park
  }
}

extension ParkStatement {
  /// A statement whose figure is one number of the park; `both` is the other end of a range that says one figure.
  init(
    _ rule: Rule, of subject: String, _ property: String? = nil, at path: WritableKeyPath<Park, Double>,
    both: WritableKeyPath<Park, Double>? = nil, in park: Park, unit: String, size: Double = 1,
    easing: Double, nothing: Double, origin: Origin
  ) {
    self.subject = subject
    self.rule = rule
    self.property = property
    self.value = park[keyPath: path] / size
    self.unit = unit
    self.origin = origin
    self.easing = easing
    // A key path is a value that holds indices and names alone, but the type does not say so.
    nonisolated(unsafe) let (path, both) = (path, both)
    ease = { park, amount in
      let old = park[keyPath: path]
      let new = amount.isFinite ? old + easing * amount * size : nothing
      // What is asked at least is never asked less than nothing.
      park[keyPath: path] = easing < 0 && nothing.isFinite ? max(min(old, nothing), new) : new
    }
    shift = { park, amount in
      let isOne = both.map { park[keyPath: $0] == park[keyPath: path] } ?? false
      park[keyPath: path] += amount * size
      if isOne, let both { park[keyPath: both] += amount * size }
    }
  }
}
