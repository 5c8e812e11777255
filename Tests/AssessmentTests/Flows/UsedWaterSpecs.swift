import Assessment
import Testing

@Suite("Used water followed through treatments")
struct UsedWaterSpecs {
  /// 30 fresh and 10 used enter: a quarter of what leaves has been used.
  @Test("a unit's product is reused in the share of used water that entered")
  func mixedInlet() {
    let sketch = WaterSketch(supplies: ["tap"], sources: ["a/drain"], sinks: ["a/rinse"], units: ["di"])
      .flowing(("tap", "di", 30), ("a/drain", "di", 10), ("di", "a/rinse", 40))
    #expect(agree(assessed(sketch.park, sketch.plan).quantity("reused_water"), 10))
  }

  /// u takes 10 from the tap and 5 from v; v takes 5 from the drain and 10 from u.
  /// s_u = s_v / 3 and s_v = 1/3 + 2/3 s_u give s_v = 3/7, s_u = 1/7; reused = 5/7 + 10 * 3/7 = 5, all that was drained.
  @Test("shares are solved through a loop of two units")
  func loop() {
    let sketch = WaterSketch(supplies: ["tap"], sources: ["a/drain"], sinks: ["a/one", "a/two"], units: ["u", "v"])
      .flowing(
        ("tap", "u", 10), ("v", "u", 5), ("a/drain", "v", 5), ("u", "v", 10), ("u", "a/one", 5), ("v", "a/two", 10))
    let result = assessed(sketch.park, sketch.plan)
    let terms = result.indicator("water_reuse")?.numeratorTerms ?? []
    #expect(terms.map(\.label) == ["u -> a/one", "v -> a/two"])
    #expect(agree(terms.first?.amount, 5.0 / 7))
    #expect(agree(terms.last?.amount, 30.0 / 7))
    #expect(agree(result.quantity("reused_water"), 5))
  }

  @Test("a loop that nothing enters has no share")
  func idleLoop() {
    let sketch = WaterSketch(sinks: ["a/rinse"], units: ["u", "v"])
      .flowing(("u", "v", 10), ("v", "u", 10))
    #expect(assessed(sketch.park, sketch.plan).quantity("reused_water") == 0)
  }

  @Test("what flows between treatments is no reuse, and counts in treated water at every pass")
  func betweenTreatments() {
    let sketch = WaterSketch(sources: ["a/drain"], sinks: ["a/rinse"], units: ["u", "v"])
      .flowing(("a/drain", "u", 10), ("u", "v", 10), ("v", "a/rinse", 10))
    let result = assessed(sketch.park, sketch.plan)
    #expect(result.quantity("reused_water") == 10)
    #expect(result.quantity("treated_water") == 20)
  }

  @Test("a reject that is used counts as its unit's water")
  func reject() {
    let sketch = WaterSketch(sources: ["a/drain"], sinks: ["a/rinse", "a/scrubber"], units: ["ro"])
      .flowing(("a/drain", "ro", 10), ("ro", "a/rinse", 7), ("ro/reject", "a/scrubber", 3))
    #expect(agree(assessed(sketch.park, sketch.plan).quantity("reused_water"), 10))
  }
}
