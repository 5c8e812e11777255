import ParkModel

/// The parts of a process make up the whole, and each runs at the share that its conversion tells.
func checkProcessParts(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  let parts = Dictionary(grouping: flows.section.processes.filter { $0.partOf != nil }) { $0.partOf ?? "" }
  for (whole, members) in parts.sorted(by: { $0.key < $1.key }) {
    let shares = members.map { flows.share(of: $0) }
    for share in shares { ledger.atLeast("share", share, "nothing", 0, "1", at: whole, scale: 1) }
    // A process that adds and loses nothing, and need not run, leaves no conversion to tell a share.
    let mustRun = members.contains { $0.leastInflow > 0 || $0.load.values.contains { $0 > 0 } || $0.gain > 0 }
    guard mustRun || shares.contains(where: { $0 > 0 }) else { continue }
    ledger.equal("shares", shares.reduce(0, +), "the whole", 1, "1", at: whole, scale: 1)
  }
}

extension MaterialFlows {
  /// Every process as large as it runs: a whole one as it is stated, a part at its share.
  var runningProcesses: [Process] {
    section.processes.map { $0.partOf == nil ? $0 : $0.scaled(by: share(of: $0)) }
  }

  /// The share at which a part runs.
  fileprivate func share(of part: Process) -> Double { conversion(of: part.name)?.input("share") ?? 0 }
}
