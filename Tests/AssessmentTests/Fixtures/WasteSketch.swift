import ParkModel

/// A year of solid wastes: each of a category, so many t/yr used and so many landfilled.
struct WasteSketch {
  var park = Park(name: "sketch", operatingHours: 8000)
  var plan = OperatingPlan(state: .after)

  /// Amounts in t/yr; a plant `outside` is a neighbour of the park.
  init(_ wastes: (category: String, plant: String, used: Double, landfilled: Double)...) {
    var section = MaterialSection(kind: .solids)
    section.sinks = [Sink(name: "works/bricks", plant: "works", demand: .unlimited, origin: nowhere)]
    section.outlets = [Outlet(name: "landfill", origin: nowhere)]
    park.plants = Set(wastes.map(\.plant)).sorted().map { Plant(id: $0, origin: nowhere) }
    for index in park.plants.indices { park.plants[index].isOutside = park.plants[index].id == "outside" }
    for (number, waste) in wastes.enumerated() {
      let kind = "kind-\(number)"
      park.wasteKinds.append(WasteKind(id: kind, category: waste.category))
      let name = "\(waste.plant)/\(kind)"
      let amount = (waste.used + waste.landfilled) / 8000
      var source = Source(
        name: name, plant: waste.plant, amount: .fixed(amount), quality: Composition(rest: 0), origin: nowhere)
      source.wasteKind = kind
      section.sources.append(source)
      for (receiver, yearly) in [("works/bricks", waste.used), ("landfill", waste.landfilled)] {
        plan.flows.append(
          Flow(
            resource: "solids", from: name, to: receiver, amount: yearly / 8000, wasteKind: kind, period: "year"))
      }
    }
    park.materials = [section]
  }
}
