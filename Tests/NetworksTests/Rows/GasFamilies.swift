import ParkModel

@testable import Networks

/// What gas adds to the rows of flowing materials: demands of heat, limits of the heating value, ranges of what is given
/// off, units whose products are known beforehand, compression.
let gasFamilies: [RowFamily] = [
  RowFamily(
    name: "heat-of-gas", sentence: "a burner takes gas that holds its heat, by lower heating value.",
    formula: "least(u) <= sum_i heating(i) x(i,u) <= most(u)",
    park: hourlyPark(
      gas {
        $0.supplies = [supply("natural-gas", ["heating_value": 10])]
        $0.sources = [source("a/off-gas", 300, ["heating_value": 2])]
        $0.sinks = [burner("b/boiler", 3000)]
        $0.outlets = [outlet("stack")]
        $0.connections.candidate = [pattern("any", "any")]
      })),
  RowFamily(
    name: "heating-value", sentence: "the heating value of a mixture is the mean by volume and keeps to its least.",
    formula: "sum_i (heating(i) - least(u)) x(i,u) >= 0",
    park: hourlyPark(
      gas {
        $0.supplies = [supply("natural-gas", ["heating_value": 10]), supply("lean-gas", ["heating_value": 1])]
        var boiler = burner("b/boiler", 3000)
        boiler.limit["heating_value"] = Bounds(lower: 2.5)
        $0.sinks = [boiler]
      })),
  RowFamily(
    name: "gas-range", sentence: "a source with a range gives between its least and its most.",
    formula: "least(a) <= sum_j x(a,j) <= most(a)",
    park: hourlyPark(
      gas {
        var digester = source("a/digester", 0, ["heating_value": 6])
        digester.amount = .between(Bounds(lower: 10, upper: 50))
        $0.sources = [digester]
        $0.outlets = [outlet("flare"), outlet("stack")]
      })),
  RowFamily(
    name: "gas-unit", sentence: "a unit splits its one gas into a product and a tail, both known beforehand.",
    formula: "x(a,t) = T(t)\nsum_j x(t,j) = share T(t)\nsum_j x(t/reject,j) = (1 - share) T(t)",
    park: hourlyPark(
      gas("H2") {
        $0.sources = [source("a/off-gas", 100, ["H2": 600_000, "heating_value": 1.8])]
        var psa = splitter("psa", feed: "a/off-gas", share: 0.51, tailTo: ["b/boiler", "stack"])
        psa.needs = [Need(commodity: "electricity", amount: 0.1)]
        $0.treatments = [psa]
        $0.sinks = [sink("b/reactor", 40), burner("b/boiler", 20)]
        $0.outlets = [outlet("stack")]
        $0.connections.existing = [pattern("psa", "b/reactor"), pattern("any", "stack")]
      })),
  RowFamily(
    name: "fuel", sentence: "the utilities of a burner give what it burns, at their efficiencies.",
    formula: "sum_i heating(i) x(i,u) = T(u)\nsum_s heat(s) / efficiency(s) = T(u)",
    park: hourlyPark(
      gas {
        var boiler = burner("b/boiler", 0)
        boiler.demand = Bounds(upper: 500)
        $0.supplies = [supply("natural-gas", ["heating_value": 10])]
        $0.sinks = [boiler]
      }, heat: fuelledHeat)),
  RowFamily(
    name: "gas-engine", sentence: "what an engine burns makes electricity in proportion to its heat.",
    formula: "electricity -= efficiency(u) heating(i) x(i,u)",
    park: hourlyPark(
      gas {
        var engine = burner("b/engine", 100)
        engine.electricEfficiency = 0.4
        $0.supplies = [supply("natural-gas", ["heating_value": 10])]
        $0.sinks = [engine]
      }), measure: "electricity"),
  RowFamily(
    name: "compression", sentence: "what is lifted to a higher pressure takes electricity by the amount that flows.",
    formula: "electricity += work(p(i), p(u)) x(i,u)",
    park: hourlyPark(
      gas {
        var hydrogen = supply("hydrogen", [:])
        hydrogen.pressure = 100
        var reactor = sink("b/reactor", 40)
        reactor.pressure = 800
        $0.supplies = [hydrogen]
        $0.sinks = [reactor, sink("b/burner", 10)]
      }), measure: "electricity"),
]

/// Steam that a boiler makes with 90 %, and one stream that it heats.
private let fuelledHeat: HeatSection = {
  var section = HeatSection(approach: 10)
  var steam = HeatUtility(name: "steam", role: .hot, from: 180, to: 180, origin: origin("steam"))
  (steam.fuel, steam.fuelEfficiency) = ("b/boiler", 0.9)
  section.utilities = [steam]
  section.streams = [coldStream("b/bath", 20, 60, 360)]
  return section
}()
