import Assessment
import Networks
import ParkModel
import Planning
import Testing

/// Links found by their prices give what listing all of them gives: the claim of docs/performance.md, on parks small enough
/// to list.
@Suite("A network too large to list")
struct OpenLinkStudies {
  static let parks: [AllToAllPark] = (1...12).map { seed in
    switch seed % 6 {
    case 0: AllToAllPark(seed: seed, sewer: ", limit: {COD: 130, TDS: 1500}")
    case 1: AllToAllPark(seed: seed)
    case 2: AllToAllPark(seed: seed, connections: "    forbid: [p1/s0 -> p2/d1, any -> p3/d0, p0/s1 -> any]")
    case 3:
      AllToAllPark(
        seed: seed,
        connections: "    facts: {p0/s0 -> p1/d0: {length: 9 km, capacity: 3}, p2/s1 -> p0/d0: {length: 0.1 km}}")
    case 4: AllToAllPark(seed: seed, minimize: "[fresh_water, cost]")
    default:
      AllToAllPark(
        seed: seed, sewer: ", cap: {COD: 300 t/yr}",
        use: { plant, number in
          plant == 2 ? ", limit_each: {TDS: 1800}" : number == 1 ? ", accepts: [town, p0/s0, p1/s2, polish]" : ""
        })
    }
  }

  @Test("is planned as if it were listed", arguments: parks, [StateName.before, .after])
  func sameOptimum(_ made: AllToAllPark, _ state: StateName) throws {
    let park = try made.read()
    let listed = try plan(park, state, mostListed: .max)
    let open = try plan(park, state, mostListed: 0)
    #expect(open.claim.status == listed.claim.status)
    #expect(open.claim.conflicts.isEmpty == listed.claim.conflicts.isEmpty)
    for (own, other) in zip(open.claim.objectives, listed.claim.objectives) {
      let scale = max(1, abs(other.value))
      #expect(abs(own.value - other.value) <= 1e-7 * scale, "\(own.name)")
      #expect(own.bound <= own.value + 1e-9 * scale && own.bound >= own.value - 1e-7 * scale, "\(own.name)")
    }
    #expect(open.program.program.columns.count <= listed.program.program.columns.count)
    guard state == .after, listed.plan != nil else { return }
    let priced = try #require(open.claim.pricedLinks)
    #expect(priced.listed < priced.links)
    #expect(priced.shortfall <= 0 && priced.shortfall > -1e-3)
    let assessed = assess(park, open.plan, open.claim, state: state)
    #expect(assessed.audit?.holds == true, "\(assessed.audit?.failures.first.debugDescription ?? "")")
  }

  /// A park that cannot run on what is listed at first: its supplies reach no use, so every use lives on reuse alone.
  @Test("is repaired where what is listed first is no plan")
  func repaired() throws {
    let made = AllToAllPark(
      seed: 3, connections: "    existing: []", sewer: ", limit: {COD: 140, TDS: 1600}",
      use: { _, _ in ", accepts: [works, polish, town, p0/s0, p0/s1, p1/s0, p1/s1, p2/s0, p3/s2, p4/s1]" })
    let park = try made.read()
    let listed = try plan(park, .after, mostListed: .max)
    let open = try plan(park, .after, mostListed: 0)
    #expect(open.claim.status == listed.claim.status)
    let (own, other) = (open.claim.objectives.first?.value, listed.claim.objectives.first?.value)
    #expect(abs((own ?? 0) - (other ?? 0)) <= 1e-7 * abs(other ?? 1))
  }

  @Test("that has no plan at all is proved to have none, and the same statements are named")
  func infeasible() throws {
    let park = try AllToAllPark(seed: 2, sewer: ", limit: {COD: 5, TDS: 100}").read()
    let listed = try plan(park, .after, mostListed: .max)
    let open = try plan(park, .after, mostListed: 0)
    #expect(listed.claim.status == .infeasible && open.claim.status == .infeasible)
    #expect(Set(open.claim.conflicts.map(\.subject)) == Set(listed.claim.conflicts.map(\.subject)))
  }

  @Test("is left to be listed where it decides more than flows")
  func concentrations() throws {
    let park = try AllToAllPark(
      seed: 1, plants: 2, connections: "", use: { _, _ in "" }
    ).read()
    var mixing = park
    let index = try #require(mixing.materials.firstIndex { $0.kind.id == "water" })
    mixing.materials[index].treatments[0].minFlow = 1
    let open = try plan(mixing, .after, mostListed: 0)
    #expect(open.claim.pricedLinks == nil)
    #expect(open.program.openLinks.isEmpty)
  }

  private func plan(_ park: Park, _ state: StateName, mostListed: Int) throws -> PlannedState {
    var options = PlanningOptions()
    options.mostListed = mostListed
    return try planState(state, of: park, pinnedToMeters: false, options: options)
  }
}
