import Networks
import ParkModel
import Studies
import Testing

/// The water cascade, set beside optima that were solved again independently.
@Suite("The water pinch of published parks")
struct WaterPinchStudies {
  static let cases = [
    "acrylonitrile", "acrylonitrile-partial-regen", "brewery6", "eip15-integrated", "eip15-plant-a",
    "foo-zero-discharge", "jacob-paper", "polley4", "sorin-bedard6", "wang-smith-specialty", "ws4",
  ]

  private func park(_ name: String) throws -> (published: PublishedCase, park: Park) {
    let published = try #require(PublishedCases.all.first { $0.id == "water-\(name)" })
    return (published, try #require(published.reading().park))
  }

  private func pinch(of park: Park) throws -> WaterPinch? {
    WaterPinch(MaterialNetwork(try #require(park.material("water")), of: park, in: .after))
  }

  @Test("is the least fresh water, where all may go everywhere", arguments: cases)
  func targets(_ name: String) throws {
    let (published, park) = try park(name)
    let found = try #require(try pinch(of: park))
    let figures = published.promise.compared
    #expect(figures.contains { $0.quantity == "fresh_water" })
    for (quantity, value) in [("fresh_water", found.freshWater), ("wastewater", found.wastewater)] {
      for figure in figures where figure.quantity == quantity {
        #expect(abs(value - figure.value) <= 1e-6 * max(1, figure.value), "\(value), recomputed \(figure.value)")
      }
    }
  }

  static let others = ["eip15-apart", "eip15-regen-5ppm", "ws4-regen-recycle"]

  @Test("is not told where plants stand apart or units regenerate", arguments: others)
  func refused(_ name: String) throws {
    #expect(try pinch(of: park(name).park) == nil)
  }

  @Test("stands beside the plan: 70 t/h, decided at 150 ppm")
  func beside() throws {
    let comparison = try optimize(park("polley4").park).comparison
    #expect(comparison.before.waterTarget == nil)
    let target = try #require(comparison.after.waterTarget)
    #expect(abs(target.freshWater - 70) < 1e-9)
    #expect(target.pinches == [150])
    #expect(target.sourcesAbove == ["plant/S4"])
  }
}
