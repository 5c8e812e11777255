import ParkModel

/// A water section drawn by its flows alone: enough for shares and rates, which read no quality and no price.
struct WaterSketch {
  var section = MaterialSection(kind: .water)
  var flows: [Flow] = []

  init(supplies: [String] = [], sources: [String] = [], sinks: [String] = [], units: [String] = []) {
    section.supplies = supplies.map { Supply(name: $0, quality: Composition(), origin: nowhere) }
    section.sources = sources.map {
      Source(name: $0, plant: Self.plant($0), amount: .fixed(0), quality: Composition(), origin: nowhere)
    }
    section.sinks = sinks.map { Sink(name: $0, plant: Self.plant($0), demand: .unlimited, origin: nowhere) }
    section.treatments = units.map {
      Treatment(
        name: $0, plant: Self.plant($0), action: .purify(Purification(outlet: Composition(), recovery: 1)),
        origin: nowhere)
    }
    section.outlets = [Outlet(name: "river", origin: nowhere)]
  }

  /// Adds processes, each with its circulation.
  func with(processes: [(name: String, circulation: Double)]) -> WaterSketch {
    var copy = self
    copy.section.processes = processes.map { entry in
      var process = Process(name: entry.name, plant: Self.plant(entry.name), origin: nowhere)
      process.circulation = entry.circulation
      return process
    }
    return copy
  }

  /// Adds flows of so many t/h.
  func flowing(_ links: (from: String, to: String, amount: Double)...) -> WaterSketch {
    var copy = self
    copy.flows += links.map {
      Flow(resource: "water", from: $0.from, to: $0.to, amount: $0.amount, period: "year")
    }
    return copy
  }

  var park: Park {
    var park = Park(name: "sketch", operatingHours: 8000)
    park.materials = [section]
    let names = section.sources.map(\.plant) + section.sinks.map(\.plant) + section.processes.map(\.plant)
    park.plants = Set(names.compactMap { $0 }).sorted().map { Plant(id: $0, origin: nowhere) }
    return park
  }

  var plan: OperatingPlan { OperatingPlan(state: .after, flows: flows) }

  private static func plant(_ name: String) -> String? {
    name.firstIndex(of: "/").map { String(name[..<$0]) }
  }
}
