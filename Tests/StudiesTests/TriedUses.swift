import Networks
import ParkModel
import Studies
import Testing

/// Small parks with two uses that may be left out, beside planning the park with each set of them as uses that must be
/// served and the others gone.
@Suite("Uses that may be left out, beside trying every set of them")
struct TriedUses {
  static let batches = 4

  @Test("the plan is the best over all sets of uses, sizes and things built", arguments: 0..<batches)
  func agrees(_ batch: Int) throws {
    for seed in stride(from: batch, to: TriedProjects.count / 5, by: Self.batches) {
      let park = try drawn(seed)
      var options = OptimizeOptions()
      options.weighsProjects = false
      options.gap = 1e-6
      let after = try optimize(park, options: options).comparison.after
      let best = try #require(leastOfAll(park))
      #expect(after.claim.status == .optimal && after.audit?.holds == true, "seed \(seed): \(after.claim)")
      let found = try #require(after.claim.objectives.first)
      #expect(abs(found.value - best) <= 1e-5 * abs(best) + 1, "seed \(seed): found \(found.value), by trying \(best)")
      #expect(found.bound <= best + 1e-9 * abs(best) + 1e-3, "seed \(seed)")
      for use in after.candidateUses {
        let range = try #require(park.materials[0].sinks.first { $0.name == use.name }).demand
        let isWhole = range.lower - 1e-6 <= use.taken && use.taken <= range.upper + 1e-6
        #expect(use.isServed ? isWhole : use.taken == 0, "seed \(seed): \(use), asked \(range)")
      }
    }
  }

  @Test("and the parks are worth trying: each use is served in some, and left out in others")
  func differ() throws {
    var served: [String: Int] = [:]
    for seed in 0..<20 {
      for use in try optimize(drawn(seed)).comparison.after.candidateUses where use.isServed {
        served[use.name, default: 0] += 1
      }
    }
    for use in ["a/garden", "b/tower"] { #expect((2...18).contains(served[use, default: 0]), "\(served)") }
  }

  private func leastOfAll(_ park: Park) -> Double? {
    let candidates = park.materials[0].sinks.filter { $0.status == .candidate }.map(\.name)
    var least: Double?
    for served in 0..<(1 << candidates.count) {
      var tried = park
      for (index, name) in candidates.enumerated() {
        if served & 1 << index == 0 {
          tried.materials[0].sinks.removeAll { $0.name == name }
        } else {
          for place in tried.materials[0].sinks.indices where tried.materials[0].sinks[place].name == name {
            tried.materials[0].sinks[place].status = .existing
          }
        }
      }
      guard let cost = tried.triedProgram.leastOfAll() else { continue }
      least = min(least ?? cost, cost)
    }
    return least
  }

  private func drawn(_ seed: Int) throws -> Park {
    var drawn = TriedPark(seed: seed + 5000)
    let membrane = drawn.membrane(isSoldInSizes: drawn.chance(0.3))
    let least = drawn.number(5...20)
    let garden =
      ", garden: {flow: \(least)..\(least + drawn.number(0.1...20)), limit: {TDS: \(drawn.number(60...400))}, "
      + "pays: \(drawn.number(0...2)) CNY/t, status: candidate}"
    let tower =
      ", tower: {flow: \(drawn.number(5...40)), limit: {TDS: \(drawn.number(60...400))}, "
      + "price: \(drawn.number(0...2)) CNY/t, status: candidate}"
    return try drawn.park(
      membrane: "capacity: 70, cost: 0.8 CNY/t, build: \(membrane)", sand: drawn.sand(), uses: [garden, tower])
  }
}
