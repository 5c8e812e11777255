import Assessment
import ParkModel
import Testing

/// Old stock, hazardous waste and raw material replaced, on an ash of 40 t/h at 25 % of water with 12 t/h in store
/// (invented): 45 t/h go to bricks, 3 t/h to a landfill.
@Suite("Wastes in use")
struct WasteUseSpecs {
  private static func park(_ change: (inout MaterialSection) -> Void = { _ in }) -> Park {
    var park = Park(name: "uses", operatingHours: 1000)
    park.plants = [Plant(id: "a", origin: nowhere)]
    park.wasteKinds = [WasteKind(id: "ash", category: "fly_ash")]
    var section = MaterialSection(kind: .solids)
    section.properties = [Property(id: "H2O", unit: "%", scale: 1e4)]
    var ash = Source(
      name: "a/ash", plant: "a", amount: .fixed(40), quality: Composition(["H2O": 250_000], rest: 0), origin: nowhere)
    ash.wasteKind = "ash"
    ash.stock = 12
    section.sources = [ash]
    var bricks = Sink(name: "a/bricks", plant: "a", demand: .unlimited, origin: nowhere)
    bricks.pays = 2
    bricks.replaces = [Replacement(material: "clay", ratio: 0.8, price: 50, co2: 0.01)]
    section.sinks = [bricks]
    section.outlets = [Outlet(name: "landfill", origin: nowhere)]
    section.connections.existing = [.anyPair]
    change(&section)
    park.materials = [section]
    return park
  }

  private static func plan(used: Double = 45, landfilled: Double = 3) -> OperatingPlan {
    OperatingPlan(
      state: .before,
      flows: [("a/bricks", used), ("landfill", landfilled)].map { receiver, amount in
        Flow(
          resource: "solids", from: "a/ash", to: receiver, amount: amount, quality: ["H2O": 250_000], wasteKind: "ash",
          period: "year")
      })
  }

  private func failures(_ park: Park, _ plan: OperatingPlan) -> [String] {
    audit(park, plan, SolveClaim(status: .optimal)).failures.map(\.sentence)
  }

  @Test("old stock leaves beside the year's waste, and no more than there is")
  func audited() {
    #expect(failures(Self.park(), Self.plan()) == [])
    #expect(failures(Self.park(), Self.plan(used: 50)) == ["outflow 53 t/h, with old stock at most 52 t/h"])
    #expect(failures(Self.park(), Self.plan(used: 30)) == ["outflow 33 t/h, declared at least 40 t/h"])
  }

  /// U 45, G 40, U_prev 8: 45 / 48; 3 t/h are disposed of, and the return closes: 40 = (45 - 8) + 3.
  @Test("old stock that is used stands in the denominator of the rate")
  func rate() {
    let result = assessed(Self.park(), Self.plan())
    #expect(agree(result.indicator("bulk_solid_waste_utilization")?.value, 100.0 * 45 / 48))
    #expect(agree(result.quantity("old_stock_used"), 8000))
    #expect(agree(result.quantity("solid_waste_generated"), 40_000))
  }

  @Test("hazardous waste asks for a permission")
  func hazardous() {
    let park = Self.park {
      $0.sources[0].isHazardous = true
      $0.sinks[0].takesHazardous = false
    }
    #expect(failures(park, Self.plan()) == ["a/bricks has no permission for hazardous waste"])
    #expect(failures(Self.park { $0.sources[0].isHazardous = true }, Self.plan()) == [])
  }

  /// 45 t/h save 0.8 x 50 CNY and 0.8 x 0.01 t CO2 each; counted dry, three quarters of it.
  @Test("raw material replaced is a line of its own", arguments: [(false, 45.0), (true, 33.75)])
  func credit(_ isDry: Bool, _ tonnes: Double) {
    let result = assessed(Self.park { $0.sinks[0].dryBasis = isDry }, Self.plan())
    #expect(agree(result.cost.total(of: .credits), -1000 * 40 * tonnes))
    #expect(agree(result.cost.total(of: .receivers), -1000 * 2 * 45))
    #expect(agree(result.quantity("co2"), -1000 * 0.008 * tonnes))
    #expect(agree(result.quantity("replaced_materials"), 1000 * 0.8 * tonnes))
    // Recycled resources are worth what they replace.
    #expect(agree(result.indicator("resource_recycling")?.numerator, 1000 * 40 * tonnes))
  }

  @Test("what the park buys for the use itself earns no credit beside that bill")
  func boughtAnyway() {
    let result = assessed(Self.park { $0.sinks[0].replaces[0].isBought = true }, Self.plan())
    #expect(result.cost.total(of: .credits) == 0)
    #expect(agree(result.quantity("co2"), 0))
    #expect(agree(result.quantity("replaced_materials"), 36_000))
  }

  @Test("a claim that forgets the credit is found")
  func claimed() {
    let objective = ObjectiveClaim(name: "cost", value: -90_000, unit: "CNY/yr", bound: -90_000)
    let claim = SolveClaim(status: .optimal, objectives: [objective])
    #expect(!audit(Self.park(), Self.plan(), claim).holds)
    let right = ObjectiveClaim(name: "cost", value: -1_890_000, unit: "CNY/yr", bound: -1_890_000)
    #expect(audit(Self.park(), Self.plan(), SolveClaim(status: .optimal, objectives: [right])).holds)
  }
}
