import Assessment
import Foundation
import LinearPrograms
import Networks
import ParkModel
import Planning
import Studies
import Testing

/// Small parks with projects, budgets and fixed costs, beside trying every set of things to build. The trial knows the
/// program of the park without `retrofit:` only: what projects cost, need and exclude, and what the budget allows, is
/// worked out here once more.
@Suite("Projects, beside trying everything")
struct TriedProjects {
  static let count = ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init) ?? 200
  static let batches = 8

  @Test("the plan is the best of all sets of projects and things built", arguments: 0..<batches)
  func agrees(_ batch: Int) throws {
    for seed in stride(from: batch, to: Self.count, by: Self.batches) {
      let park = try drawn(seed)
      var options = OptimizeOptions()
      options.weighsProjects = false
      options.gap = 1e-6
      let after = try optimize(park, options: options).comparison.after
      guard let best = leastOfAll(park) else {
        #expect(after.claim.status == .infeasible, "seed \(seed): no set has a plan")
        #expect(!after.claim.conflicts.isEmpty, "seed \(seed): nothing is named")
        continue
      }
      #expect(after.claim.status == .optimal, "seed \(seed): \(after.claim), by trying \(best)")
      #expect(after.audit?.holds == true, "seed \(seed): \(after.audit?.failures ?? [])")
      let found = try #require(after.claim.objectives.first, "seed \(seed)")
      #expect(abs(found.value - best) <= 1e-5 * abs(best) + 1, "seed \(seed): found \(found.value), by trying \(best)")
      #expect(found.bound <= best * (1 + 1e-9) + 1e-3, "seed \(seed)")
      nothingFlowsThroughWhatIsNotBuilt(try #require(after.plan), seed)
    }
  }

  private func nothingFlowsThroughWhatIsNotBuilt(_ plan: OperatingPlan, _ seed: Int) {
    let built = Set(plan.investments.map(\.asset))
    for flow in plan.flows where flow.status == .candidate && flow.amount > 1e-6 {
      let link = "\(flow.from) -> \(flow.to)"
      if ["a/out -> b/wash", "b/out -> a/wash"].contains(link) {
        #expect(built.contains(link), "seed \(seed): \(link)")
      }
      for unit in ["ro", "sand"] where [flow.from, flow.to].contains(unit) {
        #expect(built.contains(unit), "seed \(seed): \(link)")
      }
    }
  }

  @Test("and the parks are worth trying: every kind of tie decides some of them, and none decides all")
  func differ() throws {
    var counts: [String: Int] = [:]
    func note(_ what: String, _ holds: Bool) { if holds { counts[what, default: 0] += 1 } }
    for seed in 0..<60 {
      let park = try drawn(seed)
      let plan = leastOfAll(park)
      note("infeasible", plan == nil)
      var free = park
      free.budget = .infinity
      free.phases = []
      note("budget", leastOfAll(free) != plan)
      var untied = park
      for index in untied.projects.indices {
        (untied.projects[index].needs, untied.projects[index].excludes) = ([], [])
      }
      note("ties", leastOfAll(untied) != plan)
      var unpaid = park
      for index in unpaid.projects.indices { unpaid.projects[index].subsidy = 0 }
      note("subsidy", leastOfAll(unpaid) != plan)
    }
    for what in ["infeasible", "budget", "ties", "subsidy"] {
      #expect((2...55).contains(counts[what, default: 0]), "\(what): \(counts)")
    }
  }

  /// The least cost over all sets of charges built and sizes bought; nil where no set has a plan.
  private func leastOfAll(_ park: Park) -> Double? {
    var bare = park
    (bare.projects, bare.budget, bare.phases) = ([], .infinity, [])
    let joint = jointProgram(of: bare, in: .after, pinnedToMeters: false, flowBound: park.initialFlowBound)
    precondition(joint.pools.isEmpty && joint.choices.count == joint.purchases.count)
    var least: Double?
    let choices = joint.choices.first ?? []
    for built in 0..<(1 << joint.charges.count) {
      for size in choices.isEmpty ? [nil] : choices.indices.map(Optional.some) {
        guard let cost = cost(of: joint, park, built: built, size: size) else { continue }
        least = min(least ?? cost, cost)
      }
    }
    return least
  }

  /// What the plan costs with the charges in the bits of `built` and the chosen size, and no others.
  private func cost(of joint: JointProgram, _ park: Park, built: Int, size: Int?) -> Double? {
    var assets = joint.charges.enumerated().filter { built & (1 << $0.offset) != 0 }.map(\.element.asset)
    if let size, size > 0 { assets.append(joint.purchases[0].asset) }
    guard let standing = standing(with: assets, park) else { return nil }
    var program = joint.program
    var costs = joint.costs(of: "cost")
    var (constant, spent) = (0.0, 0.0)
    program.rows.append(.init(name: "budget", lower: -.infinity, upper: 0))
    let row = program.rows.count - 1
    for (index, charge) in joint.charges.enumerated() {
      let own = 1 - subsidy(of: charge.asset, park)
      costs[charge.column] += own * charge.annuity * charge.build.perCapacity - charge.chord
      guard built & (1 << index) != 0 else {
        program.columns[charge.column].upper = 0
        continue
      }
      constant += own * charge.annuity * charge.build.fixed
      spent += own * charge.build.fixed / 1e6
      program.columns[charge.column].entries.append(.init(row: row, coefficient: own * charge.build.perCapacity / 1e6))
    }
    for (index, column) in (joint.choices.first ?? []).enumerated() {
      program.columns[column].lower = index == size ? 1 : 0
      program.columns[column].upper = index == size ? 1 : 0
      let purchase = joint.purchases[0]
      let own = 1 - subsidy(of: purchase.asset, park)
      let capex = purchase.capex(size: purchase.sizes[index])
      costs[column] = own * purchase.annuity * capex
      if index == size { spent += own * capex / 1e6 }
    }
    for project in standing {
      let yearly = BuildCost(life: project.life).annuityFactor(discountRate: park.discountRate)
      constant += (1 - project.subsidy) * project.fixed * yearly + project.operating
      spent += (1 - project.subsidy) * project.fixed / 1e6
    }
    program.rows[row].upper = park.mostInvested / 1e6 - spent
    guard program.rows[row].upper >= 0 else { return nil }
    let objective = LinearObjective(name: "cost", costs: costs, constant: constant)
    guard case .optimal(let solved) = solveLexicographically(program, objectives: [objective]) else { return nil }
    return solved.stages[0].value
  }

  /// The fewest projects that must stand for these assets; nil where two of them exclude each other.
  private func standing(with assets: [String], _ park: Park) -> [Project]? {
    var open = park.projects.filter { !$0.assets.allSatisfy { !assets.contains($0) } }.map(\.id)
    var found: Set<String> = []
    while let next = open.popLast() {
      if found.insert(next).inserted { open += park.projects.first { $0.id == next }?.needs ?? [] }
    }
    let standing = park.projects.filter { found.contains($0.id) }
    return standing.contains { !found.isDisjoint(with: $0.excludes) } ? nil : standing
  }

  private func subsidy(of asset: String, _ park: Park) -> Double {
    park.projects.first { $0.assets.contains(asset) }?.subsidy ?? 0
  }

  private func drawn(_ seed: Int) throws -> Park {
    var drawn = TriedPark(seed: seed + 1000)
    let town = drawn.chance(0.3) ? ", limit: \(drawn.number(10...60))" : ""
    let membrane = drawn.membrane(isSoldInSizes: drawn.chance(0.5))
    let sand = drawn.sand()
    var projects = ["    ring: {assets: [a/out -> b/wash, b/out -> a/wash], fixed: \(drawn.number(0...2)) MCNY"]
    projects[0] += drawn.chance(0.5) ? ", subsidy: \(drawn.number(10...60)) %" : ""
    projects[0] += drawn.chance(0.3) ? ", needs: [permit]}" : "}"
    projects.append(
      "    clean: {assets: [ro], fixed: \(drawn.number(0...3)) MCNY, life: 15 yr, "
        + "operating: \(drawn.number(0...90)) kCNY/yr")
    projects[1] += drawn.chance(0.3) ? ", excludes: [coarse]" : ""
    projects[1] += drawn.chance(0.3) ? ", needs: [permit], subsidy: 40 %}" : "}"
    projects.append(
      "    coarse: {assets: [sand]" + (drawn.chance(0.3) ? ", excludes: [ring]}" : ", operating: 20 kCNY/yr}"))
    projects.append("    permit: {fixed: \(drawn.number(0.1...2)) MCNY}")
    let budget =
      drawn.chance(0.5)
      ? "budget: \(drawn.number(1...12)) MCNY" : "phases: {2026: \(drawn.number(1...20)) MCNY, 2027: 1 MCNY}"
    return try drawn.park(
      town: town, membrane: "capacity: 70, cost: 0.8 CNY/t, build: \(membrane)", sand: sand,
      rest: "retrofit:\n  \(budget)\n  projects:\n" + projects.joined(separator: "\n") + "\n")
  }
}
