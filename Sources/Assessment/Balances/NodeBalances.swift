import ParkModel

/// The balance of every node in every period: materials in the order of the park, then heat; nodes by role and name.
///
/// A candidate through which nothing passes is left out. The audit checks more than this, and with a tolerance; here is
/// what an inspector adds up by hand.
public func nodeBalances(of park: Park, _ plan: OperatingPlan) -> [NodeBalance] {
  let flows = PlanFlows(park, plan)
  return flows.materials.flatMap { $0.balances(flows) } + flows.heat.flatMap { $0.balances(flows) }
}

extension MaterialFlows {
  fileprivate func balances(_ plan: PlanFlows) -> [NodeBalance] {
    let found: [[(NodeBalance, Status)]] = [
      section.supplies.map { (bought($0.name), $0.status) },
      section.sources.map { (generated($0, plan), .existing) },
      runningProcesses.map { (passed($0.name, .process), .existing) },
      section.rinses.map { (passed($0.name, .rinse), .existing) },
      section.treatments.map { (treated($0, plan), $0.status) },
      section.sinks.map { (taken($0.name, .use), $0.status) },
      section.outlets.map { (taken($0.name, .outlet), $0.status) },
    ]
    let factor = section.kind.amountUnit == "t/yr" ? period.hours : 1
    return found.joined().filter { $1 == .existing || $0.isMoved }.map { $0.0.scaled(by: factor) }
  }

  private func node(_ name: String, _ role: NodeBalance.Role) -> NodeBalance {
    var balance = NodeBalance(
      resource: section.kind.id, node: name, role: role, period: period.id, unit: section.kind.amountUnit)
    balance.inflow = into(name).total
    balance.outflow = outOf(name).total
    return balance
  }

  private func bought(_ name: String) -> NodeBalance {
    var balance = node(name, .supply)
    balance.made = balance.outflow
    return balance
  }

  private func taken(_ name: String, _ role: NodeBalance.Role) -> NodeBalance {
    var balance = node(name, role)
    balance.kept = balance.inflow
    return balance
  }

  /// What a source gives, and beside it what is drawn of old stock, as far as there is any. What the year has of it may be
  /// drawn in any period; that it is no more than the year has is for the audit.
  private func generated(_ source: Source, _ plan: PlanFlows) -> NodeBalance {
    var balance = node(source.name, .source)
    let amount = plan.amount(of: source, in: period)
    let isOfYear = source.stock > 0 && sharesYear(source.isOfYear)
    let most = isOfYear ? .infinity : amount + max(0, source.stock)
    balance.made = min(max(amount, balance.outflow), most)
    if case .between = source.amount { return balance }
    balance.isStated = true
    return balance
  }

  /// What passes a process or a rinse, with what its conversion says that it gains and loses.
  private func passed(_ name: String, _ role: NodeBalance.Role) -> NodeBalance {
    var balance = node(name, role)
    let conversion = conversion(of: name)
    balance.made = conversion?.input("gain") ?? 0
    balance.kept = conversion?.losses.amount(of: "evaporation") ?? 0
    balance.isStated = true
    return balance
  }

  /// What a unit takes, gives as product and reject, and loses. A store gives in one period what it took in another; a
  /// unit that makes products gives them as sources of their own and takes its wash water elsewhere.
  private func treated(_ unit: Treatment, _ plan: PlanFlows) -> NodeBalance {
    var balance = node(unit.name, unit.holding == nil ? .treatment : .store)
    balance.outflow += outOf(unit.rejectName).total
    balance.isStated = true
    let conversion = conversion(of: unit.name)
    balance.made = conversion?.input("from store") ?? 0
    for name in ["evaporation", "stored", "lost"] { balance.kept += conversion?.losses.amount(of: name) ?? 0 }
    guard case .convert = unit.action else { return balance }
    for other in plan.materials where other.period == period {
      for source in other.section.sources {
        if case .perThroughput(of: unit.name, _) = source.amount { balance.outflow += other.outOf(source.name).total }
      }
      for sink in other.section.sinks where sink.follows?.unit == unit.name {
        balance.made += other.into(sink.name).total
      }
    }
    return balance
  }
}

extension NodeBalance {
  /// Whether anything passes.
  var isMoved: Bool { max(inflow, made, outflow, kept) > AuditLedger.negligible }
}
