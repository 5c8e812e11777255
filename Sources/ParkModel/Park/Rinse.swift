/// A rinse of several stages: parts drag a film of the bath out, and water thins it until the last stage is clean enough.
///
/// As much film leaves the rinse as enters it, and every stage is well mixed. Concentrations g/t, flows t/h.
public struct Rinse: Sendable, Hashable {
  /// How water meets the parts.
  public enum Arrangement: String, Sendable, Hashable, CaseIterable {
    /// One stream against the parts, from the last stage to the first.
    case countercurrent
    /// An equal stream of fresh water to each stage.
    case parallel
    /// Fresh water that hits the parts once and runs off: as parallel stages without number.
    case spray
  }

  /// Its name in links, `plant/id`, for the water that enters and for its effluent.
  public var name: String
  /// The plant in which it stands.
  public var plant: String?
  /// What the parts carry out of the bath, and out of the rinse, t/h.
  public var dragOut: Double
  /// What the bath holds.
  public var bath: Composition
  /// What the last stage may hold at most, of what is named.
  public var last: [String: Double]
  /// The worst water that it may be fed with; it is counted as if it were.
  public var feed: Composition
  /// How water meets the parts.
  public var arrangement: Arrangement = .countercurrent
  /// The share of the water that mixes with the film; the rest runs off as it came.
  public var efficiency: Double = 1
  /// The number of stages that stand.
  public var stages: Int
  /// Larger numbers that may be chosen instead, ascending.
  public var candidates: [Int] = []
  /// CNY for each stage added.
  public var costPerStage: Double = 0
  /// Over which a stage is repaid, years.
  public var life: Double = 20
  /// What the mixture that enters must have, degC; nil for anything.
  public var temperature: Bounds?
  /// The temperature at which its water leaves, degC; nil where the file does not say.
  public var outletTemperature: Double?
  /// What it takes at all; nil is anything.
  public var accepts: [String]?
  /// Where its effluent may go at all; nil is anywhere.
  public var only: [String]?
  /// Where the file states it.
  public var origin: Origin

  /// Every number of stages that may be chosen, ascending, those that stand first.
  public var choices: [Int] { [stages] + candidates }

  /// A countercurrent rinse that may not be extended, until the park says more.
  public init(
    name: String, plant: String?, dragOut: Double, bath: Composition, last: [String: Double], feed: Composition,
    stages: Int, origin: Origin
  ) {
    self.name = name
    self.plant = plant
    self.dragOut = dragOut
    self.bath = bath
    self.last = last
    self.feed = feed
    self.stages = stages
    self.origin = origin
  }
}
