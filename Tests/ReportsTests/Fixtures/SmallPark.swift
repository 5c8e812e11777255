import Assessment
import ParkModel

/// A park of two plants with Chinese names, its three states written by hand so that every section has something to
/// show: water with one new pipe, heat with one new exchanger, one bulk waste, and an indicator that cannot be said.
enum SmallPark {
  static let nowhere = Origin(path: "plants.pv.water.sinks.冲洗", line: 42, column: 7)

  static var park: Park {
    var park = Park(name: "Meishan | 眉山", operatingHours: 8000)
    park.names = ["zh": "眉山高新区（示意数据）"]
    var water = MaterialSection(
      kind: MaterialKind(
        id: "water", amountUnit: "t/h", supplyMeasure: "fresh_water", outletMeasure: "wastewater", opensOutlets: true))
    water.properties = [Property(id: "COD", unit: "mg/L"), Property(id: "TDS", unit: "mg/L")]
    water.supplies = [Supply(name: "municipal", quality: Composition(["COD": 3, "TDS": 180]), origin: nowhere)]
    water.sources = [
      Source(name: "光伏/废水", plant: "光伏", amount: .fixed(300), quality: Composition(["COD": 38]), origin: nowhere)
    ]
    water.sinks = [Sink(name: "光伏/冲洗", plant: "光伏", demand: .exactly(320), origin: nowhere)]
    water.outlets = [Outlet(name: "river", origin: nowhere)]
    var solids = MaterialSection(
      kind: MaterialKind(
        id: "solids", amountUnit: "t/yr", supplyMeasure: "virgin", outletMeasure: "landfilled", opensOutlets: true))
    solids.properties = [Property(id: "Cl", unit: "%", scale: 10_000)]
    park.materials = [solids, water]
    park.targets = [
      Target(id: "bulk_solid_waste_utilization", atLeast: 85, origin: Origin(path: "targets")),
      Target(id: "recycled_resources", atLeast: 60_000, origin: Origin(path: "targets")),
      Target(id: "water_reuse", atLeast: 40, origin: Origin(path: "targets")),
    ]
    return park
  }

  static var comparison: ParkComparison {
    ParkComparison(
      park: park,
      conventions: [
        Convention(name: "water_density", value: "1 t/m3"),
        Convention(name: "data", value: "illustrative"),
      ],
      warnings: [
        Warning(
          code: "balance-open", path: "plants.pv.water", sentence: "the water balance of pv closes to 91 % only",
          sentenceZh: "pv 的水平衡仅闭合到 91 %")
      ],
      before: before, tuned: nil, after: after, change: change(before, after))
  }

  static var before: StateResult {
    StateResult(
      state: .before,
      claim: SolveClaim(
        status: .optimal, basis: .measured,
        objectives: [ObjectiveClaim(name: "cost", value: 38_750_000, unit: "CNY/yr", bound: 38_750_000)],
        meteredDeviation: 0.0123),
      plan: OperatingPlan(
        state: .before,
        flows: [
          Flow(
            resource: "water", from: "municipal", to: "光伏/冲洗", amount: 320, quality: ["COD": 3, "TDS": 180],
            period: "year"),
          Flow(resource: "water", from: "光伏/废水", to: "river", amount: 300, quality: ["COD": 38], period: "year"),
          Flow(
            resource: "solids", from: "chp/fly-ash", to: "landfill", amount: 8.125, quality: ["Cl": 200],
            wasteKind: "fly_ash", period: "year"),
          heat("steam", "光伏/wash-heat", 1800, hot: 184, cold: 65, .existing),
        ]),
      quantities: quantities(fresh: 320, waste: 300, hot: 1800, landfilled: 65_000, recycled: 0, cost: 38_750_000),
      indicators: indicators(reused: 0, fresh: 320, used: 0, recovered: 0),
      audit: Audit(balances: 41, worst: 2.4e-13, tolerance: 1e-6, failures: []),
      cost: CostBreakdown(lines: [
        CostLine(group: .supplies, label: "municipal", amount: 11_340_800),
        CostLine(group: .outlets, label: "landfill", amount: 7_800_000),
        CostLine(group: .utilities, label: "steam", amount: 19_609_200),
      ]),
      plantWater: [PlantWater(plant: "光伏", bought: 320, reused: 0)])
  }

