import Assessment
import Foundation
import ParkModel
import Reports
import Testing

@Suite("The water pinch in a report")
struct WaterPinchReportTests {
  /// Concentrations in per mille, so that what is printed is not what is inside.
  private var target: WaterTarget {
    WaterTarget(
      contaminant: Property(id: "salt", unit: "g/L", scale: 1000), freshWater: 70, wastewater: 50,
      pinches: [1500, 2500], sourcesAbove: ["plant/S4"],
      levels: [
        WaterTarget.Level(concentration: 0, load: 0, supplied: 0),
        WaterTarget.Level(concentration: 1500, load: 105_000, supplied: 105_000),
      ], sinks: WaterTarget.Composite(flows: [0, 50], loads: [0, 1000]),
      sources: WaterTarget.Composite(flows: [0, 70, 90], loads: [0, 0, 30_000]))
  }

  private func comparison(_ target: WaterTarget?) -> ParkComparison {
    var comparison = SmallPark.comparison
    comparison.after.waterTarget = target
    return comparison
  }

  @Test("says how little would do, what the plan takes, and where that is decided")
  func sentences() {
    let english = renderText(comparison(target), width: 1000)
    #expect(
      english.contains("of salt alone, 70 t/h of fresh water would do, with 50 t/h of wastewater; the plan takes"))
    #expect(
      english.contains("The pinch lies at 1.5 g/L and 2.5 g/L; streams dirtier than that save none: plant/S4."))
    let chinese = renderText(comparison(target), width: 1000, language: .zh)
    #expect(chinese.contains("仅就 salt 而言，最少新鲜水量为 70 t/h，相应废水 50 t/h；方案取水"))
    #expect(chinese.contains("夹点浓度 1.5 g/L、2.5 g/L；更脏的水流无助于节水：plant/S4。"))
  }

  @Test("says where flows alone decide, and nothing where there is no such target")
  func none() {
    var threshold = target
    threshold.pinches = []
    #expect(renderMarkdown(comparison(threshold)).contains("There is no pinch: flows alone decide it"))
    #expect(!renderMarkdown(comparison(nil)).contains("inch"))
  }

  @Test("stands in the result with its curve, loads in kg/h")
  func json() throws {
    let text = renderJSON(comparison(target))
    let result = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let insights = try #require((result["after"] as? [String: Any])?["insights"] as? [String: Any])
    let pinch = try #require(insights["water_pinch"] as? [String: Any])
    #expect(pinch["concentration"] as? Double == 1.5)
    #expect(pinch["concentrations"] as? [Double] == [1.5, 2.5])
    #expect(pinch["concentration_unit"] as? String == "g/L")
    #expect(pinch["fresh_water_target"] as? Double == 70)
    #expect(pinch["wastewater_target"] as? Double == 50)
    #expect(pinch["sources_above"] as? [String] == ["plant/S4"])
    let composite = try #require(pinch["composite"] as? [String: Any])
    #expect(composite["concentration"] as? [Double] == [0, 1.5])
    #expect(composite["load"] as? [Double] == [0, 105])
    let sources = try #require(pinch["source_composite"] as? [String: Any])
    #expect(sources["flow"] as? [Double] == [0, 70, 90])
    #expect(sources["load"] as? [Double] == [0, 0, 30])
    #expect((pinch["sink_composite"] as? [String: Any])?["load"] as? [Double] == [0, 1])
    #expect(composite["supplied"] as? [Double] == [0, 105])
    let before = try #require((result["before"] as? [String: Any])?["insights"] as? [String: Any])
    #expect(before.isEmpty)
  }
}
