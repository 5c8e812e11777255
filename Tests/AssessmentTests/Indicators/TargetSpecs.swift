import Assessment
import ParkModel
import Testing

@Suite("Targets and dashes")
struct TargetSpecs {
  @Test("a zero denominator is a dash, never 0 or 100")
  func dashes() {
    let result = assessed(Park(name: "empty", operatingHours: 8000), OperatingPlan(state: .before))
    #expect(result.indicators.count == 9)
    #expect(result.indicators.allSatisfy { $0.value == nil })
    #expect(result.quantities.map(\.name) == ["co2", "cost", "electricity"])
  }

  @Test("a target is met, missed, or open where there is no value")
  func targets() {
    var park = SmallPark.park
    park.targets = [
      Target(id: "bulk_solid_waste_utilization", atLeast: 85, origin: nowhere),
      Target(id: "water_reuse", atLeast: 80, origin: nowhere),
      Target(id: "hazardous_waste_utilization", atLeast: 35, origin: nowhere),
      Target(id: "recycled_resources", atLeast: 200_000, origin: nowhere),
      Target(id: "landfilled", atLeast: nil, atMost: 24_000, origin: nowhere),
    ]
    let result = assess(park, SmallPlan.plan, SmallPlan.claim)
    #expect(result.indicator("bulk_solid_waste_utilization")?.met == false)
    #expect(result.indicator("bulk_solid_waste_utilization")?.target == 85)
    #expect(result.indicator("water_reuse")?.met == true)
    #expect(result.indicator("hazardous_waste_utilization")?.target == 35)
    #expect(result.indicator("hazardous_waste_utilization")?.met == nil)
    #expect(result.indicator("waste_heat_recovery")?.target == nil)
    #expect(result.quantities.first { $0.name == "recycled_resources" }?.met == false)
    #expect(result.quantities.first { $0.name == "landfilled" }?.met == true)
  }

  @Test("where targets are required the audit computes them again, and refuses a plan that misses one")
  func required() {
    var park = SmallPark.park
    park.targets = [
      Target(id: "solid_waste_utilization", atLeast: 60, origin: nowhere),
      Target(id: "landfilled", atLeast: nil, atMost: 24_000, origin: nowhere),
    ]
    #expect(assess(park, SmallPlan.plan, SmallPlan.claim).audit?.holds == true)
    park.requiresTargets = true
    #expect(assess(park, SmallPlan.plan, SmallPlan.claim).audit?.holds == true)
    park.targets[0].atLeast = 65
    park.targets[1].atMost = 23_000
    let failures = assess(park, SmallPlan.plan, SmallPlan.claim).audit?.failures ?? []
    #expect(failures.map(\.subject) == ["solid_waste_utilization", "landfilled"])
    #expect(failures.first?.sentence.contains("asked at least 65 %") == true)
    // As it stands the park need not meet what its plan asks.
    var today = SmallPlan.plan
    today.state = .tuned
    #expect(audit(park, today, SmallPlan.claim).failures.allSatisfy { $0.subject != "landfilled" })
  }

  @Test("every indicator says its formula and where it comes from, in both languages")
  func table() {
    for definition in IndicatorDefinition.table {
      #expect(!definition.formula.isEmpty && !definition.formulaZh.isEmpty && !definition.source.isEmpty)
      #expect(!definition.name.isEmpty && !definition.nameZh.isEmpty)
      #expect(IndicatorDefinition.named(definition.id)?.nameZh == definition.nameZh)
    }
  }
}
