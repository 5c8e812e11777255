import ParkModel

/// Anything that sends a material out: a supply, a source, the product, reject or blowdown of a unit, a dried batch.
struct Giver: Sendable {
  /// How much leaves, by where the figure comes from.
  enum Outflow: Sendable {
    /// A figure of the park, t/h.
    case fixed(Double)
    /// Between two figures of the park; the plan decides, t/h.
    case ranged(Bounds)
    /// In proportion to the throughput of a unit of any network.
    case byproduct(of: String, tonnesPerTonne: Double)
    case supply(Bounds)
    case product(of: Treatment, recovery: Double)
    case reject(of: Treatment, share: Double)
    case blowdown(of: Process)
    /// What a rinse of so many stages gives, where the plan chooses their number.
    case stages(of: Rinse, Int)
    /// What one link brings into a dryer, times a factor.
    case batch(of: Treatment, inflow: Int, factor: Double)
  }

  var name: String
  /// The source whose batch this is.
  var batch: String?
  var plant: String?
  var status: Status
  var wasteKind: String?
  var outflow: Outflow
  /// The quality that limits are checked with: exact, or an upper bound where `isExact` is false. A property that is
  /// absent is unknown.
  var quality: [String: Double]
  var isExact: Bool
  /// What of earlier years may leave beside a fixed amount, t/h.
  var stock = 0.0
  /// Whether its range and `stock` are of the whole year.
  var isOfYear = false
  /// True where the plan itself decides the concentrations: `quality` then holds the most that they can be.
  var isMixing = false
  var only: [String]?
  var origin: Origin

  var isSupply: Bool { if case .supply = outflow { true } else { false } }
  /// The cleaning unit whose product or reject it is.
  var purification: Purification? {
    switch outflow {
    case .product(let unit, _), .reject(let unit, _):
      if case .purify(let purification) = unit.action { purification } else { nil }
    case .fixed, .ranged, .byproduct, .supply, .blowdown, .stages, .batch: nil
    }
  }

  /// Whether the plan decides its concentration of a property; what a unit guarantees is fixed.
  func mixes(_ property: String) -> Bool {
    guard isMixing else { return false }
    return isReject || purification?.guarantee(property) == nil
  }

  var isReject: Bool { if case .reject = outflow { true } else { false } }
  /// True for what was not there before a unit made it; such streams never were "a source" of the park.
  var isBatch: Bool { batch != nil }

  /// The names under which `accepts`, connections and shares may speak of it.
  func answers(to word: String) -> Bool { word == name || word == wasteKind || word == batch }
}

/// Anything that takes a material in: a use, the inlet of a unit, an outlet of the park.
struct Taker: Sendable {
  enum Intake: Sendable {
    case use(Sink)
    case process(Process)
    case treatment(Treatment)
    case outlet(Outlet)
  }

  var name: String
  var plant: String?
  var status: Status
  var intake: Intake
  /// On the mixture that enters, and on each stream.
  var limit: Limits
  var limitEach: Limits
  /// On what follows from the properties of what enters.
  var computed: [ComputedLimit] = []
  var accepts: [String]?
  var dryBasis: Bool
  var origin: Origin

  var isOutlet: Bool { if case .outlet = intake { true } else { false } }
  var isTreatment: Bool { if case .treatment = intake { true } else { false } }
  /// Uses take a material for good or for a process; supplies may feed them without being asked.
  var isUse: Bool {
    switch intake {
    case .use, .process: true
    case .treatment, .outlet: false
    }
  }

  /// True where so much of a property must be in what enters.
  func asksLeast(of property: String) -> Bool {
    (limit[property]?.lower ?? 0) > 0 || (limitEach[property]?.lower ?? 0) > 0
  }

  /// kWh of electricity that it makes of one unit of a stream.
  func electricity(from giver: Giver) -> Double {
    guard case .use(let sink) = intake, let property = sink.demandProperty else { return 0 }
    return sink.electricEfficiency * (giver.quality[property] ?? 0)
  }

  /// Every property whose value must be known of what enters.
  var limitedProperties: Set<String> {
    var named = Set(limit.keys).union(limitEach.keys).union(computed.flatMap(\.property.components))
    switch intake {
    case .process(let process): named.formUnion(process.outletLimit.keys)
    case .outlet(let outlet): named.formUnion(outlet.cap.keys)
    case .use(let sink): if let property = sink.demandProperty { named.insert(property) }
    case .treatment: break
    }
    return named
  }
}

/// The names at both ends of a link.
struct LinkEnds: Hashable {
  var from: String
  var to: String
}

/// A way for a material from a giver to a taker.
struct MaterialLink: Sendable {
  var giver: Int
  var taker: Int
  var status: Status
  /// km.
  var length: Double
  var fact: LinkFact?
  /// Electricity that it takes to be lifted to the pressure of its taker, less what an engine there makes of it, kWh per
  /// unit of flow.
  var electricity = 0.0
}
