import Assessment
import Foundation
import LinearPrograms
import Networks
import ParkModel
import Planning
import Studies
import Testing

@Suite("Laws of worth and of ranges, on random parks")
struct WorthLaws {
  static let seeds = 0..<(ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init).map { $0 / 10 } ?? 8)

  private func options() -> OptimizeOptions {
    var options = OptimizeOptions()
    options.buildingWork = 0
    options.work = 2000
    options.findsWorth = true
    return options
  }

  @Test("more projects never cost more to run, and the plan lies in its ranges")
  func laws() throws {
    var worths = 0
    for seed in Self.seeds {
      var generator = RandomParks(seed: seed)
      var park = generator.park()
      park.objectives = ["cost"]
      let run = try optimize(park, options: options())
      if let worth = run.comparison.retrofit?.worth {
        expectMonotone(worth, run.comparison, seed)
        worths += 1
      }
      if let ranges = run.comparison.ranges { expectInside(ranges, seed) }
    }
    #expect(worths > Self.seeds.count / 3, "only \(worths) parks build anything")
  }

  private func expectMonotone(_ worth: ProjectWorths, _ comparison: ParkComparison, _ seed: Int) {
    guard let all = worth.all.operatingCost, let after = comparison.after.claim.objectives.first else { return }
    #expect(abs(all + worth.all.annualised - after.value) <= 1e-6 * abs(after.value), "seed \(seed)")
    // Plans are only as good as the gaps of those that they are held against.
    let plans = worth.projects.flatMap { [$0.alone, $0.leftOut] } + [worth.nothing, worth.all]
    let gap = plans.map(\.gap).max() ?? 0
    let size = plans.compactMap(\.operatingCost).map(abs).max() ?? 0
    let slack = (1e-6 + 2 * gap) * (size + abs(after.value)) + (after.value - after.bound)
    if let nothing = worth.nothing.operatingCost, let before = comparison.before.claim.objectives.first {
      #expect(nothing <= before.value + slack, "seed \(seed): free links never harm")
    }
    for project in worth.projects {
      if let alone = project.savingAlone { #expect(alone >= -slack, "seed \(seed): \(project.id)") }
      if let last = project.savingInPlan { #expect(last >= -slack, "seed \(seed): \(project.id)") }
      if let synergy = project.synergy, let alone = project.savingAlone, let last = project.savingInPlan {
        #expect(synergy == last - alone)
      }
    }
  }

  private func expectInside(_ ranges: FlowRanges, _ seed: Int) {
    #expect(ranges.links.count == ranges.linkCount, "seed \(seed)")
    for range in ranges.links + ranges.assets + ranges.projects {
      let room = 1e-6 * max(1, range.planned)
      let ends = range.proved ?? range.found
      #expect(ends.lower - room <= range.planned && range.planned <= ends.upper + room, "seed \(seed): \(range)")
      #expect(range.found.lower >= ends.lower - room && range.found.upper <= ends.upper + room, "seed \(seed)")
      if range.verdict == .must { #expect(range.planned > 0, "seed \(seed): \(range.name)") }
      if range.verdict == .never { #expect(range.planned == 0, "seed \(seed): \(range.name)") }
    }
  }
}
