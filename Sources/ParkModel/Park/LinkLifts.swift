/// The electricity that each link of a section takes to lift what flows to its taker's pressure, kWh per unit of flow.
///
/// What the park states of the link comes first, then what it states of the taker, then the work between the two
/// pressures; nothing where either is not stated.
public struct LinkLifts: Sendable {
  private let compression: Compression
  private var giverPressures: [String: Double] = [:]
  private var takerPressures: [String: Double] = [:]
  private var stated: [String: Double] = [:]
  private var facts: [String: [String: Double]] = [:]

  /// The lifts of one section.
  public init(_ section: MaterialSection) {
    compression = section.compression
    for supply in section.supplies { giverPressures[supply.name] = supply.pressure }
    for source in section.sources { giverPressures[source.name] = source.pressure }
    for unit in section.treatments {
      giverPressures[unit.name] = unit.pressure
      takerPressures[unit.name] = unit.pressure
    }
    for sink in section.sinks {
      takerPressures[sink.name] = sink.pressure
      stated[sink.name] = sink.lift
    }
    for fact in section.connections.facts {
      if let lift = fact.lift { facts[fact.from, default: [:]][fact.to] = lift }
    }
  }

  /// kWh per unit of flow.
  public subscript(from from: String, to to: String) -> Double {
    if let lift = facts[from]?[to] ?? stated[to] { return lift }
    guard let low = giverPressures[from], let high = takerPressures[to] else { return 0 }
    return compression.work(from: low, to: high)
  }
}

extension MaterialSection {
  /// True where what flows on a link may take electricity, to be lifted, or make some where it is burnt.
  public var linksTakeElectricity: Bool {
    supplies.contains { $0.pressure != nil } || sources.contains { $0.pressure != nil }
      || sinks.contains { $0.pressure != nil || $0.lift != nil || $0.electricEfficiency > 0 }
      || treatments.contains { $0.pressure != nil }
      || connections.facts.contains { $0.lift != nil }
  }
}
