import ParkModel

/// A wash with a load, units that remove by share, a reject that goes two ways and water that passes a unit once
/// (invented; worked out by hand).
///
/// - softener: 20 t/h at 200 TDS and 0 COD, as it comes.
/// - wash: 40 municipal + 20 softened + 40 permeate at 12.5 TDS and 5 COD take in 12,500 TDS and 200 COD, g/h; with
///   7,500 and 5,800 more, 100 t/h leave at 200 and 60.
/// - works: 100 t/h; COD less 90 %: 6; TDS passes: 200; 5,400 g/h of COD removed.
/// - membrane: 50 t/h, four fifths recovered; TDS less 95 %: 500 g/h in 40 t/h are 12.5; COD is held to 5; the reject
///   carries 9,500 and 300 - 200 g/h in 10 t/h: 950 and 10.
enum LoadedPark {
  static var park: Park {
    var park = Park(name: "loaded", operatingHours: 8000)
    park.plants = [Plant(id: "pv", origin: nowhere)]
    park.materials = [water]
    return park
  }

  private static var water: MaterialSection {
    var section = MaterialSection(kind: .water)
    section.properties = [Property(id: "COD", unit: "mg/L"), Property(id: "TDS", unit: "mg/L")]
    section.supplies = [Supply(name: "municipal", quality: Composition(["COD": 0, "TDS": 200]), origin: nowhere)]
    var wash = Process(name: "pv/wash", plant: "pv", origin: nowhere)
    wash.load = ["COD": 5800, "TDS": 7500]
    wash.outletLimit = ["TDS": Bounds(upper: 200)]
    wash.flow = Bounds(upper: 100)
    section.processes = [wash]
    var membrane = unit("ro", removal: ["TDS": 0.95], outlet: ["COD": 5], recovery: 0.8, rejectTo: ["pond", "sea"])
    membrane.accepts = ["works"]
    membrane.minFlow = 45
    var softener = unit("softener")
    softener.recycle = .never
    softener.accepts = ["municipal", "works"]
    section.treatments = [membrane, softener, unit("works", removal: ["COD": 0.9])]
    section.outlets = ["pond", "river", "sea"].map { Outlet(name: $0, origin: nowhere) }
    section.connections.existing = [.anyPair]
    return section
  }

  private static func unit(
    _ name: String, removal: [String: Double] = [:], outlet: [String: Double] = [:], recovery: Double = 1,
    rejectTo: [String] = []
  ) -> Treatment {
    let purification = Purification(
      outlet: Composition(outlet), removal: removal, recovery: recovery, rejectTo: rejectTo)
    return Treatment(name: name, plant: nil, action: .purify(purification), origin: nowhere)
  }

  static var plan: OperatingPlan { OperatingPlan(state: .before, flows: flows, conversions: conversions) }
  static let claim = SolveClaim(status: .optimal)

  private static var flows: [Flow] {
    [
      water("municipal", "pv/wash", 40, 0, 200), water("municipal", "softener", 20, 0, 200),
      water("softener", "pv/wash", 20, 0, 200), water("pv/wash", "works", 100, 60, 200),
      water("works", "ro", 50, 6, 200), water("works", "river", 50, 6, 200), water("ro", "pv/wash", 40, 5, 12.5),
      water("ro/reject", "pond", 4, 10, 950), water("ro/reject", "sea", 6, 10, 950),
    ]
  }

  private static func water(_ from: String, _ to: String, _ amount: Double, _ cod: Double, _ tds: Double) -> Flow {
    Flow(
      resource: "water", from: from, to: to, amount: amount, quality: ["COD": cod, "TDS": tds], period: "year")
  }

  private static var conversions: [Conversion] {
    [
      conversion(
        "pv/wash", [term("inflow", 100, 2, 125), term("load", 0, 5800, 7500)], [term("product", 100, 60, 200)]),
      conversion("softener", [term("inflow", 20, 0, 200)], [term("product", 20, 0, 200)]),
      conversion(
        "works", [term("inflow", 100, 60, 200)], [term("product", 100, 6, 200)], [term("removed", 0, 5400, 0)]),
      conversion(
        "ro", [term("inflow", 50, 6, 200)], [term("product", 40, 5, 12.5), term("reject", 10, 10, 950)]),
    ]
  }

  private static func conversion(
    _ asset: String, _ inputs: [Term], _ outputs: [Term], _ losses: [Term] = []
  ) -> Conversion {
    Conversion(
      asset: asset, resource: "water", period: "year", throughput: inputs[0].amount, inputs: inputs, outputs: outputs,
      losses: losses)
  }

  private static func term(_ name: String, _ amount: Double, _ cod: Double, _ tds: Double) -> Term {
    Term(resource: "water", name: name, amount: amount, quality: ["COD": cod, "TDS": tds])
  }
}
