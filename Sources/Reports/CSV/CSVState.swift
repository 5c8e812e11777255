import Assessment
import ParkModel

extension CSVTable {
  /// All that is known of one state; of an infeasible one what cannot be kept together.
  func rows(of result: StateResult) -> [CSVRow] {
    let status = CSVRow(section: "status", name: "status", text: result.claim.status.rawValue)
    let found =
      result.isFeasible
      ? [
        [status], objectives(result), quantities(result), indicators(result), flows(result), balances(result),
        investments(result), uses(result), cost(result), plantWater(result), mixtures(result), prices(result),
        audit(result),
      ].flatMap { $0 } : [status] + conflicts(result)
    return found.map { row in
      var row = row
      row.state = result.state.rawValue
      return row
    }
  }

  private func objectives(_ result: StateResult) -> [CSVRow] {
    result.claim.objectives.flatMap { claim in
      [("objectives", claim.value, claim.unit), ("bounds", claim.bound, claim.unit), ("gaps", claim.gap, "1")].map {
        CSVRow(section: $0, name: claim.name, label: label(claim.name), value: $1, unit: $2)
      }
    }
  }

  private func quantities(_ result: StateResult) -> [CSVRow] {
    result.quantities.map {
      CSVRow(section: "quantities", name: $0.name, label: label($0.name), value: $0.value, unit: $0.unit)
    }
  }

  /// The value, both sums, and every flow behind them.
  private func indicators(_ result: StateResult) -> [CSVRow] {
    result.indicators.flatMap { indicator -> [CSVRow] in
      func row(_ section: String, _ value: Double?, _ unit: String, of term: String = "", _ text: String = "") -> CSVRow
      {
        CSVRow(
          section: section, from: term, name: indicator.id, label: label(indicator.id), value: value, unit: unit,
          text: text)
      }
      let remark = indicator.remark.map { say(Message("remark", en: $0, zh: indicator.remarkZh)) } ?? ""
      let unit = indicator.termUnit
      return [
        row("indicators", indicator.value, "%", remark), row("numerators", indicator.numerator, unit),
        row("denominators", indicator.denominator, unit),
      ] + indicator.numeratorTerms.map { row("numerator_terms", $0.amount, unit, of: $0.label) }
        + indicator.denominatorTerms.map { row("denominator_terms", $0.amount, unit, of: $0.label) }
    }
  }

  private func investments(_ result: StateResult) -> [CSVRow] {
    (result.plan?.investments ?? []).sorted { ($0.asset, $0.capex) < ($1.asset, $1.capex) }.flatMap { built in
      [
        ("size", Words.size, built.size, built.unit), ("capex", Words.capex, built.capex, "CNY"),
        ("annualised", Words.annualised, built.annualised, "CNY/yr"),
      ].map { CSVRow(section: "investments", from: built.asset, name: $0, label: say($1), value: $2, unit: $3) }
    }
  }

  /// Uses that may be left out, with what each takes.
  private func uses(_ result: StateResult) -> [CSVRow] {
    result.candidateUses.map { use in
      CSVRow(
        section: "candidate_uses", resource: use.resource, from: use.name, name: "taken", label: say(UseWords.takes),
        value: use.taken, unit: use.unit, text: use.isServed ? "served" : "left_out")
    }
  }

  private func cost(_ result: StateResult) -> [CSVRow] {
    result.cost.lines.map {
      CSVRow(
        section: "cost", from: $0.label, name: $0.group.rawValue, label: say($0.group.title), value: $0.amount,
        unit: "CNY/yr")
    }
  }

  private func plantWater(_ result: StateResult) -> [CSVRow] {
    result.plantWater.flatMap { water in
      [
        ("bought", water.bought, "t/h"), ("sent", water.sent, "t/h"), ("reused", water.reused, "t/h"),
        ("reuse_rate", water.reuseRate, "%"),
      ].map { CSVRow(section: "plant_water", resource: "water", from: water.plant, name: $0, value: $1, unit: $2) }
    }
  }

  private func mixtures(_ result: StateResult) -> [CSVRow] {
    result.mixtures.flatMap { mixture in
      [
        ("mixtures", mixture.value), ("mixtures_lower", mixture.bounds.lower), ("mixtures_upper", mixture.bounds.upper),
      ].map {
        CSVRow(
          section: $0, period: mixture.period, from: mixture.node, name: mixture.property, value: $1, unit: mixture.unit
        )
      }
    }
  }

  private func prices(_ result: StateResult) -> [CSVRow] {
    result.claim.targetPrices.map {
      CSVRow(section: "targets_price", name: $0.id, label: label($0.id), value: $0.price, unit: $0.unit)
    }
  }

  private func audit(_ result: StateResult) -> [CSVRow] {
    guard let audit = result.audit else { return [] }
    let failures = audit.failures.map {
      CSVRow(
        section: "audit_failures", from: $0.subject, name: "residual", value: $0.residual, unit: "1",
        text: say(Message("audit-failure", en: $0.sentence, zh: $0.sentenceZh)))
    }
    return [
      CSVRow(section: "audit", name: "balances", value: Double(audit.balances), unit: "1"),
      CSVRow(section: "audit", name: "worst", value: audit.worst, unit: "1"),
      CSVRow(section: "audit", name: "tolerance", value: audit.tolerance, unit: "1"),
    ] + failures
  }

  private func conflicts(_ result: StateResult) -> [CSVRow] {
    result.claim.conflicts.map { conflict in
      CSVRow(
        section: "conflicts", from: conflict.subject, name: conflict.origin.path, value: conflict.shortfall,
        unit: conflict.unit, text: say(Message("conflict", en: conflict.sentence, zh: conflict.sentenceZh)))
    }
  }
}
