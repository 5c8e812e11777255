import Assessment
import ParkModel
import Testing

@Suite("Water reuse rates")
struct WaterReuseSpecs {
  /// Worked example `qingpu2006_water`: Shanghai Qingpu 2006, environmental statistics table 1-1: Vf 1197.01, Vr 1044.62 (10^4 t); printed rate 46.6 %.
  @Test("Qingpu's return gives its printed rate")
  func qingpu() {
    let sketch = WaterSketch(supplies: ["tap"], sources: ["a/drain"], sinks: ["a/fresh", "a/again"])
      .flowing(("tap", "a/fresh", 1197.01), ("a/drain", "a/again", 1044.62))
    let rate = assessed(sketch.park, sketch.plan).indicator("water_reuse")
    #expect(agree(rate?.numerator, 1044.62))
    #expect(agree(rate?.denominator, 2241.63))
    #expect(((rate?.value ?? 0) * 10).rounded() == 466)
  }

  /// Worked example `kunshan_guoxian`: a display plant at Kunshan, Vr 180, Vf 20, published 0.90.
  @Test("Kunshan's display plant gives its published 0.90")
  func kunshan() {
    let sketch = WaterSketch(supplies: ["tap"], sources: ["a/drain"], sinks: ["a/rinse"], units: ["a/reclaim"])
      .flowing(("tap", "a/rinse", 20), ("a/drain", "a/reclaim", 180), ("a/reclaim", "a/rinse", 180))
    #expect(agree(assessed(sketch.park, sketch.plan).indicator("water_reuse")?.value, 90))
  }

  /// Of its 216 of ultrapure water 180 are reused: 0.8333, the rate of that line by itself, which takes the other 36 fresh. It is
  /// no rate of the whole plant, for which 20 fresh are stated: 216 are more than the 200 of both figures together.
  @Test("Kunshan's ultrapure water by itself has another rate")
  func kunshanUltrapure() {
    let sketch = WaterSketch(supplies: ["tap"], sources: ["a/drain"], sinks: ["a/rinse"], units: ["a/reclaim"])
      .flowing(("tap", "a/rinse", 36), ("a/drain", "a/reclaim", 180), ("a/reclaim", "a/rinse", 180))
    let rate = assessed(sketch.park, sketch.plan).indicator("water_reuse")
    #expect(agree(rate?.denominator, 216))
    #expect((100 * (rate?.value ?? 0)).rounded() / 1e4 == 0.8333)
  }

  @Test("one cubic metre used k times counts once fresh and k - 1 times reused", arguments: 1...5)
  func serialUse(_ uses: Int) {
    let names = (1...uses).map { "a/use-\($0)" }
    var sketch = WaterSketch(supplies: ["tap"]).with(processes: names.map { ($0, 0) })
    for (from, to) in zip(["tap"] + names, names + ["river"]) { sketch = sketch.flowing((from, to, 1)) }
    let rate = assessed(sketch.park, sketch.plan).indicator("water_reuse")
    #expect(rate?.numerator == Double(uses - 1))
    #expect(rate?.denominator == Double(uses))
  }

  /// 10 fresh, 5 reused, 985 recirculated: 990 / 1000 with cooling, 5 / 15 without.
  @Test("recirculating cooling counts in one rate and not in the other")
  func cooling() {
    let sketch = WaterSketch(supplies: ["tap"], sources: ["a/drain"])
      .with(processes: [("a/tower", 985)])
      .flowing(("tap", "a/tower", 10), ("a/drain", "a/tower", 5))
    let result = assessed(sketch.park, sketch.plan)
    #expect(agree(result.indicator("water_reuse")?.value, 99))
    #expect(agree(result.indicator("water_reuse_without_cooling")?.value, 100.0 / 3))
  }

  @Test("a tower that stands still circulates nothing")
  func idleTower() {
    let sketch = WaterSketch(supplies: ["tap"], sinks: ["a/rinse"]).with(processes: [("a/tower", 985)])
      .flowing(("tap", "a/rinse", 10))
    #expect(assessed(sketch.park, sketch.plan).indicator("water_reuse")?.value == 0)
  }

  /// 4 of the 10 t/h treated go to a use, 6 to the river; the 5 fresh t/h that pass the same unit are no wastewater.
  @Test("reclaimed water is the used share of treated water that is used again")
  func reclaimed() {
    let sketch = WaterSketch(supplies: ["tap"], sources: ["a/drain"], sinks: ["a/rinse"], units: ["works"])
      .flowing(("a/drain", "works", 10), ("tap", "works", 5), ("works", "a/rinse", 6), ("works", "river", 9))
    let rate = assessed(sketch.park, sketch.plan).indicator("reclaimed_water_use")
    #expect(agree(rate?.numerator, 4))
    #expect(agree(rate?.denominator, 10))
    #expect(rate?.denominatorTerms == [IndicatorTerm(label: "a/drain -> works", amount: 10)])
  }

  /// b's drain is serial use for the park and bought water for a; a's own loop is reuse for both.
  @Test("a neighbour's water is bought at the plant's fence and reused at the park's")
  func fences() {
    let sketch = WaterSketch(supplies: ["tap"], sources: ["a/drain", "b/drain"], sinks: ["a/rinse"], units: ["works"])
      .flowing(("tap", "a/rinse", 5), ("b/drain", "a/rinse", 3), ("a/drain", "a/rinse", 2), ("works", "a/rinse", 4))
      .flowing(("b/drain", "works", 4))
    let result = assessed(sketch.park, sketch.plan)
    #expect(agree(result.indicator("water_reuse")?.numerator, 9))
    #expect(
      result.plantWater == [
        PlantWater(plant: "a", bought: 12, sent: 0, reused: 2), PlantWater(plant: "b", bought: 0, sent: 7, reused: 0),
      ])
    #expect(agree(result.plantWater.first?.reuseRate, 100.0 * 2 / 14))
  }

  /// 3,600 h at 10 t/h and 4,400 h at 20 t/h: (3600 * 10 + 4400 * 20) / 8000 = 15.5 t/h.
  @Test("rates are averages over the operating hours")
  func periods() {
    let sketch = WaterSketch(supplies: ["tap"], sinks: ["a/rinse"])
    var park = sketch.park
    park.periods = [Period(id: "wet", hours: 3600), Period(id: "dry", hours: 4400)]
    let flows = [("wet", 10.0), ("dry", 20.0)].map { period, amount in
      Flow(resource: "water", from: "tap", to: "a/rinse", amount: amount, period: period)
    }
    let result = assessed(park, OperatingPlan(state: .after, flows: flows))
    #expect(agree(result.quantity("fresh_water"), 15.5))
  }
}
