import ParkModel

/// A plant's yearly return of solid waste, `reported:`, held against the identity of the statistics.
///
///     G = (U - U_prev) + S + (D - D_prev) + L
///
/// with G generated, U utilized, U_prev of it from old stock, S stored, D disposed of, D_prev of it from old stock, L lost.
extension MaterialBinding {
  mutating func checkReported(_ plant: BoundRecord) {
    guard let record = plant.record("reported") else { return }
    let signs = [
      ("generated", 1.0), ("utilized", -1), ("from_stock", 1), ("stored", -1), ("disposed", -1),
      ("disposed_from_stock", 1), ("lost", -1),
    ]
    let hours = statements.terms.operatingHours
    let balance = StatedBalance(
      signs.compactMap { key, sign in
        record.quantity(key).map { StatedBalance.Figure(key: key, sign: sign, value: $0.value.value * hours) }
      })
    guard record.quantity("generated") != nil else { return }
    if let open = balance.openness(tolerance: 0.005) {
      let place = record.quantity(open.suspect?.key ?? "generated")
      faults.warning(
        .balanceOpen, at: place?.place ?? record.place, path: place?.path ?? record.path,
        .returnOpen(plant.id, balance, open), hint: open.suspect?.slip == nil ? .returnHint : .slipHint(open))
    }
    let listed = section.sources.reduce(0) { sum, source in
      guard source.plant == plant.id, case .fixed(let amount) = source.amount else { return sum }
      return sum + amount * hours
    }
    let generated = (record.number("generated") ?? 0) * hours
    guard listed > 0, abs(listed - generated) > 0.05 * max(listed, generated) else { return }
    let stated = record.quantity("generated")
    faults.warning(
      .balanceOpen, at: stated?.place, path: stated?.path ?? record.path,
      .returnUnlikeWastes(plant.id, reported: generated, listed: listed), hint: .wetOrDry)
  }
}

extension Message {
  fileprivate static func returnOpen(
    _ plant: String, _ balance: StatedBalance, _ open: StatedBalance.Openness
  ) -> Message {
    let generated = StatedBalance.text(open.total)
    let accounted = StatedBalance.text(open.accounted)
    let closing = open.suspect.map { "; `\($0.key)` of \(StatedBalance.text($0.closing)) t/yr would close it" } ?? ""
    let closingZh = open.suspect.map { "；`\($0.key)` 为 \(StatedBalance.text($0.closing)) t/a 时闭合" } ?? ""
    return Message(
      "return-open",
      en: "the waste return of `\(plant)` does not close: of \(generated) t/yr generated, "
        + "\(accounted) t/yr are accounted for\(closing)",
      zh: "`\(plant)` 的固废报表不闭合：产生 \(generated) t/a，去向合计 \(accounted) t/a\(closingZh)")
  }

  fileprivate static func returnUnlikeWastes(_ plant: String, reported: Double, listed: Double) -> Message {
    let (reported, listed) = (StatedBalance.text(reported), StatedBalance.text(listed))
    return Message(
      "return-unlike-wastes",
      en: "`\(plant)` reports \(reported) t/yr generated, and its wastes come to \(listed) t/yr, wet",
      zh: "`\(plant)` 上报产生量 \(reported) t/a，而所列固废（湿基）合计 \(listed) t/a")
  }

  fileprivate static let returnHint = Message(
    "return-open.hint", en: "G = (U - U_prev) + S + (D - D_prev) + L must hold",
    zh: "应满足 G = (U - U_prev) + S + (D - D_prev) + L")
  fileprivate static let wetOrDry = Message(
    "return-unlike-wastes.hint", en: "is one of them counted dry?", zh: "其中之一是否按干基计量？")
}
