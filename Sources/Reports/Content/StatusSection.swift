import Assessment
import ParkModel

extension ReportContent {
  /// For each state one line: how good its plan is, what it rests on, and whether it balances.
  ///
  /// A convention named `data` (illustrative, metered in 2024) has a line of its own, so that nobody overlooks it.
  var statusSection: [Block] {
    let rows = states.map { [Cell(say($0.state.title)), status($0)] }
    let data = comparison.conventions.filter { $0.name == "data" }.map { [Cell(say(Words.data)), Cell($0.value)] }
    return [.table(Table(columns: [.text(say(Words.state)), .text(say(Words.status))], rows: rows + data))]
  }

  private func status(_ result: StateResult) -> Cell {
    guard result.isFeasible else { return Cell(infeasible(result.claim.conflicts.count), tone: .bad) }
    let priced = result.claim.pricedLinks.map { [pricedSentence($0)] } ?? []
    let parts = [proof(result.claim), basis(result)] + priced + [auditSentence(result.audit)]
    let tone: Cell.Tone = result.audit?.holds ?? true ? .plain : .bad
    return Cell(parts.joined(separator: language == .zh ? "；" : "; "), tone: tone)
  }

  private func infeasible(_ count: Int) -> String {
    say(
      Message(
        "status-infeasible", en: "infeasible: \(count) \(count == 1 ? "conflict" : "conflicts"), listed below",
        zh: "不可行：\(count) 项冲突，见下文"))
  }

  private func proof(_ claim: SolveClaim) -> String {
    let own = claim.objectives.filter { park.objectives.contains($0.name) }
    guard let widest = (own.isEmpty ? claim.objectives : own).max(by: { $0.gap < $1.gap }) else { return proven }
    let gap = percent(ofGap: widest.gap)
    guard claim.status == .feasible else { return widest.gap <= Self.noGap ? proven : provenWithin(gap) }
    let name = QuantityNames.name(of: widest.name, in: language)
    let best = say(
      Message(
        "best-found", en: "best plan found: \(insideSentence(name)) within \(gap) of the proven bound",
        zh: "已找到的最好方案：\(name)与已证明的界相差 \(gap)"))
    return best + (claim.stoppedBy.map(stopped) ?? "")
  }

  private func stopped(by stop: SearchStop) -> String {
    switch stop {
    case .time: say(Message("stopped-time", en: " (stopped at the time limit)", zh: "（到达时间上限）"))
    case .work: say(Message("stopped-work", en: " (stopped at the work limit)", zh: "（到达计算量上限）"))
    case .interrupt: say(Message("stopped-interrupt", en: " (interrupted)", zh: "（已中断）"))
    case .precision:
      say(
        Message(
          "stopped-precision", en: " (what was left could not be told apart in arithmetic)",
          zh: "（剩余部分已超出计算精度）"))
    }
  }

  private var proven: String { say(Message("proven", en: "proven optimal", zh: "已证明最优")) }

  private func provenWithin(_ gap: String) -> String {
    say(Message("proven-within", en: "proven optimal within \(gap)", zh: "已证明最优（差距 \(gap) 以内）"))
  }

  /// Below this a gap is rounding of the solver.
  private static let noGap = 1e-7

  /// A gap in percent; a rounding residue is 0.
  func percent(ofGap gap: Double) -> String { "\(NumberText.small(gap <= Self.noGap ? 0 : gap * 100)) %" }

  private func basis(_ result: StateResult) -> String {
    switch (result.claim.basis, result.state) {
    case (.measured, _):
      return metered(deviation: result.claim.meteredDeviation)
    case (.optimised, .after):
      return say(Message("chosen", en: "best choice of the candidates", zh: "候选项目的最优选择"))
    case (.optimised, _): return say(Message("best-use", en: "best use of what exists", zh: "现有设施的最优运行"))
    }
  }

  /// `all 160 000 possible links priced, and none left out would pay`.
  private func pricedSentence(_ priced: PricedLinks) -> String {
    let links = NumberText.text(Double(priced.links), digits: 9)
    return say(
      Message(
        "priced", en: "all \(links) possible links priced, and none left out would pay",
        zh: "已对全部 \(links) 条可能的连接逐一计价，未列入的都不会带来收益"))
  }

  private func metered(deviation: Double?) -> String {
    guard let deviation else { return say(Message("metered", en: "as metered", zh: "按计量值")) }
    let shown = "\(NumberText.text(deviation * 100, digits: 3)) %"
    return say(
      Message("metered-off", en: "as metered, off by \(shown) in total", zh: "按计量值，合计相对偏差 \(shown)"))
  }

  /// `audited: 214 balances and limits, worst residual 3e-12 of 1e-6 allowed`.
  func auditSentence(_ audit: Audit?) -> String {
    guard let audit else { return say(Message("not-audited", en: "not audited", zh: "未核算")) }
    let worst = NumberText.small(audit.worst)
    let allowed = NumberText.small(audit.tolerance)
    guard audit.holds else {
      return say(
        Message(
          "audit-failed",
          en: "AUDIT FAILED: \(audit.failures.count) of \(audit.balances) balances and limits are broken",
          zh: "核算未通过：\(audit.balances) 项平衡与限值中有 \(audit.failures.count) 项不成立"))
    }
    return say(
      Message(
        "audited", en: "audited: \(audit.balances) balances and limits, worst residual \(worst) of \(allowed) allowed",
        zh: "已核算：\(audit.balances) 项平衡与限值，最大残差 \(worst)（容许 \(allowed)）"))
  }
}
