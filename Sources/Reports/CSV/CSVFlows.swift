import Assessment
import ParkModel

extension CSVTable {
  /// Every flow, and beside it what it carries and at which temperatures.
  func flows(_ result: StateResult) -> [CSVRow] {
    FlowLine.lines(of: result, in: content.park).flatMap { line -> [CSVRow] in
      func row(_ section: String, _ name: String, _ value: Double?, _ unit: String, _ text: String = "") -> CSVRow? {
        value.map {
          CSVRow(
            section: section, resource: line.resource, period: line.period, from: line.from, to: line.to, name: name,
            label: line.batch ?? line.site ?? "", value: $0, unit: unit, text: text)
        }
      }
      let qualities = line.quality.map { row("flow_quality", $0.property, $0.value, $0.unit) }
      let amount = row("flows", "amount", line.amount, line.unit, line.status.rawValue)
      let others = [
        row("flows", "t_from", line.hotFrom ?? line.temperature, "degC"), row("flows", "t_to", line.coldTo, "degC"),
        row("flows", "hot_to", line.hotTo, "degC"), row("flows", "cold_from", line.coldFrom, "degC"),
        row("flows", "area", line.area, "m2"),
        row("flows", "tempered", line.tempered > 0 ? line.tempered : nil, line.unit),
        row("flows", "lost", line.lost > 0 ? line.lost : nil, line.unit),
      ]
      return ([amount] + qualities + others).compactMap(\.self)
    }
  }

  /// What enters and leaves every node, and what is left over.
  func balances(_ result: StateResult) -> [CSVRow] {
    guard let plan = result.plan else { return [] }
    return nodeBalances(of: content.park, plan).flatMap { balance in
      [
        ("inflow", balance.inflow), ("made", balance.made), ("outflow", balance.outflow), ("kept", balance.kept),
        ("residual", balance.residual),
      ].map {
        CSVRow(
          section: "balances", resource: balance.resource, period: balance.period, from: balance.node, name: $0,
          label: say(balance.role.title), value: $1, unit: balance.unit)
      }
    }
  }
}
