import Assessment
import Networks
import ParkModel
import Studies
import Testing

/// Two plants, two pipes between them and a unit with fixed costs, a membrane sold in two sizes: 2 x 2 x 2 x 3 things to
/// build, each of which leaves a linear program. The search must find the best of the 24.
@Suite("What to build, beside trying everything")
struct TriedChoices {
  @Test(
    "the search finds what trying every set of things built finds", arguments: 1...max(12, TriedProjects.count / 10))
  func agrees(_ seed: Int) throws {
    let park = try drawn(seed)
    var options = OptimizeOptions()
    options.weighsProjects = false
    options.gap = 1e-5
    let after = try optimize(park, options: options).comparison.after
    #expect(after.claim.status == .optimal, "\(after.claim)")
    #expect(after.audit?.holds == true)
    let found = try #require(after.claim.objectives.first)
    let best = try #require(leastOfAll(park))
    #expect(abs(found.value - best) <= 1e-5 * best, "found \(found.value), by trying \(best)")
    #expect(found.bound <= best * (1 + 1e-9))
  }

  @Test("and the parks are worth trying: pipes, units and both sizes of the membrane are built in some, not in all")
  func differ() throws {
    var built: [String: Int] = [:]
    for seed in 1...12 {
      let plan = try optimize(drawn(seed)).comparison.after.plan
      for investment in plan?.investments ?? [] { built[investment.asset, default: 0] += 1 }
    }
    for asset in ["a/out -> b/wash", "b/out -> a/wash", "ro", "sand"] {
      #expect((1...11).contains(built[asset, default: 0]), "\(asset): \(built)")
    }
  }

  private func leastOfAll(_ park: Park) -> Double? {
    let joint = park.triedProgram
    precondition(joint.charges.count == 3 && joint.choices.count == 1)
    return joint.leastOfAll()
  }

  private func drawn(_ seed: Int) throws -> Park {
    var drawn = TriedPark(seed: seed)
    let membrane = drawn.membrane(isSoldInSizes: true)
    return try drawn.park(membrane: "cost: 0.8 CNY/t, build: \(membrane)", sand: drawn.sand())
  }
}