  static var after: StateResult {
    StateResult(
      state: .after,
      claim: SolveClaim(
        status: .feasible,
        objectives: [ObjectiveClaim(name: "cost", value: 31_204_567.89, unit: "CNY/yr", bound: 31_150_000)]),
      plan: OperatingPlan(
        state: .after,
        flows: [
          Flow(
            resource: "water", from: "municipal", to: "光伏/冲洗", amount: 220, quality: ["COD": 3, "TDS": 180],
            period: "year"),
          Flow(
            resource: "water", from: "光伏/废水", to: "光伏/冲洗", amount: 100, quality: ["COD": 38, "TDS": 900.5],
            period: "year", status: .candidate, length: 0.4),
          Flow(resource: "water", from: "光伏/废水", to: "river", amount: 200, quality: ["COD": 38], period: "year"),
          Flow(
            resource: "solids", from: "chp/fly-ash", to: "kiln/raw-meal", amount: 7.065, quality: ["Cl": 200],
            wasteKind: "fly_ash", period: "year", status: .candidate, length: 18),
          Flow(
            resource: "solids", from: "chp/fly-ash", to: "landfill", amount: 1.06, quality: ["Cl": 200],
            wasteKind: "fly_ash", period: "year"),
          Flow(resource: "solids", from: "chp/fly-ash", to: "dryer", amount: 1e-14, period: "year"),
          heat("chp/exhaust", "光伏/wash-heat", 1350, hot: 180, cold: 65, .candidate),
          heat("steam", "光伏/wash-heat", 450, hot: 184, cold: 65, .existing),
        ],
        investments: [
          Investment(
            asset: "光伏/废水 -> 光伏/冲洗", size: 100, unit: "t/h", capex: 620_000, annualised: 54_053.5),
          Investment(
            asset: "chp/exhaust -> 光伏/wash-heat", size: 1350, unit: "kW", capex: 11_900_000, annualised: 1_037_495),
        ]),
      quantities: quantities(
        fresh: 220, waste: 200, hot: 450, landfilled: 8480, recycled: 56_520, cost: 31_204_567.89),
      indicators: indicators(reused: 100, fresh: 220, used: 56_520, recovered: 1350),
      audit: Audit(balances: 48, worst: 0, tolerance: 1e-6, failures: []),
      cost: CostBreakdown(lines: [
        CostLine(group: .supplies, label: "municipal", amount: 7_796_800),
        CostLine(group: .outlets, label: "landfill", amount: 1_017_600),
        CostLine(group: .utilities, label: "steam", amount: 21_298_619.39),
        CostLine(group: .investments, label: "chp/exhaust -> 光伏/wash-heat", amount: 1_037_495),
        CostLine(group: .investments, label: "光伏/废水 -> 光伏/冲洗", amount: 54_053.5),
      ]),
      plantWater: [PlantWater(plant: "光伏", bought: 220, reused: 100)])
  }

  /// Every quantity and indicator known on both sides, as the assessment compares them.
  static func change(_ before: StateResult, _ after: StateResult) -> [Change] {
    let quantities = before.quantities.map { old in
      let new = after.quantities.first { $0.name == old.name }?.value
      return Change(
        name: old.name, unit: old.unit, before: old.value, after: new, absolute: new.map { $0 - old.value },
        percent: new.flatMap { old.value == 0 ? nil : 100 * ($0 - old.value) / old.value })
    }
    let indicators = before.indicators.map { old in
      let new = after.indicators.first { $0.id == old.id }?.value
      let moved = old.value.flatMap { value in new.map { $0 - value } }
      return Change(name: old.id, unit: "%", before: old.value, after: new, absolute: moved, percent: nil)
    }
    return quantities + indicators
  }

  private static func heat(
    _ from: String, _ to: String, _ duty: Double, hot: Double, cold: Double, _ status: Status
  ) -> Flow {
    let upper = HeatSlice(duty: duty / 2, hotFrom: hot, hotTo: hot - 40, coldFrom: 45, coldTo: cold)
    let lower = HeatSlice(duty: duty / 2, hotFrom: hot - 40, hotTo: hot - 80, coldFrom: 25, coldTo: 45)
    return Flow(
      resource: "heat", from: from, to: to, amount: duty, slices: [upper, lower], period: "year", status: status)
  }

  private static func quantities(
    fresh: Double, waste: Double, hot: Double, landfilled: Double, recycled: Double, cost: Double
  ) -> [QuantityValue] {
    [
      QuantityValue(name: "cold_utility", value: 0, unit: "kW"),
      QuantityValue(name: "cost", value: cost, unit: "CNY/yr"),
      QuantityValue(name: "fresh_water", value: fresh, unit: "t/h"),
      QuantityValue(name: "hot_utility", value: hot, unit: "kW"),
      QuantityValue(name: "landfilled", value: landfilled, unit: "t/yr"),
      QuantityValue(name: "recycled_resources", value: recycled, unit: "t/yr", target: 60_000, met: recycled >= 60_000),
      QuantityValue(name: "wastewater", value: waste, unit: "t/h"),
    ]
  }

  private static func indicators(
    reused: Double, fresh: Double, used: Double, recovered: Double
  ) -> [IndicatorValue] {
    let reuse = 100 * reused / (reused + fresh)
    let bulk = 100 * used / 65_000
    return [
      IndicatorValue(
        id: "resource_recycling", value: nil, numerator: 0, denominator: 0, termUnit: "CNY/yr",
        remark: "steam has no price", remarkZh: "蒸汽没有价格"),
      IndicatorValue(
        id: "bulk_solid_waste_utilization", value: bulk, numerator: used, denominator: 65_000, termUnit: "t/yr",
        target: 85, met: bulk >= 85,
        numeratorTerms: used > 0 ? [IndicatorTerm(label: "chp/fly-ash -> kiln/raw-meal", amount: used)] : [],
        denominatorTerms: [IndicatorTerm(label: "chp/fly-ash", amount: 65_000)]),
      IndicatorValue(
        id: "water_reuse", value: reuse, numerator: reused, denominator: reused + fresh, termUnit: "t/h", target: 40,
        met: reuse >= 40,
        numeratorTerms: reused > 0 ? [IndicatorTerm(label: "光伏/废水 -> 光伏/冲洗", amount: reused)] : [],
        denominatorTerms: [
          IndicatorTerm(label: "municipal", amount: fresh), IndicatorTerm(label: "Vr", amount: reused),
        ]),
      IndicatorValue(
        id: "waste_heat_recovery", value: 100 * recovered / 3200, numerator: recovered, denominator: 3200,
        termUnit: "kW",
        partials: [
          PartialRate(id: "inside_plants", numerator: 0, denominator: 3200, unit: "kW"),
          PartialRate(id: "between_plants", numerator: recovered, denominator: 3200, unit: "kW"),
        ]),
    ]
  }
}
