import Assessment
import ParkModel
import Testing

@Suite("Solid waste rates")
struct SolidWasteSpecs {
  /// Worked example `qingpu2006_solidwaste`: Shanghai Qingpu 2006 (10^4 t): G 7.43, S 0.02, D 1.17; the printed U of 2.64 is 6.24 with two digits exchanged.
  @Test("Qingpu's printed return does not close, and names the use that closes it")
  func qingpuReturn() {
    let printed = SolidWasteReturn(generated: 7.43, used: 2.64, stored: 0.02, disposed: 1.17)
    #expect(!printed.closes)
    #expect(agree(printed.usedThatCloses, 6.24))
    let closed = SolidWasteReturn(generated: 7.43, used: 6.24, stored: 0.02, disposed: 1.17)
    #expect(closed.closes)
    #expect(((closed.utilization ?? 0) * 100).rounded() == 8398)
  }

  /// What Qingpu stored is disposed of here: 6.24 used of 7.43 generated.
  @Test("Qingpu's rate comes out of flows too")
  func qingpuFlows() {
    let sketch = WasteSketch((category: "general", plant: "a", used: 62_400, landfilled: 11_900))
    let rate = assessed(sketch.park, sketch.plan).indicator("solid_waste_utilization")
    #expect(((rate?.value ?? 0) * 100).rounded() == 8398)
  }

  /// U 8 of which 3 from old stock, G 7: 8 / (7 + 3), and the return closes with 2 disposed of.
  @Test("old stock that is used stands in the denominator")
  func oldStock() {
    let yearly = SolidWasteReturn(generated: 7, used: 8, usedFromStock: 3, disposed: 2)
    #expect(yearly.closes)
    #expect(agree(yearly.utilization, 80))
  }

  @Test("nothing generated has no rate")
  func nothing() {
    #expect(SolidWasteReturn(generated: 0, used: 0).utilization == nil)
  }

  /// Ash 60 of 100, hazardous 5 of 20, sludge 0 of 10.
  @Test("each rate speaks of its own categories")
  func categories() {
    let sketch = WasteSketch(
      (category: "fly_ash", plant: "a", used: 60, landfilled: 40),
      (category: "hazardous", plant: "a", used: 5, landfilled: 15),
      (category: "sludge", plant: "a", used: 0, landfilled: 10))
    let result = assessed(sketch.park, sketch.plan)
    #expect(agree(result.indicator("bulk_solid_waste_utilization")?.value, 60))
    #expect(agree(result.indicator("hazardous_waste_utilization")?.value, 25))
    #expect(agree(result.indicator("solid_waste_utilization")?.value, 100.0 * 60 / 110))
    #expect(agree(result.indicator("sludge_safe_disposal")?.value, 100))
    #expect(agree(result.quantity("solid_waste_generated"), 130))
    #expect(agree(result.quantity("solid_waste_utilized"), 65))
  }

  @Test("a neighbour's waste enters neither U nor G")
  func neighbour() {
    let sketch = WasteSketch(
      (category: "fly_ash", plant: "a", used: 60, landfilled: 40),
      (category: "fly_ash", plant: "outside", used: 500, landfilled: 0))
    let result = assessed(sketch.park, sketch.plan)
    #expect(agree(result.indicator("bulk_solid_waste_utilization")?.numerator, 60))
    #expect(agree(result.indicator("bulk_solid_waste_utilization")?.denominator, 100))
    #expect(agree(result.quantity("recycled_resources"), 60))
  }

  @Test("all seven bulk categories count as bulk", arguments: WasteKind.bulkCategories.sorted())
  func bulk(_ category: String) {
    let sketch = WasteSketch((category: category, plant: "a", used: 1, landfilled: 3))
    #expect(agree(assessed(sketch.park, sketch.plan).indicator("bulk_solid_waste_utilization")?.value, 25))
  }

  @Test("a waste that is neither used nor disposed of withholds the rate")
  func leak() {
    var sketch = WasteSketch((category: "general", plant: "a", used: 50, landfilled: 50))
    sketch.plan.flows.removeLast()
    let rate = assessed(sketch.park, sketch.plan).indicator("solid_waste_utilization")
    #expect(rate?.value == nil)
    #expect(rate?.remark == "the waste balance does not close: 100 t/yr used would close it")
  }
}
