import ParkModel

/// What part a node plays in the flows of one resource, as far as a diagram of them cares.
struct FlowRole: Sendable, Hashable {
  /// From left to right.
  enum Kind: Int, Sendable, Hashable {
    /// Gives only: supplies, streams, heat to give.
    case giver
    /// Takes and gives back: processes, and whole plants.
    case plant
    /// Changes or keeps what passes: treatments, headers, converters.
    case unit
    /// Takes only: uses, outfalls, heat asked for.
    case taker
  }

  var kind: Kind
  /// The plant in which it stands; nil for the park's own.
  var plant: String?
  /// What it is called in the diagram.
  var name: String
  /// Whether it comes from outside the park, as a supply or a utility does.
  var isSupply = false
  /// Whether it leaves the park there.
  var isOutlet = false
}

extension Park {
  /// The part of every node of a resource, by the names that flows use.
  func flowRoles(of resource: String) -> [String: FlowRole] {
    if let section = material(resource) { return section.flowRoles }
    return resource == "heat" ? heat?.flowRoles ?? [:] : [:]
  }
}

extension MaterialSection {
  fileprivate var flowRoles: [String: FlowRole] {
    var roles: [String: FlowRole] = [:]
    for supply in supplies { roles[supply.name] = FlowRole(kind: .giver, name: supply.name, isSupply: true) }
    for source in sources { roles[source.name] = FlowRole(kind: .giver, plant: source.plant, name: source.name) }
    for sink in sinks { roles[sink.name] = FlowRole(kind: .taker, plant: sink.plant, name: sink.name) }
    for process in processes {
      // The parts of a process are one in a diagram.
      roles[process.name] = FlowRole(kind: .plant, plant: process.plant, name: process.partOf ?? process.name)
    }
    for rinse in rinses { roles[rinse.name] = FlowRole(kind: .plant, plant: rinse.plant, name: rinse.name) }
    for unit in treatments {
      let role = FlowRole(kind: .unit, plant: unit.plant, name: unit.name)
      roles[unit.name] = role
      roles[unit.name + "/reject"] = role
    }
    for outlet in outlets { roles[outlet.name] = FlowRole(kind: .taker, name: outlet.name, isOutlet: true) }
    return roles
  }
}

extension HeatSection {
  fileprivate var flowRoles: [String: FlowRole] {
    var roles: [String: FlowRole] = [:]
    for stream in streams {
      roles[stream.name] = FlowRole(
        kind: stream.role == .hot ? .giver : .taker, plant: stream.plant, name: stream.name)
    }
    for utility in utilities {
      let isHot = utility.role != .cold
      roles[utility.name] = FlowRole(
        kind: isHot ? .giver : .taker, name: utility.name, isSupply: isHot, isOutlet: !isHot)
    }
    for header in headers { roles[header.name] = FlowRole(kind: .unit, name: header.name) }
    for converter in converters {
      for side in [converter.sourceName, converter.sinkName, converter.driveName] {
        roles[side] = FlowRole(kind: .unit, plant: converter.plant, name: converter.name)
      }
    }
    return roles
  }
}
