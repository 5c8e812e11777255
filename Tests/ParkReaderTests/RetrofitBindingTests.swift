import ParkModel
import ParkReader
import Testing

/// `retrofit:` as values of the park.
@Suite struct RetrofitBindingTests {
  private let park: Park

  init() throws { park = try #require(readPark(try Fixture.source("good/everything"), kinds: allTables).park) }

  @Test func moneyAndYears() {
    #expect(park.discountRate == 0.08)
    #expect(park.budget == 40e6)
    #expect(park.phases == [Phase(year: 2026, budget: 15e6), Phase(year: 2027, budget: 20e6)])
    #expect(park.mostInvested == 35e6)
  }

  @Test("links have one spelling, whatever spaces the file has around the arrow")
  func projects() throws {
    #expect(park.projects.map(\.id) == ["discharge", "more", "reuse", "warmth"])
    let reuse = try #require(park.projects.first { $0.id == "reuse" })
    #expect(reuse.assets == ["ro", "works -> ro"])
    #expect(reuse.fixed == 1e6 && reuse.life == 15 && reuse.operating == 2e5 && reuse.subsidy == 0.3)
    #expect(reuse.needs == ["discharge"] && reuse.excludes == ["warmth"] && reuse.earliest == 2027)
    #expect(reuse.isDeclared)
  }

  @Test("each period's park has the same projects")
  func periods() { #expect(park.byPeriod.allSatisfy { $0.projects == park.projects }) }

  @Test("a list of years has no budgets")
  func years() throws {
    let text = """
      park: A
      contaminants: [COD]
      water: {supplies: {tap: {quality: {COD: 3 mg/L}, price: 4 CNY/m3}}}
      plants: {mill: {water: {sinks: {wash: {flow: 9 t/h}}}}}
      retrofit: {phases: [2028, 2027]}
      """
    let park = try #require(readPark(SourceText(name: "a.yaml", bytes: Array(text.utf8)), kinds: allTables).park)
    #expect(park.phases == [Phase(year: 2027, budget: .infinity), Phase(year: 2028, budget: .infinity)])
    #expect(park.mostInvested == .infinity)
  }
}
