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
  static let seeds = 0..<(ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init).map { $0 / 10 } ?? 24)

  private func options() -> OptimizeOptions {
    var options = OptimizeOptions()
    options.buildingWork = 0
    options.work = 5000
    options.findsWorth = true
    return options
  }

  @Test("nothing built costs what before costs; more projects never cost more to run; everything is what the plan is")
  func monotone() throws {
    var compared = 0
    for seed in Self.seeds {
      var generator = RandomParks(seed: seed)
      var park = generator.park()
      park.objectives = ["cost"]
      let comparison = try optimize(park, options: options()).comparison
      guard let worth = comparison.worth, let all = worth.all.operatingCost,
        let after = comparison.after.claim.objectives.first
      else { continue }
      let room = 1e-6 * abs(after.value)
      // Plans are only as good as the gaps of those that they are held against.
      let gaps = (worth.projects.map(\.leftOut.gap) + [worth.all.gap]).max() ?? 0
      let slack = room + gaps * abs(after.value)
      #expect(all + worth.all.annualised <= after.value + slack, "seed \(seed)")
      #expect(all + worth.all.annualised >= after.bound - slack, "seed \(seed)")
      if let nothing = worth.nothing.operatingCost, let before = comparison.before.claim.objectives.first {
        let tolerance = room + (worth.nothing.gap + before.gap) * abs(before.value)
        #expect(abs(nothing - before.value) <= tolerance, "seed \(seed): \(nothing) and \(before.value)")
        compared += 1
      }
      for project in worth.projects {
        if let alone = project.savingAlone { #expect(alone >= -slack, "seed \(seed): \(project.id)") }
        if let last = project.savingInPlan { #expect(last >= -slack, "seed \(seed): \(project.id)") }
        for plan in [project.alone, project.leftOut] where plan.isFeasible {
          #expect((plan.operatingCost ?? 0) >= all - slack, "seed \(seed): \(project.id)")
        }
      }
    }
    #expect(compared > Self.seeds.count / 3, "only \(compared) parks had a plan before and after")
  }

  @Test("the plan lies in its ranges, and both ends can be had for one percent more")
  func ranges() throws {
    var forced = 0
    for seed in Self.seeds {
      var generator = RandomParks(seed: seed)
      let run = try optimize(generator.park(), options: options())
      guard let ranges = run.comparison.ranges, let planned = run.planned.last else { continue }
      #expect(ranges.links.count == ranges.linkCount, "seed \(seed)")
      for range in ranges.links + ranges.assets + ranges.projects {
        let room = 1e-6 * max(1, range.planned)
        let ends = range.proved ?? range.found
        #expect(ends.lower - room <= range.planned && range.planned <= ends.upper + room, "seed \(seed): \(range)")
        #expect(range.found.lower >= ends.lower - room && range.found.upper <= ends.upper + room, "seed \(seed)")
        if range.verdict == .must { #expect(range.planned > 0, "seed \(seed): \(range.name)") }
        if range.verdict == .never { #expect(range.planned == 0, "seed \(seed): \(range.name)") }
      }
      guard ranges.basis == .exact else { continue }
      for range in ranges.links.prefix(6) {
        for end in [range.found.lower, range.found.upper] {
          let cost = try #require(leastCost(of: planned.program, ranges.objective, forcing: range, to: end))
          #expect(cost <= ranges.most + 1e-6 * max(1, abs(ranges.most)), "seed \(seed): \(range.name) at \(end)")
          forced += 1
        }
      }
    }
    #expect(forced > 0)
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
