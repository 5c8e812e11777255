/// A water-using process: inflow + gain = outflow + loss, mass in + load = mass out. A cooling tower has a loss and no
/// load, a wash a load and no loss.
public struct Process: Sendable, Hashable {
  /// Its name in links, `plant/id`, for what enters and what leaves.
  public var name: String
  /// The plant in which it stands.
  public var plant: String?
  /// What it adds of each property, g/h; absent is nothing.
  public var load: [String: Double] = [:]
  /// What evaporates or leaves in products, t/h.
  public var loss: Double = 0
  /// What it adds to the water, t/h.
  public var gain: Double = 0
  /// On the mixture that enters.
  public var inletLimit: Limits = [:]
  /// On the mixture that leaves.
  public var outletLimit: Limits = [:]
  /// Inflow, t/h.
  public var flow: Bounds = .unlimited
  /// Cycles of concentration N: make-up >= loss N/(N-1).
  public var cycles: Bounds = .unlimited
  /// Recirculating flow, t/h: enters the reuse rate only.
  public var circulation: Double = 0
  /// What the mixture that enters must have, degC; nil for anything.
  public var temperature: Bounds?
  /// The temperature at which its water leaves, degC; nil where the file does not say.
  public var outletTemperature: Double?
  /// What it takes at all; nil is anything.
  public var accepts: [String]?
  /// Where its outlet may go at all; nil is anywhere.
  public var only: [String]?
  /// The process of the file that this is a part of; nil for a whole one. The parts of a process run side by side, each
  /// with a share of its load, loss, gain and flow, and the plan decides the shares.
  public var partOf: String?
  /// Where the file states it.
  public var origin: Origin

  /// A process that loses and gains nothing until the park says more.
  public init(name: String, plant: String?, origin: Origin) {
    self.name = name
    self.plant = plant
    self.origin = origin
  }

  /// The process at a share of its size.
  public func scaled(by share: Double) -> Process {
    var part = self
    part.load = load.mapValues { share * $0 }
    part.loss = share * loss
    part.gain = share * gain
    part.flow = Bounds(lower: share * flow.lower, upper: flow.upper.isFinite ? share * flow.upper : flow.upper)
    part.circulation = share * circulation
    return part
  }

  /// The least inflow that a process can run with: its own lower bound, the make-up that its losses and cycles of
  /// concentration ask for, loss N / (N - 1), and water that its load can leave with.
  public var leastInflow: Double {
    var least = max(flow.lower, loss - gain + leastOutflow)
    if loss > 0, cycles.upper.isFinite, cycles.upper > 1 {
      least = max(least, loss * cycles.upper / (cycles.upper - 1))
    }
    return max(0, least)
  }

  /// The least water that can carry its load away, t/h. Where an outlet limit says how much that is, nothing more is said
  /// here; elsewhere no water holds more than its own weight, 10^6 g/t, and less than 10 mL/h is no flow.
  private var leastOutflow: Double {
    let added = load.filter { $0.value > 0 }
    guard !added.isEmpty else { return 0 }
    let isLimited = added.contains { outletLimit[$0.key]?.upper.isFinite ?? false }
    return isLimited ? 0 : max(added.values.sorted().reduce(0, +) / 1e6, 1e-5)
  }
}
