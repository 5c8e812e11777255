import Assessment
import Foundation
import ParkModel
import Reports
import Testing

@Suite("The heat pinch in a report")
struct HeatPinchReportTests {
  private var target: HeatTarget {
    var target = HeatTarget(plant: nil, period: "year")
    target.hotUtility = 200
    target.coldUtility = 150
    target.recovery = 400
    target.pinches = [95, 75]
    target.approach = 10
    target.hotComposite = [HeatTarget.Point(temperature: 60, heat: 0), HeatTarget.Point(temperature: 100, heat: 550)]
    target.hotLoads = [HeatTarget.Load(utility: "steam", duty: 200)]
    return target
  }

  private func comparison(_ targets: [HeatTarget]) -> ParkComparison {
    var comparison = SmallPark.comparison
    comparison.before.heatTargets = []
    comparison.after.heatTargets = targets
    comparison.after.siteProfiles =
      targets.isEmpty
      ? [] : [SiteProfiles(period: "year", source: [HeatTarget.Point(temperature: 40, heat: 7)], sink: [])]
    return comparison
  }

  @Test("says how little would do, where it pinches, and what plants need apart")
  func sentences() {
    var plant = HeatTarget(plant: "a", period: "year")
    plant.hotUtility = 300
    plant.coldUtility = 250
    let english = renderText(comparison([target, plant]), width: 1000)
    #expect(english.contains("200 kW of heating and 150 kW of cooling would do, and 400 kW would be recovered."))
    #expect(english.contains("The pinch lies at 100/90 °C and 80/70 °C (hot/cold)."))
    #expect(english.contains("Each plant by itself, 300 kW and 250 kW in all."))
    let chinese = renderText(comparison([target]), width: 1000, language: .zh)
    #expect(chinese.contains("最少加热 200 kW、冷却 150 kW，可回收 400 kW。"))
    #expect(chinese.contains("夹点位于 100/90 ℃、80/70 ℃（热/冷）。"))
  }

  @Test("says so where only one side is needed, and gives shifted temperatures where streams have their own shifts")
  func others() {
    var threshold = target
    threshold.hotUtility = 0
    #expect(renderMarkdown(comparison([threshold])).contains("a threshold problem: only cooling is needed"))
    var shifted = target
    shifted.approach = nil
    #expect(renderMarkdown(comparison([shifted])).contains("The pinch lies at 95 °C and 75 °C (shifted)."))
    var balanced = threshold
    balanced.coldUtility = 0
    #expect(renderMarkdown(comparison([balanced])).contains("Neither heating nor cooling is needed."))
    #expect(!renderMarkdown(comparison([])).contains("Heat pinch"))
  }

  @Test("says once what is the same in all states")
  func once() {
    var comparison = comparison([target])
    #expect(renderText(comparison, width: 1000).contains("After: With every stream free"))
    comparison.before.heatTargets = [target]
    comparison.tuned?.heatTargets = [target]
    let text = renderText(comparison, width: 1000)
    #expect(text.contains("\nWith every stream free") && !text.contains("After: With every stream free"))
  }

  @Test("stands in the result with its curves")
  func json() throws {
    let text = renderJSON(comparison([target]))
    let result = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let insights = try #require((result["after"] as? [String: Any])?["insights"] as? [String: Any])
    let heat = try #require(insights["heat"] as? [String: Any])
    let pool = try #require((heat["pools"] as? [[String: Any]])?.first)
    #expect(pool["plant"] is NSNull)
    #expect(pool["hot_utility_target"] as? Double == 200)
    #expect(pool["cold_utility_target"] as? Double == 150)
    #expect(pool["threshold"] as? Bool == false)
    let pinches = try #require(pool["pinches"] as? [[String: Double]])
    #expect(pinches == [["shifted": 95, "hot": 100, "cold": 90], ["shifted": 75, "hot": 80, "cold": 70]])
    #expect((pool["hot_composite"] as? [String: [Double]]) == ["temperature": [60, 100], "heat": [0, 550]])
    #expect((pool["hot_loads"] as? [[String: Any]])?.first?["heat"] as? Double == 200)
    let site = try #require((heat["site"] as? [[String: Any]])?.first)
    #expect((site["source"] as? [String: [Double]]) == ["temperature": [40], "heat": [7]])
    let before = try #require((result["before"] as? [String: Any])?["insights"] as? [String: Any])
    #expect(before["heat"] == nil)
  }
}
