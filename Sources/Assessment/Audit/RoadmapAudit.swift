import ParkModel

/// What of a roadmap does not keep to the park's own statements, computed from them and from what each year builds.
///
/// Every year is one of the park's, in order; a project comes once, whole, not before its year, not without what it needs
/// and not beside what it excludes; what is spent up to a year keeps to the budgets up to it; each year's state builds what
/// has come by then, balances, and saves what its costs say.
public func audit(
  _ roadmap: Roadmap, of park: Park, projects: [ProjectResult], today: StateResult
) -> Audit {
  var ledger = AuditLedger()
  let built = Dictionary(projects.map { ($0.id, $0.built) }, uniquingKeysWith: { first, _ in first })
  ledger.require(roadmap.years.map(\.year) == park.phases.map(\.year), at: "retrofit", "other years than the park's")
  var standing: [String] = []
  var (spent, budget) = (0.0, 0.0)
  for (year, phase) in zip(roadmap.years, park.phases) {
    let name = "\(year.year)"
    for scheduled in year.projects {
      guard let own = built[scheduled.id]?.project else {
        ledger.require(false, at: scheduled.id, "in \(name), and not in the plan")
        continue
      }
      ledger.require(!standing.contains(own.id), at: own.id, "built twice")
      ledger.require((own.earliest ?? .min) <= year.year, at: own.id, "in \(name), before its earliest year")
      standing.append(own.id)
    }
    for id in standing {
      let own = built[id]?.project
      for need in own?.needs ?? [] where built[need] != nil {
        ledger.require(standing.contains(need), at: id, "stands in \(name) without \(need), which it needs")
      }
      for other in own?.excludes ?? [] {
        ledger.require(!standing.contains(other), at: id, "stands in \(name) beside \(other), which it excludes")
      }
    }
    let price = year.projects.reduce(0) { $0 + (built[$1.id]?.net ?? 0) }
    ledger.equal("spent", year.spent, "its projects", price, "CNY", at: name)
    (spent, budget) = (spent + price, budget + phase.budget)
    ledger.atMost("spent so far", spent, "budgets so far", budget, "CNY", at: name)
    check(year, standing.compactMap { built[$0] }, today, &ledger)
  }
  let rest = Set(built.keys).subtracting(standing)
  ledger.require(rest == Set(roadmap.unbuilt), at: "retrofit", "what is never built is not said")
  return ledger.audit
}

private func check(
  _ year: RoadmapYear, _ standing: [BuiltProject], _ today: StateResult, _ ledger: inout AuditLedger
) {
  let name = "\(year.year)"
  let sizes = Dictionary(
    standing.flatMap(\.assets).map { ($0.asset, $0.size) }, uniquingKeysWith: { first, _ in first })
  let found = Dictionary(
    (year.state.plan?.investments ?? []).map { ($0.asset, $0.size) }, uniquingKeysWith: { first, _ in first })
  ledger.require(Set(sizes.keys) == Set(found.keys), at: name, "its state builds other things")
  for (asset, size) in sizes.sorted(by: { $0.key < $1.key }) {
    ledger.equal("size", found[asset] ?? 0, "planned", size, "", at: asset)
  }
  ledger.require(year.state.audit?.holds == true, at: name, "its state does not balance")
  if let old = today.costBeforeCapital, let new = year.state.costBeforeCapital {
    ledger.equal("saves", year.saving ?? .nan, "by its costs", old - new, "CNY/yr", at: name, scale: abs(old))
  }
}
