import LinearPrograms
import ParkModel

/// The links of a large network of one resource that have no column yet, with all that makes a column of one: in which
/// rows it would stand, and what it adds to every measure.
///
/// Materials flow on links, heat passes from a hot class to a cold one at a level; either way all of them can be priced in one
/// pass over their ends, without being made.
public protocol OpenFamily: Sendable {
  /// The resource whose links they are.
  var resource: String { get }
  /// How many links are admitted.
  var count: Int { get }
  /// Links with which there is a plan, most likely, where the network itself does not list such.
  var first: [OpenLink] { get }
  /// The rows of each plant, then of every few neighbours together, and so on up to the whole park; empty where the
  /// network knows no plants by their rows.
  var neighbourhoods: [[[Int]]] { get }
  /// The entries that a link's column would have.
  func entries(_ link: OpenLink) -> [LinearProgram.Entry]
  /// Reduced costs in one measure.
  func pricing(of measure: String, flowBound: Double) -> any LinkPricing
  /// The links of the family that have a column by now.
  func listed(in joint: JointProgram) -> Set<OpenLink>
  /// Lists links: each gets its column behind the others, its part in every measure, and what is built for it.
  func list(_ links: [OpenLink], in joint: inout JointProgram)
}

/// One link of a family, by the indices of its ends in the network.
public struct OpenLink: Sendable, Hashable {
  let giver: Int
  let taker: Int
  /// Of heat the temperature slot at which it arrives; 0 where there are no levels.
  var level = 0
}

/// Reduced costs of all links of a family that have no column, for one objective.
public protocol LinkPricing: Sendable {
  /// Prices every link at row prices `y`.
  ///
  /// - Parameters:
  ///   - threshold: links at or above it are of no interest.
  ///   - each: how many are wanted of each taker, and of each giver.
  ///   - listed: links that have a column: they are no link of this family any more.
  ///   - earlier: objectives whose optimum no link may leave.
  func sweep(
    _ y: [Double], threshold: Double, each: Int, without listed: Set<OpenLink>, after earlier: [EarlierPrices]
  ) -> PricedSweep
  /// What a link costs in this measure, for each unit of flow.
  func cost(of link: OpenLink) -> Double
}

/// What one pass over all links of a family found.
public struct PricedSweep: Sendable {
  /// Links below the threshold: the best few of each giver and of each taker.
  public var links: [OpenLink] = []
  /// The least reduced cost of all.
  public var least = Double.infinity
  /// What all links below 0 could together lower the objective by, at most.
  public var shortfall = 0.0
}

/// What an objective that ranks before says of links: only those at or below `tie` may still move.
public struct EarlierPrices: Sendable {
  let pricing: any LinkPricing
  let prices: [Double]
  let tie: Double

  /// The prices of an optimum, and up to which reduced cost a link can be in another one.
  public init(_ pricing: any LinkPricing, prices: [Double], tie: Double) {
    self.pricing = pricing
    self.prices = prices
    self.tie = tie
  }
}

/// The few least values seen, with where they were.
struct LeastFew {
  private(set) var entries: [(value: Double, place: Int)] = []
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  mutating func offer(_ value: Double, _ place: Int) {
    if entries.count == capacity {
      guard let last = entries.last, value < last.value else { return }
      entries.removeLast()
    }
    var at = entries.count
    while at > 0, entries[at - 1].value > value { at -= 1 }
    entries.insert((value, place), at: at)
  }
}
