import ParkModel

/// The energy that the park of the file buys, in standard coal, t/yr (tce/yr): electricity, heat of utilities and fuel.
///
/// Each carrier counts its amount times the park file's own factor (`coal`). Heat and gas without one count by their heat,
/// 1 kgce for 29.307 MJ (0.03412 kgce/MJ, GB/T 2589, secondary), and are named. Electricity and other commodities counted by
/// energy have no such heat, for what a power station burns is the file's to say: without a factor they are named as
/// missing. Heat that a burner of the park makes counts with its gas; by-product gas is not bought.
public struct StandardCoal: Sendable, Hashable {
  /// kgce for 1 kWh of heat.
  static let perKilowattHour = 3600.0 / 29_307

  /// tce/yr of all that has a factor.
  public private(set) var tonnes = 0.0
  /// Carriers that are used and have no factor, sorted.
  public private(set) var missing: [String] = []
  /// Carriers that were counted by their heat, sorted.
  public private(set) var byHeat: [String] = []

  init(_ plan: PlanFlows) {
    for commodity in plan.park.commodities where commodity.id != electricityID {
      let used = plan.materials.reduce(0) { $0 + $1.period.hours * commodityUse(commodity.id, $1) }
      add(commodity.id, used, commodity.coal, isNeeded: commodity.unit == "kWh")
    }
    let power = electricity(plan) * plan.park.operatingHours
    add(electricityID, power, plan.park.commodity(electricityID)?.coal, isNeeded: true)
    for flows in plan.materials {
      for supply in flows.section.supplies { add(supply, flows) }
    }
    for heat in plan.heat {
      for utility in heat.section.utilities where utility.fuel == nil { add(utility, heat) }
    }
    missing = Set(missing).sorted()
    byHeat = Set(byHeat).sorted()
  }

  private mutating func add(_ name: String, _ amount: Double, _ coal: Double?, isNeeded: Bool) {
    guard abs(amount) > AuditLedger.negligible else { return }
    if coal == nil, isNeeded { missing.append(name) }
    tonnes += amount * (coal ?? 0) / 1000
  }

  /// Gas by its factor, else by its lower heating value; what else is bought is energy only where the file says so.
  private mutating func add(_ supply: Supply, _ flows: MaterialFlows) {
    let amount = flows.period.hours * flows.outOf(supply.name).total
    let isFuel = flows.section.kind.id == "gas"
    guard supply.coal == nil, isFuel, amount > AuditLedger.negligible, let value = supply.quality["heating_value"],
      value > 0
    else { return add(supply.name, amount, supply.coal, isNeeded: isFuel) }
    byHeat.append(supply.name)
    add(supply.name, amount, value * Self.perKilowattHour, isNeeded: false)
  }

  /// Heat by its factor or as heat; cooling only by a factor.
  private mutating func add(_ utility: HeatUtility, _ heat: HeatFlows) {
    let given = heat.period.hours * heat.outOf(utility.name).total
    let taken = heat.period.hours * heat.into(utility.name).total
    if utility.coal == nil, given > AuditLedger.negligible { byHeat.append(utility.name) }
    add(utility.name, given, utility.coal ?? Self.perKilowattHour, isNeeded: false)
    add(utility.name, taken, utility.coal, isNeeded: false)
  }
}
