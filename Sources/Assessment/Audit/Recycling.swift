import ParkModel

/// Where a unit's product must never come back to it (`recycle: never`), no way leads from its product to its inlet,
/// through processes and other units.
///
/// Followed stream by stream: what arrives at a process or unit may leave with each of its streams, a reject among them.
func checkRecycling(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  let units = flows.section.treatments.filter { $0.recycle == .never }
  guard !units.isEmpty else { return }
  let streams = Streams(flows)
  for unit in units {
    let way = streams.wayBack(to: unit.name)
    ledger.require(
      way == nil, at: unit.name,
      Message("audit-recycling", en: "its product passes it again: \(way ?? "")", zh: "其产品又经过其自身：\(way ?? "")"))
  }
}

/// The streams of one material in one period, and which of them leave each process and unit.
private struct Streams {
  private let streams: [Flow]
  private let leaving: [String: [Int]]

  init(_ flows: MaterialFlows) {
    streams = flows.flows.filter { $0.amount > AuditLedger.negligible }
      .sorted { ($0.from, $0.to, $0.batch ?? "") < ($1.from, $1.to, $1.batch ?? "") }
    var leaving: [String: [Int]] = [:]
    for (index, stream) in streams.enumerated() {
      guard let node = flows.giver(of: stream)?.passedNode else { continue }
      leaving[node, default: []].append(index)
    }
    self.leaving = leaving
  }

  /// The shortest way of a unit's product back to the unit, as `ro -> pv/wash -> ro`; nil where there is none.
  func wayBack(to unit: String) -> String? {
    var ways = (leaving[unit] ?? []).filter { streams[$0].from == unit }.map { [$0] }
    var seen = Set(ways.joined())
    var next = 0
    while next < ways.count {
      let way = ways[next]
      next += 1
      guard let last = way.last else { continue }
      if streams[last].to == unit { return ([unit] + way.map { streams[$0].to }).joined(separator: " -> ") }
      for index in leaving[streams[last].to] ?? [] where mayHold(index, last) && seen.insert(index).inserted {
        ways.append(way + [index])
      }
    }
    return nil
  }

  /// Whether a stream may hold some of one that arrived where it leaves.
  ///
  /// A node that is run in parts tells them apart by `batch` on both sides: what arrived for one part does not leave
  /// with another. A stream without a batch is of all parts.
  private func mayHold(_ stream: Int, _ arrived: Int) -> Bool {
    guard let own = streams[stream].batch, let other = streams[arrived].batch else { return true }
    return own == other
  }
}

extension Giver {
  /// The process or unit that what leaves here has passed; nil where it has passed none.
  fileprivate var passedNode: String? {
    switch self {
    case .process(let process): process.name
    case .product(let unit), .reject(let unit): unit.name
    case .supply, .source, .rinse: nil
    }
  }
}
