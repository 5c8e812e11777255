import ParkModel

/// What speaks against agreement with a published case.
extension Message {
  static func planFound(_ state: StateName) -> Message {
    Message(
      "case-plan-found", en: "\(state.rawValue): a plan was found where there is none",
      zh: "\(state.rawValue)：本应无解，却求得方案")
  }

  static var noPlan: Message {
    Message("case-no-plan", en: "after: no plan was found where there is one", zh: "after：本应有解，却未求得方案")
  }

  static var notOptimal: Message {
    Message("case-not-optimal", en: "after: not proven optimal", zh: "after：未证明最优")
  }

  static func off(_ figure: ExaminedCase.Figure) -> Message {
    let ours = figure.ours.map { "\($0)" } ?? "–"
    let reference = figure.reference.map { "\($0)" } ?? "–"
    return Message(
      "case-off", en: "\(figure.state.rawValue): \(figure.quantity) is \(ours), promised \(reference) \(figure.unit)",
      zh: "\(figure.state.rawValue)：\(figure.quantity) 为 \(ours)，应为 \(reference) \(figure.unit)")
  }

  static var noHeatTarget: Message {
    Message("case-no-heat-target", en: "after: the result has no heat target", zh: "after：结果中没有热量目标")
  }

  static func pinchOff(_ ours: [Double], promised: [Double]) -> Message {
    func list(_ values: [Double]) -> String { values.map { "\($0)" }.joined(separator: ", ") }
    return Message(
      "case-pinch-off", en: "after: the pinch lies at \(list(ours)) degC, promised \(list(promised))",
      zh: "after：夹点为 \(list(ours)) ℃，应为 \(list(promised))")
  }

  static func loadOff(_ promised: CasePromise.Figure, ours: Double?) -> Message {
    let duty = ours.map { "\($0)" } ?? "–"
    return Message(
      "case-load-off", en: "after: \(promised.quantity) serves \(duty) kW of the target, promised \(promised.value)",
      zh: "after：\(promised.quantity) 承担目标中的 \(duty) kW，应为 \(promised.value)")
  }

  static func gapTooWide(_ claim: ObjectiveClaim, allowed: Double) -> Message {
    let percent = (gap: claim.gap * 100, allowed: allowed * 100)
    return Message(
      "case-gap-wide",
      en: "after: \(claim.name) \(claim.value) is proven within \(percent.gap) %, promised \(percent.allowed) %",
      zh: "after：\(claim.name) \(claim.value) 的已证明差距为 \(percent.gap) %，应不超过 \(percent.allowed) %")
  }

  static func boundAbove(_ claim: ObjectiveClaim, value: Double) -> Message {
    Message(
      "case-bound-above",
      en: "after: the bound \(claim.bound) on \(claim.name) lies above the known plan \(value): it cannot be true",
      zh: "after：\(claim.name) 的界 \(claim.bound) 高于已知方案 \(value)，不可能成立")
  }
}
