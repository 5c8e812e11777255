/// Water targets without a linear program: the water cascade for one contaminant and a network of all to all.
///
/// Flows in t/h, concentrations in g/t, loads in g/h. Up the scale of concentration p, uses ask for
/// `A(p) = sum F (p - limit)+ - sum S (p - c)+`, the limiting composite curve: what the streams themselves cannot offer.
/// Fresh water at c0 offers `W (p - c0)+`. It is enough where the surplus `W (p - c0)+ - A(p)` is nowhere negative, so the
/// target is the steepest line from c0 to the curve, and a pinch is where it touches. An independent check of the program.
///
/// Sources: Y. P. Wang and R. Smith, Chem. Eng. Sci. 49 (1994) 981; N. Hallale, Adv. Environ. Res. 6 (2002) 377;
/// Z. A. Manan, Y. L. Tan and D. C. Y. Foo, AIChE J. 50 (2004) 3169.
public struct WaterPinch: Sendable, Hashable {
  /// A use at the dirtiest that it takes, or a stream as it comes.
  public struct Stream: Sendable, Hashable {
    /// Its name in links.
    public var name: String
    /// t/h.
    public var flow: Double
    /// g/t.
    public var concentration: Double

    /// So much water of a concentration.
    public init(_ name: String, flow: Double, concentration: Double) {
      self.name = name
      self.flow = flow
      self.concentration = concentration
    }
  }

  /// A point of the limiting composite curve.
  public struct Level: Sendable, Hashable {
    /// g/t.
    public var concentration: Double
    /// What uses below this concentration ask for beyond what streams below it offer, g/h.
    public var load: Double
    /// What the target's fresh water offers there, g/h: the supply line.
    public var supplied: Double
  }

  /// Uses, cleanest first.
  public let sinks: [Stream]
  /// Streams, cleanest first.
  public let sources: [Stream]
  /// What each supply gives at the target, cleanest first.
  public let supplied: [Stream]
  /// The limiting composite curve and the supply line below it, up the scale.
  public let levels: [Level]
  /// Where fresh water is just enough, g/t, ascending; empty where its amount is set by the flows alone, or is nothing.
  public let pinches: [Double]

  /// The least fresh water, t/h.
  public var freshWater: Double { supplied.total }
  /// What then leaves unused, t/h.
  public var wastewater: Double { max(0, sources.total + freshWater - sinks.total) }

  /// The targets; nil where no amount of these supplies serves the uses. A supply's `flow` is the most that it gives.
  ///
  /// The cleanest supply comes first: in any plan it can take the place of a dirtier one.
  public init?(sinks: [Stream], sources: [Stream], supplies: [Stream]) {
    let most = (sources + supplies).reduce(0) { max($0, $1.concentration) }
    // A use that takes anything takes the dirtiest there is.
    self.sinks = sinks.map { Stream($0.name, flow: $0.flow, concentration: min($0.concentration, most)) }.ordered
    self.sources = sources.ordered
    let curve = Self.limitingCurve(self.sinks, self.sources, from: supplies.map(\.concentration))
    let scale = max(1, self.sinks.total + self.sources.total)
    let grown = self.sinks.total - self.sources.total
    var supplied: [Stream] = []
    func missing(_ point: (concentration: Double, load: Double)) -> Double {
      point.load - supplied.offer(point.concentration)
    }
    for supply in supplies.ordered {
      let dirtier = curve.filter { $0.concentration > supply.concentration }
      let slopes = dirtier.map { missing($0) / ($0.concentration - supply.concentration) }
      let target = slopes.reduce(max(0, grown - supplied.total), max)
      supplied.append(Stream(supply.name, flow: min(target, supply.flow), concentration: supply.concentration))
    }
    self.supplied = supplied
    let isServed = curve.allSatisfy { missing($0) <= 1e-9 * scale * max(1, $0.concentration) }
    guard isServed, supplied.total >= grown - 1e-9 * scale else { return nil }
    levels = curve.map {
      Level(concentration: $0.concentration, load: $0.load, supplied: supplied.offer($0.concentration))
    }
    let touched = levels.filter {
      $0.supplied > 0 && abs($0.supplied - $0.load) <= 1e-9 * scale * max(1, $0.concentration)
    }
    pinches = touched.map(\.concentration)
  }

  /// The cascade: below each concentration, so much flow is asked for beyond what is offered, and over the step to the
  /// next one it asks for a load.
  private static func limitingCurve(
    _ sinks: [Stream], _ sources: [Stream], from starts: [Double]
  ) -> [(concentration: Double, load: Double)] {
    let scale = Set((sinks + sources).map(\.concentration) + starts).sorted()
    var load = 0.0
    var net = 0.0
    var below = scale.first ?? 0
    return scale.map { concentration in
      load += net * (concentration - below)
      below = concentration
      net += sinks.filter { $0.concentration == concentration }.total
      net -= sources.filter { $0.concentration == concentration }.total
      return (concentration, load)
    }
  }
}

extension WaterPinch {
  /// A composite curve: cumulative flow, t/h, and the load that goes with it, g/h, from the cleanest stream on.
  public struct Composite: Sendable, Hashable {
    /// t/h, 0 first, one more after each stream.
    public let flows: [Double]
    /// g/h, likewise.
    public let loads: [Double]

    fileprivate init(_ streams: [Stream]) {
      flows = streams.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.flow) }
      loads = streams.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.flow * $1.concentration) }
    }
  }

  /// What uses may take.
  public var sinkComposite: Composite { Composite(sinks) }
  /// What streams and the target's fresh water offer: nowhere above what uses may take.
  public var sourceComposite: Composite { Composite((sources + supplied).ordered) }

  /// Streams dirtier than the highest pinch: fresh water saved does not depend on them, they may leave.
  public var sourcesAbove: [Stream] { pinches.last.map { pinch in sources.filter { $0.concentration > pinch } } ?? [] }
  /// Streams cleaner than the lowest pinch: all of them must be used again to reach the target.
  public var sourcesBelow: [Stream] { pinches.first.map { pinch in sources.filter { $0.concentration < pinch } } ?? [] }
}

extension [WaterPinch.Stream] {
  /// Cleanest first, by name where equal.
  fileprivate var ordered: [WaterPinch.Stream] {
    sorted { ($0.concentration, $0.name) < ($1.concentration, $1.name) }
  }

  fileprivate var total: Double { reduce(0) { $0 + $1.flow } }

  /// What these offer below a concentration, g/h.
  fileprivate func offer(_ concentration: Double) -> Double {
    reduce(0) { $0 + $1.flow * Swift.max(0, concentration - $1.concentration) }
  }
}
