import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Targets as constraints of *after*, with what each costs (figures invented, worked out by hand).
@Suite("Required targets and their prices")
struct TargetStudies {
  /// 100 t/yr of ash: a landfill at 20 CNY/t, a brickworks that charges 50 CNY/t, and one that charges 80 CNY/t. Left alone
  /// all goes to the landfill.
  private func park(_ targets: String, bricks: String = "..60 t/yr") -> String {
    """
    park: ash
    operating_hours: 8000 h/yr
    targets: {\(targets)}
    solids:
      disposal: {landfill: {price: 20 CNY/t}}
      connections: {existing: [any -> landfill], candidate: any}
    plants:
      chp: {wastes: {ash: {kind: fly_ash, amount: 100 t/yr, composition: {rest: 0}}}}
      works:
        uses:
          bricks: {accepts: [fly_ash], demand: \(bricks), price: 50 CNY/t, route: "GB/T 5101"}
          boards: {accepts: [fly_ash], demand: ..25 t/yr, price: 80 CNY/t, route: "JC/T 239"}
    """
  }

  private func optimized(_ text: String, required: Bool = true) throws -> ParkComparison {
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    #expect(targetRefusals(of: park).isEmpty)
    var options = OptimizeOptions()
    options.requireTargets = required
    return try optimize(park, options: options).comparison
  }

  private func near(_ found: Double?, _ expected: Double) -> Bool { abs((found ?? .nan) - expected) < 1e-6 }
  private func cost(_ result: StateResult) -> Double? { result.quantities.first { $0.name == "cost" }?.value }

  @Test("without the option a target only judges: everything is landfilled, the target missed")
  func notRequired() throws {
    let after = try optimized(park("bulk_solid_waste_utilization: 40 %"), required: false).after
    #expect(near(cost(after), 2000))
    #expect(after.indicators.first { $0.id == "bulk_solid_waste_utilization" }?.met == false)
    #expect(after.claim.targetPrices.isEmpty)
  }

  @Test(
    "40 % of 100 t: 60 x 20 + 40 x 50 CNY; bricks cost 30 CNY/t more, so one point (1 t) costs 30 CNY/yr"
  )
  func rate() throws {
    let result = try optimized(park("bulk_solid_waste_utilization: 40 %"))
    let after = result.after
    #expect(after.audit?.holds == true)
    #expect(near(cost(after), 3200))
    #expect(after.indicators.first { $0.id == "bulk_solid_waste_utilization" }?.met == true)
    let price = try #require(after.claim.targetPrices.first)
    #expect(near(price.price, 30))
    #expect(price.unit == "CNY/yr per percentage point")
    // The park as it is has no way to use ash, and need not meet what its plan asks.
    #expect(result.before.claim.status == .optimal)
  }

  @Test(
    "30 x 20 + 60 x 50 + 10 x 80 CNY: past 60 t of bricks the next tonne goes to boards, 60 CNY/t more")
  func dearer() throws {
    let after = try optimized(park("recycled_resources: 70 t/yr")).after
    #expect(near(cost(after), 4400))
    let price = try #require(after.claim.targetPrices.first)
    #expect(near(price.price, 60))
    #expect(price.unit == "CNY/yr per t/yr")
  }

  @Test("a ceiling costs what one unit less would: landfilled at most 45 t/yr, 45 x 20 + 55 x 50 CNY")
  func ceiling() throws {
    let after = try optimized(park("landfilled: 45 t/yr")).after
    #expect(near(cost(after), 3650))
    #expect(near(after.claim.targetPrices.first?.price, 30))
  }

  @Test("a target that is met anyway costs nothing; of two the one that binds has the price")
  func slack() throws {
    let prices = try optimized(park("landfilled: 45 t/yr, solid_waste_utilization: 10 %")).after.claim.targetPrices
    #expect(prices.map(\.id) == ["landfilled", "solid_waste_utilization"])
    #expect(near(prices[0].price, 30) && near(prices[1].price, 0))
  }

  @Test("dried sludge counts as it was generated: 50 t of 80 % water, dried to 20 % 10 t of which must be used")
  func dried() throws {
    let text = """
      park: sludge
      operating_hours: 8000 h/yr
      targets: {sludge_safe_disposal: 96 %, recycled_resources: 10 t/yr}
      solids:
        treatments: {dryer: {status: candidate, accepts: [sludge], dries_to: {H2O: 20 %}, cost: 25 CNY/t}}
        disposal: {landfill: {price: 20 CNY/t}}
        connections: {existing: [a/works -> landfill], candidate: any}
      plants:
        a: {wastes: {works: {kind: sludge, amount: 50 t/yr, moisture: 80 %, composition: {rest: 0}}}}
        b: {uses: {fuel: {accepts: [dryer], demand: ..15 t/yr, price: 30 CNY/t, route: "GB 18485"}}}
      """
    let after = try optimized(text).after
    #expect(after.audit?.holds == true)
    // 10 t dried stand for 40 t of sludge: 40 x 25 to dry, 10 x 30 to burn, 10 x 20 to the landfill.
    #expect(near(cost(after), 1500))
    // One tonne dried takes 4 t from the landfill: 4 x 25 + 30 - 4 x 20 = 50.
    let prices = after.claim.targetPrices
    #expect(prices.map(\.id) == ["recycled_resources", "sludge_safe_disposal"])
    #expect(near(prices[0].price, 50) && near(prices[1].price, 0))
  }

  @Test("targets that cannot be met are named in the conflict, and the state is infeasible")
  func unreachable() throws {
    let after = try optimized(park("bulk_solid_waste_utilization: 95 %")).after
    #expect(after.claim.status == .infeasible)
    let conflict = try #require(after.claim.conflicts.first)
    #expect(conflict.subject == "bulk_solid_waste_utilization")
    #expect(abs(conflict.shortfall - 10) < 1e-4)
    #expect(conflict.unit == "t/yr")
    #expect(conflict.origin.line == 3)
    #expect(conflict.sentence == "the target bulk_solid_waste_utilization is missed by 10 t/yr.")
  }

  @Test("what is no linear row is refused by name")
  func refused() throws {
    func refusals(_ text: String) throws -> [String] {
      let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
      return targetRefusals(of: try #require(reading.park)).map(\.en)
    }
    let rates = try refusals(park("resource_recycling: 80 %, landfilled: 45 t/yr, treated_water: 30 t/h"))
    #expect(rates.count == 1)
    #expect(rates[0].hasPrefix("`resource_recycling` cannot be required"))
    let stock = park("solid_waste_utilization: 10 %").replacing(
      "amount: 100 t/yr", with: "amount: 100 t/yr, stock: 9 t/yr")
    #expect(try refusals(stock).first?.contains("old stock") == true)
  }
}
