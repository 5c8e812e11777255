import Assessment
import ParkModel
import Reports
import Testing

@Suite("Computed properties in a report")
struct MixtureReportTests {
  private var comparison: ParkComparison {
    var comparison = SmallPark.comparison
    func mixture(_ value: Double?) -> MixtureValue {
      MixtureValue(
        node: "kiln/meal", property: "KH", value: value, bounds: Bounds(lower: 0.9, upper: .infinity), unit: "1",
        period: "year")
    }
    comparison.before.mixtures = [mixture(nil)]
    comparison.after.mixtures = [mixture(0.915)]
    return comparison
  }

  @Test("stand with their value in each state and the range that is asked")
  func table() throws {
    let lines = renderText(comparison, width: 200).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(lines.contains { $0 == ["kiln/meal", "KH", "–", "0.915", "0.9.."] })
    #expect(renderText(comparison, language: .zh).contains("混合料的计算指标"))
    #expect(!renderText(SmallPark.comparison).contains("Computed properties"))
  }

  @Test("are numbers or null in JSON")
  func json() {
    let text = renderJSON(comparison)
    #expect(text.contains("\"property\": \"KH\""))
    #expect(text.contains("\"upper\": null"))
  }
}
