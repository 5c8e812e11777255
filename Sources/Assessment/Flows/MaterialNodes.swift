import ParkModel

/// The givers and receivers of one section by the names that flows use.
struct MaterialNodes: Sendable {
  let givers: [String: Giver]
  let receivers: [String: Receiver]
  /// The largest concentration that any supply or source states, property by property: what is small beside it is noise.
  let largest: [String: Double]

  init(_ section: MaterialSection) {
    var givers: [String: Giver] = [:]
    var receivers: [String: Receiver] = [:]
    for supply in section.supplies { givers[supply.name] = .supply(supply) }
    for source in section.sources { givers[source.name] = .source(source) }
    for sink in section.sinks { receivers[sink.name] = .sink(sink) }
    for outlet in section.outlets { receivers[outlet.name] = .outlet(outlet) }
    for process in section.processes {
      givers[process.name] = .process(process)
      receivers[process.name] = .process(process)
    }
    for rinse in section.rinses {
      givers[rinse.name] = .rinse(rinse)
      receivers[rinse.name] = .rinse(rinse)
    }
    for unit in section.treatments {
      givers[unit.name] = .product(unit)
      givers[unit.rejectName] = .reject(unit)
      receivers[unit.name] = .treatment(unit)
    }
    self.givers = givers
    self.receivers = receivers
    let stated = section.supplies.map(\.quality.values) + section.sources.map(\.quality.values)
    largest = stated.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
  }

  func plant(of node: String) -> String? { givers[node]?.plant ?? receivers[node]?.plant }
}

extension Treatment {
  /// The name under which a unit's reject flows.
  var rejectName: String { name + "/reject" }
}
