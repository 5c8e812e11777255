import ParkModel

/// Every amount is a finite number, none is negative, and each belongs to a resource and a period of the park.
///
/// A node stands once among the conversions of a period, an asset once among the investments: a second one would be
/// left out of every sum.
func checkAmounts(_ park: Park, _ plan: OperatingPlan, _ ledger: inout AuditLedger) {
  let resources = Set(park.materials.map(\.kind.id) + (park.heat == nil ? [] : ["heat"]))
  let periods = Set(park.periods.map(\.id))
  for flow in plan.flows {
    checkNumber(flow.amount, "flow", at: flow.link, &ledger)
    for (property, value) in flow.quality.sorted(by: { $0.key < $1.key }) {
      checkNumber(value, property, at: flow.link, &ledger)
    }
    if flow.tempered != 0 { checkNumber(flow.tempered, "tempered", at: flow.link, &ledger) }
    if flow.lost != 0 {
      checkNumber(flow.lost, "loss", at: flow.link, &ledger)
      ledger.require(
        flow.resource == "heat", at: flow.link,
        Message("audit-lost-underway", en: "only heat is lost on its way", zh: "只有热量会在途中损失"))
    }
    for slice in flow.slices { checkNumber(slice.duty, "heat", at: flow.link, &ledger) }
    ledger.require(
      resources.contains(flow.resource) && periods.contains(flow.period), at: flow.link,
      Message(
        "audit-no-resource", en: "flow of \(flow.resource) in \(flow.period), which the park does not have",
        zh: "\(flow.resource) 在 \(flow.period) 的流量，而园区没有该资源或时段"))
  }
  var seen: Set<[String]> = []
  for conversion in plan.conversions {
    checkNumber(conversion.throughput, "throughput", at: conversion.asset, &ledger)
    for term in conversion.inputs + conversion.outputs + conversion.losses {
      checkNumber(term.amount, term.name, at: conversion.asset, &ledger)
    }
    ledger.require(
      seen.insert([conversion.asset, conversion.period]).inserted, at: conversion.asset,
      Message(
        "audit-two-conversions", en: "two conversions in \(conversion.period)", zh: "在 \(conversion.period) 有两条转换记录"))
  }
  for investment in plan.investments {
    checkNumber(investment.size, "size", at: investment.asset, &ledger)
    checkNumber(investment.capex, "capex", at: investment.asset, &ledger)
    checkNumber(investment.annualised, "annualised cost", at: investment.asset, &ledger)
    ledger.require(
      seen.insert([investment.asset]).inserted, at: investment.asset,
      Message("audit-two-investments", en: "two investments in one asset", zh: "同一资产有两项投资"))
  }
}

/// Rounding may leave a hair below zero where a concentration is a difference; anything more is a negative amount.
private func checkNumber(_ value: Double, _ what: String, at subject: String, _ ledger: inout AuditLedger) {
  ledger.require(
    value.isFinite && value >= -1e-9, at: subject,
    Message(
      "audit-no-amount", en: "\(what) is \(value), not a positive number or zero",
      zh: "\(AuditWords.chinese(what))为 \(value)，应为零或正数"))
}
