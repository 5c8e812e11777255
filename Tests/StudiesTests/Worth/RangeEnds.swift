import Assessment
import LinearPrograms
import Networks
import ParkModel
import Planning
import Studies
import Testing

/// The ends of ranges, by planning anew with the flow of a link held where a range says that it can be, and beyond that. The
/// trial tries every set of things built, and knows nothing of how ranges are found.
@Suite("The ends of ranges, beside planning anew with a link held there")
struct RangeEnds {
  @Test("with sizes in proportion: the ends are had within 1 %, and nothing beyond them is", arguments: 0..<6)
  func exact(_ seed: Int) throws {
    let found = try studied(seed, isLinear: true)
    #expect(found.ranges.basis == .exact)
    let held = try check(found) { $0.proved ?? $0.found }
    #expect(held > 8, "only \(held) ends were held")
  }

  @Test("with fixed costs: what was found is had within 1 %, and nothing beyond what is proved", arguments: 0..<4)
  func relaxed(_ seed: Int) throws {
    let found = try studied(seed, isLinear: false)
    #expect(found.ranges.basis == .relaxed)
    let held = try check(found) { $0.found }
    #expect(held > 8, "only \(held) ends were held")
  }

  @Test("with a size bought from a list: the same", arguments: 0..<4)
  func chosen(_ seed: Int) throws {
    let found = try studied(seed, isLinear: false, isSoldInSizes: true)
    #expect(found.ranges.basis == .relaxed)
    let held = try check(found) { $0.found }
    #expect(held > 8, "only \(held) ends were held")
  }

  private typealias Studied = (joint: JointProgram, ranges: FlowRanges)

  private func studied(_ seed: Int, isLinear: Bool, isSoldInSizes: Bool = false) throws -> Studied {
    var drawn = TriedPark(seed: seed + 7000)
    let membrane = drawn.membrane(isSoldInSizes: isSoldInSizes)
    var park = try drawn.park(
      membrane: "capacity: 70, cost: 0.8 CNY/t, build: \(membrane)", sand: drawn.sand())
    if isLinear {
      for index in park.materials[0].treatments.indices { park.materials[0].treatments[index].build?.fixed = 0 }
      for index in park.materials[0].connections.facts.indices {
        park.materials[0].connections.facts[index].build?.fixed = 0
      }
    }
    var options = OptimizeOptions()
    options.gap = 1e-7
    options.findsWorth = true
    let run = try optimize(park, options: options)
    return (run.planned[run.planned.count - 1].program, try #require(run.comparison.ranges))
  }

  /// Holds every link at the ends that are said to be had, and beyond those that are proved; gives how many were held.
  private func check(_ found: Studied, had: (FlowRange) -> Bounds) throws -> Int {
    let (joint, ranges) = found
    let room = 1e-6 * abs(ranges.most) + 1
    let links = joint.networks.flatMap(\.programLinks)
    var held = 0
    for range in ranges.links {
      let link = try #require(links.first { $0.resource == range.resource && $0.name == range.name })
      let columns = joint.meanings.indices.filter { link.columns[joint.meanings[$0]] != nil }
      try #require(columns.count == 1, "one period, one column")
      /// What the best plan costs with the link's flow within some bounds; infinite where there is none.
      func cost(_ bounds: ClosedRange<Double>) -> Double {
        var tried = joint
        let own = tried.program.columns[columns[0]]
        tried.program.columns[columns[0]].lower = max(own.lower, bounds.lowerBound / link.scale)
        tried.program.columns[columns[0]].upper = min(own.upper, bounds.upperBound / link.scale)
        return tried.leastOfAll() ?? .infinity
      }
      let ends = had(range)
      let slack = 1e-6 * max(1, ends.upper)
      for end in Set([ends.lower, ends.upper]) {
        let least = cost(max(0, end - slack)...(end + slack))
        #expect(least <= ranges.most + room, "\(range.name) at \(end): \(least), at most \(ranges.most)")
        held += 1
      }
      let proved = try #require(range.proved)
      let beyond = max(0.01, 0.01 * proved.upper)
      let above = cost((proved.upper + beyond)...(.infinity))
      #expect(above >= ranges.most - room, "\(range.name) above \(proved.upper): \(above)")
      guard proved.lower > beyond else { continue }
      let below = cost(0...(proved.lower - beyond))
      #expect(below >= ranges.most - room, "\(range.name) below \(proved.lower): \(below)")
    }
    return held
  }
}
