import ParkModel

/// Projects: whoever's assets are built or used stands and is paid once; it has what it needs and nothing that it excludes
/// beside it; none stands before its year; and all investments together, net of subsidies, keep to the budget.
func checkRetrofit(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  let park = plan.park
  let entries = plan.plan.investments.filter { $0.unit == Investment.projectUnit }
  for entry in entries { checkEntry(entry, park, &ledger) }
  let standing = Set(entries.map(\.asset))
  let used = plan.usedAssets
  for project in park.projects {
    let built = project.assets.filter(used.contains).sorted()
    if let first = built.first {
      ledger.require(
        standing.contains(project.id), at: first,
        Message(
          "audit-project-unbuilt", en: "built, but its project \(project.id) is not", zh: "已建，而所属项目 \(project.id) 未建"))
    }
    guard standing.contains(project.id) else { continue }
    for needed in project.needs {
      ledger.require(
        standing.contains(needed), at: project.id,
        Message("audit-project-needs", en: "built without \(needed), which it needs", zh: "已建，而所需的 \(needed) 未建"))
    }
    for excluded in project.excludes {
      ledger.require(
        !standing.contains(excluded), at: project.id,
        Message(
          "audit-project-excludes", en: "built beside \(excluded), which it excludes", zh: "与其排斥的 \(excluded) 同时建设"))
    }
    if let earliest = project.earliest, let last = park.phases.last?.year {
      ledger.require(
        earliest <= last, at: project.id,
        Message("audit-project-late", en: "built, but no phase is late enough for it", zh: "已建，而没有足够晚的阶段可供其建设"))
    }
  }
  let spent = plan.plan.investments.reduce(0) { $0 + $1.capex - $1.subsidy }
  ledger.atMost("invested", spent, "budget", park.mostInvested, "CNY", at: "retrofit")
}

/// What is closed takes nothing and gives nothing, may be closed at all, and costs what closing costs, over its life.
func checkClosings(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  for entry in plan.plan.investments where entry.unit == Investment.closedUnit {
    guard let retirement = plan.park.retirements[entry.asset] else {
      ledger.require(
        false, at: entry.asset,
        Message("audit-closed-unlawfully", en: "closed, though the park does not let it be", zh: "已关停，而园区不允许关停"))
      continue
    }
    let touching = plan.plan.flows.filter { [$0.from, $0.to].contains(entry.asset) }.total
    ledger.equal("flows", touching, "closed, so at", 0, "per hour", at: entry.asset)
    ledger.equal("capex", entry.capex, "of closing", retirement.capex, "CNY", at: entry.asset)
    ledger.equal("subsidy", entry.subsidy, "of closing", 0, "CNY", at: entry.asset)
    let yearly = BuildCost(life: retirement.life).annuityFactor(discountRate: plan.park.discountRate)
    ledger.equal(
      "annualised", entry.annualised, "over its life", retirement.capex * yearly, "CNY/yr", at: entry.asset)
  }
}

private func checkEntry(_ entry: Investment, _ park: Park, _ ledger: inout AuditLedger) {
  guard let project = park.projects.first(where: { $0.id == entry.asset }) else {
    return ledger.require(
      false, at: entry.asset, Message("audit-no-project", en: "a project that the park does not have", zh: "园区没有此项目"))
  }
  ledger.equal("size", entry.size, "of a project", 1, entry.unit, at: entry.asset)
  ledger.equal("capex", entry.capex, "its own", project.fixed, "CNY", at: entry.asset)
  let yearly = BuildCost(life: project.life).annuityFactor(discountRate: park.discountRate)
  ledger.equal(
    "annualised", entry.annualised, "over its life", (entry.capex - entry.subsidy) * yearly, "CNY/yr", at: entry.asset)
  ledger.equal("subsidy", entry.subsidy, "of its capital", project.subsidy * project.fixed, "CNY", at: entry.asset)
}

extension PlanFlows {
  /// The names of all that is built, or that anything flows through: assets, and links `a -> b`.
  fileprivate var usedAssets: Set<String> {
    var used = Set(plan.investments.filter { $0.unit != Investment.projectUnit }.map(\.asset))
    for flow in plan.flows where flow.amount > AuditLedger.negligible {
      // A header's or utility's own name, a unit's product and its reject.
      let unit = flow.from.hasSuffix("/reject") ? String(flow.from.dropLast("/reject".count)) : flow.from
      used.formUnion(["\(flow.from) -> \(flow.to)", flow.from, unit, flow.to])
      if let shared = flow.sharedAsset { used.insert(shared) }
    }
    for conversion in plan.conversions where conversion.throughput > AuditLedger.negligible {
      used.insert(conversion.asset)
    }
    // What stands is no project: a rinse with the stages of today, a unit that is neither enlarged nor closed.
    let standing = Set(park.materials.flatMap(\.rinses).map(\.name)).union(CandidateAssets(park).changeable)
    let decided = Set(plan.investments.map(\.asset))
    return used.subtracting(standing.subtracting(decided))
  }
}
