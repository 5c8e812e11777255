import Testing

/// Optima that others have published, through the whole program.
@Suite("Published optima come out of the binary")
struct PublishedSpecs {
  @Test("four operations (Polley & Polley 2000): 300 t/h without reuse, 70 t/h with it")
  func polley() throws {
    let file = Repository.path("Parks/published/water-polley4.yaml")
    let result = try JSON(park("optimize", file, "--format", "json").output)
    #expect(abs(try #require(result.number(at: "before.quantities.fresh_water.value")) - 300) < 1e-6)
    #expect(abs(try #require(result.number(at: "after.quantities.fresh_water.value")) - 70) < 1e-6)
    #expect(abs(try #require(result.number(at: "after.quantities.wastewater.value")) - 50) < 1e-6)
  }
}
