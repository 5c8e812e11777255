import ParkModel

/// The plan of the small park after its retrofit, worked out by hand.
///
/// - tower: 20 t/h at 300 g/t in, 10 lost, 10 at 600 out.
/// - works: 60 at 400 + 10 at 600 = 70 t/h with 30,000 g/h; out at 300, 21,000 g/h; 9,000 removed; 0.07 t/h of sludge.
/// - membrane: 40 at 300 = 12,000 g/h in; 30 at 20 out; reject 10 at (12,000 - 600) / 10 = 1,140.
/// - dryer: 0.07 t/h at 80 % = 0.014 dry; 0.014 / 0.85 t/h at 15 %; Cl 70 g/h; heat 900 x 0.07 = 63 kW.
enum SmallPlan {
  static let dried = 0.014 / 0.85
  /// Every line of it is added up in `CostSpecs`.
  static let cost = 1068.680588235294 * 8000 + 197_341.666666667

  static var plan: OperatingPlan {
    OperatingPlan(
      state: .after, flows: waterFlows + solidFlows + heatFlows, conversions: conversions, investments: investments)
  }

  static var claim: SolveClaim {
    SolveClaim(
      status: .optimal, objectives: [ObjectiveClaim(name: "cost", value: cost, unit: "CNY/yr", bound: cost)])
  }

  private static func water(
    _ from: String, _ to: String, _ amount: Double, _ salt: Double, _ status: Status = .existing
  ) -> Flow {
    Flow(
      resource: "water", from: from, to: to, amount: amount, quality: ["TDS": salt], period: "year", status: status)
  }

  private static var waterFlows: [Flow] {
    [
      water("municipal", "pv/wash", 20, 100),
      water("pv/rinse", "works", 60, 400),
      water("pv/tower", "works", 10, 600),
      water("ro", "pv/wash", 30, 20, .candidate),
      water("ro/reject", "sea", 10, 1140, .candidate),
      water("works", "pv/tower", 20, 300, .candidate),
      water("works", "river", 10, 300),
      water("works", "ro", 40, 300, .candidate),
    ]
  }

  private static func solid(
    _ from: String, _ to: String, _ amount: Double, _ quality: [String: Double], kind: String? = nil,
    batch: String? = nil, _ status: Status = .existing
  ) -> Flow {
    Flow(
      resource: "solids", from: from, to: to, amount: amount, quality: quality, wasteKind: kind, batch: batch,
      period: "year", status: status)
  }

  private static var solidFlows: [Flow] {
    let driedQuality = ["Cl": 70 / dried, "H2O": 150_000]
    return [
      solid("chp/ash", "kiln/meal", 5, ["Cl": 200, "H2O": 0], kind: "fly_ash", .candidate),
      solid("chp/ash", "landfill", 3, ["Cl": 200, "H2O": 0], kind: "fly_ash"),
      solid("dryer", "kiln/meal", dried, driedQuality, kind: "sludge", batch: "works/sludge", .candidate),
      solid("limestone", "kiln/meal", 6, ["Cl": 100, "H2O": 0]),
      solid("works/sludge", "dryer", 0.07, ["Cl": 1000, "H2O": 800_000], kind: "sludge", .candidate),
    ]
  }

  private static func heat(_ from: String, _ to: String, _ slice: HeatSlice, _ status: Status = .existing) -> Flow {
    Flow(
      resource: "heat", from: from, to: to, amount: slice.duty, slices: [slice], period: "year", status: status)
  }

  /// The exhaust gives 10 kW/K: 63 kW down to 173.7 degC, 737 down to 100, 400 down to 60.
  private static var heatFlows: [Flow] {
    [
      heat("pv/exhaust", "cooling", HeatSlice(duty: 737, hotFrom: 173.7, hotTo: 100, coldFrom: 32, coldTo: 37)),
      heat(
        "pv/exhaust", "dryer", HeatSlice(duty: 63, hotFrom: 180, hotTo: 173.7, coldFrom: 20, coldTo: 105), .candidate),
      heat("pv/exhaust", "pv/bath", HeatSlice(duty: 400, hotFrom: 100, hotTo: 60, coldFrom: 25, coldTo: 65)),
      heat("steam", "mill/boiler", HeatSlice(duty: 300, hotFrom: 184, hotTo: 184, coldFrom: 150, coldTo: 170)),
    ]
  }

  private static var conversions: [Conversion] {
    [
      Conversion(
        asset: "pv/tower", resource: "water", period: "year", throughput: 20,
        inputs: [Term(resource: "water", name: "inflow", amount: 20, quality: ["TDS": 300])],
        outputs: [Term(resource: "water", name: "product", amount: 10, quality: ["TDS": 600])],
        losses: [Term(resource: "water", name: "evaporation", amount: 10)]),
      Conversion(
        asset: "works", resource: "water", period: "year", throughput: 70,
        inputs: [
          Term(resource: "water", name: "inflow", amount: 70, quality: ["TDS": 30_000 / 70]),
          Term(resource: "electricity", name: "electricity", amount: 28),
        ],
        outputs: [
          Term(resource: "water", name: "product", amount: 70, quality: ["TDS": 300]),
          Term(resource: "solids", name: "byproduct:sludge", amount: 0.07),
        ],
        losses: [Term(resource: "water", name: "removed", amount: 0, quality: ["TDS": 9000])]),
      Conversion(
        asset: "ro", resource: "water", period: "year", throughput: 40,
        inputs: [
          Term(resource: "water", name: "inflow", amount: 40, quality: ["TDS": 300]),
          Term(resource: "electricity", name: "electricity", amount: 48),
        ],
        outputs: [
          Term(resource: "water", name: "product", amount: 30, quality: ["TDS": 20]),
          Term(resource: "water", name: "reject", amount: 10, quality: ["TDS": 1140]),
        ],
        losses: []),
      Conversion(
        asset: "dryer", resource: "solids", period: "year", throughput: 0.07,
        inputs: [
          Term(resource: "solids", name: "inflow", amount: 0.07), Term(resource: "heat", name: "heat", amount: 63),
        ],
        outputs: [Term(resource: "solids", name: "product", amount: dried)],
        losses: [Term(resource: "solids", name: "evaporation", amount: 0.07 - dried)]),
    ]
  }

  private static var investments: [Investment] {
    [
      Investment(asset: "dryer", size: 0.07, unit: "t/h", capex: 7000, annualised: 7000.0 / 15),
      Investment(asset: "ro", size: 40, unit: "t/h", capex: 1_800_000, annualised: 180_000),
      Investment(asset: "ro -> pv/wash", size: 30, unit: "t/h", capex: 337_500, annualised: 16_875),
    ]
  }
}
