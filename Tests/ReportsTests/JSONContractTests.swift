import Foundation
import Reports
import Testing

@Suite struct JSONContractTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func everyKeyOfTheContract() throws {
    let result = try object(renderJSON(SmallPark.metered))
    #expect(
      Set(result.keys) == [
        "schema", "park", "conventions", "warnings", "before", "tuned", "after", "change", "effects", "retrofit",
      ])
    #expect(result["schema"] as? Int == 1)
    for name in ["before", "tuned", "after"] {
      let state = try #require(result[name] as? [String: Any])
      #expect(Set(state.keys) == stateKeys)
      #expect(state["conflict"] is NSNull)
    }
    let after = try #require(result["after"] as? [String: Any])
    #expect(keys(after["objective"]) == ["name", "value", "unit", "bound", "gap"])
    #expect(keys(after["audit"]) == ["balances", "worst", "tolerance"])
    #expect(keys((after["quantities"] as? [String: Any])?["cost"]) == ["value", "unit"])
    #expect(
      keys((after["indicators"] as? [String: Any])?["water_reuse"])
        == ["value", "unit", "numerator", "denominator", "target", "met"])
    #expect(keys(first(after["investments"])) == ["asset", "size", "unit", "capex", "project", "subsidy"])
    #expect(
      keys(first(after["flows"]))
        == [
          "resource", "from", "to", "amount", "unit", "quality", "t_from", "t_to", "hot_to", "cold_from", "area",
          "period", "status",
        ])
    #expect(keys((result["change"] as? [String: Any])?["cost"]) == ["before", "after", "absolute", "percent"])
    #expect(keys(first(result["warnings"])) == ["code", "path", "message"])
  }

  @Test func anInfeasibleStateHasStatusAndConflictAlone() throws {
    let result = try object(renderJSON(SmallPark.rescued))
    let before = try #require(result["before"] as? [String: Any])
    #expect(Set(before.keys) == stateKeys)
    #expect(before.filter { !($0.value is NSNull) }.keys.sorted() == ["conflict", "status"])
    #expect(keys(first(before["conflict"])) == ["path", "line", "subject", "shortfall", "unit", "sentence"])
    #expect(result["tuned"] is NSNull)
  }

  @Test func flowsCarryContractUnits() throws {
    let result = try object(renderJSON(SmallPark.comparison))
    let flows = try #require((result["after"] as? [String: Any])?["flows"] as? [[String: Any]])
    let ash = try #require(flows.first { $0["to"] as? String == "kiln/raw-meal" })
    #expect(ash["unit"] as? String == "t/yr")
    #expect(ash["amount"] as? Double == 7.065 * 8000)
    #expect((ash["quality"] as? [String: Double]) == ["Cl": 0.02])
    #expect(ash["t_from"] is NSNull && ash["t_to"] is NSNull)
    let heat = try #require(flows.first { $0["from"] as? String == "chp/exhaust" })
    #expect(heat["unit"] as? String == "kW")
    #expect(heat["t_from"] as? Double == 180 && heat["t_to"] as? Double == 65)
    #expect(heat["status"] as? String == "candidate")
  }

  @Test func aHeatLineSaysWhatItLosesAndAHeaderWhere() throws {
    var comparison = SmallPark.comparison
    let plan = try #require(comparison.after.plan)
    let index = try #require(plan.flows.firstIndex { $0.from == "chp/exhaust" })
    comparison.after.plan?.flows[index].lost = 12.5
    comparison.after.plan?.flows[index].site = "chp"
    let result = try object(renderJSON(comparison))
    let flows = try #require((result["after"] as? [String: Any])?["flows"] as? [[String: Any]])
    let heat = try #require(flows.first { $0["from"] as? String == "chp/exhaust" })
    #expect(heat["lost"] as? Double == 12.5 && heat["site"] as? String == "chp")
    #expect(flows.filter { $0["lost"] != nil }.count == 1)
  }

  @Test func numbersThatAreNoNumbersAreNull() throws {
    var comparison = SmallPark.comparison
    comparison.after.quantities[0].value = -0.0
    comparison.after.quantities[1].value = .nan
    comparison.after.claim.objectives[0].bound = -.infinity
    let text = renderJSON(comparison)
    #expect(!text.contains("-0.0") && !text.contains("nan") && !text.contains("inf\"") && !text.contains("-inf"))
    let after = try #require(try object(text)["after"] as? [String: Any])
    #expect((after["objective"] as? [String: Any])?["bound"] is NSNull)
    #expect(((after["quantities"] as? [String: Any])?["cost"] as? [String: Any])?["value"] is NSNull)
  }

  private let stateKeys: Set<String> = [
    "status", "basis", "objective", "objectives", "quantities", "indicators", "flows", "investments", "audit",
    "conflict", "insights", "stopped", "plant_water", "mixtures",
  ]

  private func keys(_ value: Any?) -> Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  private func first(_ value: Any?) -> Any? { (value as? [Any])?.first }
}
