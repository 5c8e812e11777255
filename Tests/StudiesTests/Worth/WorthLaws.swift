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
  static let seeds = 0..<(ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init).map { $0 / 10 } ?? 16)

  private func options() -> OptimizeOptions {
    var options = OptimizeOptions()
    options.buildingWork = 0
    options.work = 2000
    options.findsWorth = true
    return options
  }

  @Test("more projects never cost more to run; the plan lies in its ranges, whose ends can be had for one percent more")
  func laws() throws {
    var (worths, forced) = (0, 0)
    for seed in Self.seeds {
      var generator = RandomParks(seed: seed)
      var park = generator.park()
      park.objectives = ["cost"]
      let run = try optimize(park, options: options())
      if let worth = run.comparison.retrofit?.worth {
        expectMonotone(worth, run.comparison, seed)
        worths += 1
      }
      guard let ranges = run.comparison.ranges, let planned = run.planned.last else { continue }
      expectInside(ranges, seed)
      guard ranges.basis != .asDecided else { continue }
      for range in ranges.links.prefix(6) {
        for end in [range.found.lower, range.found.upper] {
          let cost = try #require(leastCost(of: planned.program, ranges.objective, forcing: range, to: end))
          #expect(cost <= ranges.most + 1e-6 * max(1, abs(ranges.most)), "seed \(seed): \(range.name) at \(end)")
          forced += 1
        }
      }
    }
    #expect(worths > Self.seeds.count / 3, "only \(worths) parks build anything")
    #expect(forced > 0)
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

  /// The least objective with the flow on a link fixed, by a program of its own; nil where there is no plan.
  private func leastCost(of joint: JointProgram, _ objective: String, forcing range: FlowRange, to end: Double) -> Double? {
    var program = joint.program
    let costs = joint.costs(of: objective)
    for column in program.columns.indices { program.columns[column].cost = costs[column] }
    let links = joint.networks.flatMap(\.programLinks).filter { $0.name == range.name && $0.resource == range.resource }
    let scale = links.first?.scale ?? 1
    let row = program.addRow("forced", in: (end / scale - 1e-6)...(end / scale + 1e-6))
    for link in links {
      for (meaning, weight) in link.columns {
        if let column = joint.meanings.firstIndex(of: meaning) { program.add(weight, row: row, column: column) }
      }
    }
    return solveCertified(program).optimum?.certificate.objective
  }
}
