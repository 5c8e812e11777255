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
  ledger.require(
    roadmap.years.map(\.year) == park.phases.map(\.year), at: "retrofit",
    Message("audit-roadmap-years", en: "other years than the park's", zh: "年份与园区的阶段不符"))
  var standing: [String] = []
  var (spent, budget) = (0.0, 0.0)
  for (year, phase) in zip(roadmap.years, park.phases) {
    let name = "\(year.year)"
    for scheduled in year.projects {
      guard let own = built[scheduled.id]?.project else {
        ledger.require(
          false, at: scheduled.id,
          Message("audit-roadmap-unplanned", en: "in \(name), and not in the plan", zh: "列于 \(name) 年，而不在方案中"))
        continue
      }
      ledger.require(
        !standing.contains(own.id), at: own.id, Message("audit-roadmap-twice", en: "built twice", zh: "建设了两次"))
      ledger.require(
        (own.earliest ?? .min) <= year.year, at: own.id,
        Message("audit-roadmap-early", en: "in \(name), before its earliest year", zh: "列于 \(name) 年，早于其最早年份"))
      standing.append(own.id)
    }
    for id in standing {
      let own = built[id]?.project
      for need in own?.needs ?? [] where built[need] != nil {
        ledger.require(
          standing.contains(need), at: id,
          Message(
            "audit-roadmap-needs", en: "stands in \(name) without \(need), which it needs",
            zh: "\(name) 年已建成，而所需的 \(need) 尚未建成"))
      }
      for other in own?.excludes ?? [] {
        ledger.require(
          !standing.contains(other), at: id,
          Message(
            "audit-roadmap-excludes", en: "stands in \(name) beside \(other), which it excludes",
            zh: "\(name) 年与其排斥的 \(other) 同时存在"))
      }
    }
    let price = year.projects.reduce(0) { $0 + (built[$1.id]?.net ?? 0) }
    ledger.equal("spent", year.spent, "its projects", price, "CNY", at: name)
    (spent, budget) = (spent + price, budget + phase.budget)
    ledger.atMost("spent so far", spent, "budgets so far", budget, "CNY", at: name)
    check(year, standing.compactMap { built[$0] }, today, &ledger)
  }
  let rest = Set(built.keys).subtracting(standing)
  ledger.require(
    rest == Set(roadmap.unbuilt), at: "retrofit",
    Message("audit-roadmap-unbuilt", en: "what is never built is not said", zh: "未说明哪些项目始终不建"))
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
  ledger.require(
    Set(sizes.keys) == Set(found.keys), at: name,
    Message("audit-roadmap-sizes", en: "its state builds other things", zh: "当年状态所建之物不同"))
  for (asset, size) in sizes.sorted(by: { $0.key < $1.key }) {
    ledger.equal("size", found[asset] ?? 0, "planned", size, "", at: asset)
  }
  ledger.require(
    year.state.audit?.holds == true, at: name,
    Message("audit-roadmap-balance", en: "its state does not balance", zh: "当年状态未通过核算"))
  if let old = today.costBeforeCapital, let new = year.state.costBeforeCapital {
    ledger.equal("saves", year.saving ?? .nan, "by its costs", old - new, "CNY/yr", at: name, scale: abs(old))
  }
}
