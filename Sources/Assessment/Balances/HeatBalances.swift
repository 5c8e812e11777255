import ParkModel

extension HeatFlows {
  /// The balance of every stream, utility, header and converter, kW; what lines lose is lost before it arrives.
  func balances(_ plan: PlanFlows) -> [NodeBalance] {
    let streams = section.streams.filter { $0.converter == nil }.map { exchanged($0, plan) }
    let utilities = section.utilities.map { (bought($0), $0.status) }
    let headers = section.headers.map { (passed($0, plan), $0.status) }
    let converters = section.converters.map { (converted($0), $0.status) }
    return streams + (utilities + headers + converters).filter { $1 == .existing || $0.isMoved }.map(\.0)
  }

  private func node(_ name: String, _ role: NodeBalance.Role) -> NodeBalance {
    var balance = NodeBalance(resource: "heat", node: name, role: role, period: period.id, unit: "kW")
    balance.inflow = into(name).reduce(0) { $0 + $1.arriving }
    balance.outflow = outOf(name).total
    return balance
  }

  /// The duty of a stream against what it exchanges; one whose duty the plan chooses has nothing to be held against.
  private func exchanged(_ stream: HeatStream, _ plan: PlanFlows) -> NodeBalance {
    var balance = node(stream.name, stream.role == .hot ? .hotStream : .coldStream)
    let duty = plan.duty(of: stream, in: period)
    if stream.role == .hot { balance.made = duty } else { balance.kept = duty }
    if case .chosen = stream.duty { return balance }
    balance.isStated = true
    return balance
  }

  private func bought(_ utility: HeatUtility) -> NodeBalance {
    var balance = node(utility.name, .utility)
    balance.made = balance.outflow
    balance.kept = balance.inflow
    return balance
  }

  /// What fills a header, less its loss, against what is drawn; with a tank the difference waits for another period.
  private func passed(_ header: HeatHeader, _ plan: PlanFlows) -> NodeBalance {
    var balance = node(header.name, .header)
    balance.kept = header.loss * balance.inflow
    guard header.holding == 0 || plan.park.periods.count == 1 else {
      let waiting = balance.inflow - balance.kept - balance.outflow
      balance.kept += max(0, waiting)
      balance.made = max(0, -waiting)
      return balance
    }
    balance.isStated = true
    return balance
  }

  /// Heat taken and electricity bought against heat given and electricity made.
  private func converted(_ converter: HeatConverter) -> NodeBalance {
    var balance = node(converter.name, .converter)
    let run = ConverterRun(converter, self)
    let conversion = conversions[converter.name]
    func electricity(_ terms: [Term]?) -> Double {
      (terms ?? []).filter { $0.resource == electricityID }.reduce(0) { $0 + $1.amount }
    }
    balance.inflow = run.taken + run.driving
    balance.outflow = run.given
    balance.made = electricity(conversion?.inputs)
    balance.kept = electricity(conversion?.outputs)
    balance.isStated = true
    return balance
  }
}
