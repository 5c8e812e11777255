import Assessment
import Foundation
import ParkModel
import Studies
import Testing

/// Every mass, water, energy and money balance of parks with everything switched on closes to 1e-9 of its size.
@Suite("Closure, on random parks with everything switched on")
struct ClosureLaws {
  /// 24 parks in `make test`, more where `PARK_CAMPAIGN` says so (`make campaign`).
  static let count = ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init) ?? 24
  /// Files whose prices GLPK leaves too inexact for a proof, and that therefore had no plan.
  static let priced = [55, 57, 128, 132]
  static let tolerance = 1e-9

  private func solve(_ park: Park) throws -> ParkComparison? {
    var options = OptimizeOptions()
    options.weighsProjects = false
    options.work = 1500
    do {
      return try optimize(park, options: options).comparison
    } catch StudyFailure.unsettled {
      return nil  // Ended by its work, with neither a plan nor a proof that there is none.
    }
  }

  @Test("every balance and limit of every plan")
  func closes() throws {
    var (planned, unsettled, over, most) = (0, 0, 0, 0.0)
    var uses: [String: Int] = [:]
    for seed in Set(0..<Self.count).union(Self.priced).sorted() {
      var generator = WholeParks(seed: seed)
      guard let comparison = try solve(generator.park()) else {
        unsettled += 1
        continue
      }
      for state in [comparison.before, comparison.after] {
        guard let plan = state.plan, let audit = state.audit else { continue }
        planned += 1
        most = max(most, audit.worst)
        #expect(audit.holds && audit.balances > 1000, "seed \(seed)")
        if audit.worst > Self.tolerance { over += 1 }
        #expect(audit.worst <= 1e-7, "seed \(seed), \(state.claim.basis): \(Self.worst(of: audit))")
        checkNodes(comparison.park, plan, seed)
        checkCost(state, seed)
      }
      for use in comparison.after.plan.map(Self.uses(of:)) ?? [] { uses[use, default: 0] += 1 }
    }
    // Where concentrations are decided, a limit that one just reaches is missed by some 1e-8 now and then; every balance
    // closes.
    #expect(over <= max(1, planned / 40), "\(over) of \(planned) plans do not close; worst \(most)")
    let missing = Self.switchedOn.filter { uses[$0, default: 0] == 0 }
    #expect(missing.isEmpty, "no plan runs \(missing): the law says little of it")
    if ProcessInfo.processInfo.environment["PARK_CAMPAIGN"] != nil {
      let counts = uses.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      print("closure: \(planned) plans, \(unsettled) parks ended by their work, worst \(most); in use: \(counts)")
    }
    #expect(unsettled <= max(2, Self.count / 10), "\(unsettled) parks were ended by their work")
    #expect(planned >= Self.count, "only \(planned) plans: the law says little")
  }

  /// Where most is missed, and how much.
  private static func worst(of audit: Audit) -> String {
    audit.subjects.max { $0.worst < $1.worst }.map { "\($0.name) by \($0.worst)" } ?? ""
  }

  /// In plus made is out plus kept, as an inspector adds it up.
  private func checkNodes(_ park: Park, _ plan: OperatingPlan, _ seed: Int) {
    for balance in nodeBalances(of: park, plan) {
      guard let residual = balance.residual else { continue }
      let size = max(balance.inflow, balance.made, balance.outflow, balance.kept)
      // Of a yearly amount a tenth of a tonne an hour is as little as of an hourly one.
      let smallest = balance.unit == "t/yr" ? 800.0 : 0.1
      #expect(abs(residual) <= Self.tolerance * max(size, smallest), "seed \(seed), \(balance.node): \(residual)")
    }
  }

  /// The yearly cost is what is claimed, what its groups add up to, and what is saved and paid for capital.
  private func checkCost(_ state: StateResult, _ seed: Int) {
    let cost = state.cost
    let gross = cost.lines.reduce(0) { $0 + abs($1.amount) }
    let groups = CostGroup.allCases.reduce(0) { $0 + cost.total(of: $1) }
    #expect(abs(groups - cost.total) <= Self.tolerance * gross, "seed \(seed)")
    if let claim = state.claim.objectives.first(where: { $0.name == "cost" }) {
      #expect(abs(claim.value - cost.total) <= Self.tolerance * gross, "seed \(seed): \(claim.value), \(cost.total)")
    }
    let yearly = (state.plan?.investments ?? []).reduce(0) { $0 + $1.annualised }
    #expect(abs(yearly - cost.total(of: .investments)) <= Self.tolerance * max(1, yearly), "seed \(seed)")
    #expect(
      abs((state.costBeforeCapital ?? .nan) + yearly - cost.total) <= Self.tolerance * gross, "seed \(seed)")
  }

  /// What some plans must run.
  private static let switchedOn = [
    "works", "ro", "ro/reject", "sand", "vat", "tower", "leach", "leach/wash", "leach/effluent", "leach/salt", "psa",
    "orc", "chiller", "pump", "dryer", "boiler-steam", "hot-water", "water heated or cooled on its way",
    "heat lost on a line",
    "kept for another period: tank", "kept for another period: pile", "kept for another period: holder",
    "project reuse", "project warmth", "project wastes",
  ]

  /// What a plan runs, by the words of the park file.
  static func uses(of plan: OperatingPlan) -> Set<String> {
    var uses: Set<String> = []
    for conversion in plan.conversions where conversion.throughput > 1e-6 {
      uses.insert(conversion.asset.split(separator: "/").last.map(String.init) ?? conversion.asset)
    }
    for flow in plan.flows where flow.amount > 1e-6 {
      if flow.tempered > 1e-6 { uses.insert("water heated or cooled on its way") }
      if flow.lost > 1e-6 { uses.insert("heat lost on a line") }
      for end in [flow.from, flow.to] where switchedOn.contains(end) { uses.insert(end) }
    }
    for conversion in plan.conversions {
      guard conversion.losses.contains(where: { $0.name == "stored" && $0.amount > 1e-6 }) else { continue }
      uses.insert("kept for another period: \(conversion.asset)")
    }
    for built in plan.investments where built.unit == Investment.projectUnit { uses.insert("project \(built.asset)") }
    return uses
  }
}
