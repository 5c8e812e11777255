import ParkModel

/// What a target makes of a value: the figure asked, and whether it is met.
struct TargetJudgement {
  let target: Double?
  /// nil without a target or without a value.
  let met: Bool?

  /// A target counts as met within one part in a million: the solver that was asked to reach it stops there.
  init(_ id: String, value: Double?, targets: [Target]) {
    guard let stated = targets.first(where: { $0.id == id }), let asked = stated.atLeast ?? stated.atMost else {
      target = nil
      met = nil
      return
    }
    target = asked
    met = value.map { value in
      let slack = 1e-6 * max(1, abs(asked))
      return value >= (stated.atLeast ?? -.infinity) - slack && value <= (stated.atMost ?? .infinity) + slack
    }
  }
}

extension QuantityValue {
  func judged(by targets: [Target]) -> QuantityValue {
    let judgement = TargetJudgement(name, value: value, targets: targets)
    return QuantityValue(name: name, value: value, unit: unit, target: judgement.target, met: judgement.met)
  }
}
