import ParkModel

/// A plant's stated water balance, `reported:` of its water: taken = discharged + consumed.
extension MaterialBinding {
  mutating func checkReportedWater(_ block: BoundRecord) {
    guard let record = block.record("reported"), let taken = record.quantity("taken") else { return }
    let keys = [("taken", 1.0), ("discharged", -1), ("consumed", -1)]
    let figures = keys.compactMap { key, sign in
      record.quantity(key).map { StatedBalance.Figure(key: key, sign: sign, value: $0.value.value) }
    }
    // Without both uses of it nothing is said that could be wrong.
    guard figures.count == keys.count else { return }
    guard let open = StatedBalance(figures).openness(tolerance: 0.02) else { return }
    let suspect = open.suspect.flatMap { record.quantity($0.key) } ?? taken
    faults.warning(
      .balanceOpen, at: suspect.place, path: suspect.path, .waterOpen(block.plant ?? "", open), hint: .slipHint(open))
  }
}

extension Message {
  fileprivate static func waterOpen(_ plant: String, _ open: StatedBalance.Openness) -> Message {
    let (taken, accounted) = (StatedBalance.text(open.total), StatedBalance.text(open.accounted))
    let closing = open.suspect.map { "; `\($0.key)` of \(StatedBalance.text($0.closing)) t/h would close it" } ?? ""
    let closingZh = open.suspect.map { "；`\($0.key)` 为 \(StatedBalance.text($0.closing)) t/h 时闭合" } ?? ""
    return Message(
      "water-open",
      en: "the water balance of `\(plant)` does not close: of \(taken) t/h taken, \(accounted) t/h are accounted for"
        + closing,
      zh: "`\(plant)` 的水平衡不闭合：取水 \(taken) t/h，去向合计 \(accounted) t/h\(closingZh)")
  }
}
