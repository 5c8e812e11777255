import ParkModel
import Testing

@testable import Assessment

@Suite("The area of an exchanger")
struct ExchangerAreaSpecs {
  private func section(hotFilm: Double?, coldFilm: Double?) -> HeatSection {
    var section = HeatSection(approach: 10)
    var hot = HeatStream(
      name: "a/hot", plant: "a", role: .hot, from: 150, to: 100, duty: .fixed(100), origin: Origin(path: "a"))
    hot.film = hotFilm
    section.streams = [hot]
    var water = HeatUtility(name: "water", role: .cold, from: 20, to: 60, origin: Origin(path: "water"))
    water.film = coldFilm
    section.utilities = [water]
    return section
  }

  private func flow(_ slices: [HeatSlice]) -> Flow {
    Flow(
      resource: "heat", from: "a/hot", to: "water", amount: slices.reduce(0) { $0 + $1.duty }, slices: slices,
      period: "year")
  }

  /// U = 1 / (1/0.5 + 1/2) = 0.4 kW/(m2 K). 150 -> 100 against 60 <- 20: differences 90 and 80 K, mean
  /// 10 / ln(9/8) = 84.9019 K. 100 / (0.4 x 84.9019) = 2.94457 m2.
  @Test("One slice by hand")
  func oneSlice() throws {
    let one = flow([HeatSlice(duty: 100, hotFrom: 150, hotTo: 100, coldFrom: 20, coldTo: 60)])
    let area = try #require(exchangerArea(one, in: section(hotFilm: 0.5, coldFilm: 2)))
    #expect(abs(area - 2.944574) < 1e-5)
  }

  /// 50 K at both ends of each: 50 / (0.4 x 50) = 2.5 m2, twice.
  @Test("Equal differences take the plain mean, and slices add up")
  func equalEnds() throws {
    let two = flow([
      HeatSlice(duty: 50, hotFrom: 110, hotTo: 105, coldFrom: 55, coldTo: 60),
      HeatSlice(duty: 50, hotFrom: 105, hotTo: 100, coldFrom: 50, coldTo: 55),
    ])
    let area = try #require(exchangerArea(two, in: section(hotFilm: 0.5, coldFilm: 2)))
    #expect(abs(area - 5) < 1e-9)
  }

  @Test("Without both films, or where the sides touch, there is no area")
  func unknown() {
    let one = flow([HeatSlice(duty: 100, hotFrom: 150, hotTo: 100, coldFrom: 20, coldTo: 60)])
    #expect(exchangerArea(one, in: section(hotFilm: 0.5, coldFilm: nil)) == nil)
    #expect(exchangerArea(one, in: section(hotFilm: nil, coldFilm: 2)) == nil)
    let touching = flow([HeatSlice(duty: 100, hotFrom: 60, hotTo: 20, coldFrom: 20, coldTo: 60)])
    #expect(exchangerArea(touching, in: section(hotFilm: 0.5, coldFilm: 2)) == nil)
  }

  @Test("A count of matches that the flows do not have is refused")
  func claimedCount() {
    var park = SmallPark.park
    park.heat?.matches = .fewest
    var claim = SmallPlan.claim
    claim.objectives.append(ObjectiveClaim(name: "matches", value: 4, unit: "1", bound: 4))
    #expect(audit(park, SmallPlan.plan, claim).holds)
    claim.objectives[1].value = 3
    #expect(audit(park, SmallPlan.plan, claim).failures.contains { $0.subject == "matches" })
  }
}
