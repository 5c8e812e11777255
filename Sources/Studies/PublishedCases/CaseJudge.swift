import Assessment
import ParkModel

/// Our result of a published case, held against its promise.
struct CaseJudge {
  var promise: CasePromise
  var comparison: ParkComparison

  /// Figures solved again apart from the product are met to this, relative to 1 or their size.
  static let exactly = 1e-6
  /// Best known values are met to this, relative to 1 or their size.
  static let nearly = 1e-3

  /// The figures of *before*, then those of *after* in the order promised; printed ones that nothing is held
  /// against come last.
  var figures: [ExaminedCase.Figure] {
    let held = promise.compared.map { figure(.after, $0.quantity, reference: $0.value) }
    let printed = promise.published.filter { promise.compared.named($0.quantity) == nil }
    return promise.before.map { figure(.before, $0.quantity, reference: $0.value) } + held
      + printed.map { figure(.after, $0.quantity, reference: nil) }
  }

  private func figure(_ state: StateName, _ quantity: String, reference: Double?) -> ExaminedCase.Figure {
    let result = state == .before ? comparison.before : comparison.after
    let found = result.quantities.first { $0.name == quantity }
    let claim = state == .after ? result.claim.objectives.first { $0.name == quantity } : nil
    return ExaminedCase.Figure(
      state: state, quantity: quantity, unit: found?.unit ?? claim?.unit ?? "",
      ours: result.plan == nil ? nil : found?.value, bound: claim?.bound,
      published: state == .after ? promise.published.named(quantity) : nil,
      publishedBound: state == .after ? promise.publishedBounds.named(quantity) : nil, reference: reference)
  }

  /// Everything that speaks against agreement.
  var objections: [Message] {
    var all: [Message] = []
    if promise.beforeIsInfeasible, comparison.before.claim.status != .infeasible { all.append(.planFound(.before)) }
    if promise.mustBeRefused {
      return comparison.after.claim.status == .infeasible ? all : all + [.planFound(.after)]
    }
    guard comparison.after.claim.status != .infeasible else { return all + [.noPlan] }
    all += figures.filter { !isMet($0) }.map(Message.off)
    return all + targetObjections + boundObjections
  }

  /// The pinches and utility loads of all streams together, where they are promised.
  private var targetObjections: [Message] {
    guard let target = comparison.after.heatTargets.first(where: { $0.plant == nil }) else {
      let isPromised = promise.pinches != nil || !(promise.hotLoads + promise.coldLoads).isEmpty
      return isPromised ? [.noHeatTarget] : []
    }
    var all: [Message] = []
    if let pinches = promise.pinches {
      let isMet =
        pinches.count == target.pinches.count
        && zip(pinches, target.pinches).allSatisfy { abs($0 - $1) <= Self.exactly * max(1, abs($0)) }
      if !isMet { all.append(.pinchOff(target.pinches, promised: pinches)) }
    }
    for (promised, ours) in [(promise.hotLoads, target.hotLoads), (promise.coldLoads, target.coldLoads)] {
      for load in promised {
        let duty = ours.first { $0.utility == load.quantity }?.duty
        let isMet = duty.map { abs($0 - load.value) <= Self.exactly * max(1, abs(load.value)) } ?? false
        if !isMet { all.append(.loadOff(load, ours: duty)) }
      }
    }
    return all
  }

  /// Whether a figure is where it was promised; *before* is an ordinary optimum in every case.
  private func isMet(_ figure: ExaminedCase.Figure) -> Bool {
    guard figure.reference != nil else { return true }
    let isExact = promise.kind == .linear || figure.state == .before
    return figure.difference.map { abs($0) <= (isExact ? Self.exactly : Self.nearly) } ?? false
  }

  /// A linear case is proven to its optimum; a bilinear one within the promised gap, by a bound that no known plan
  /// goes below.
  private var boundObjections: [Message] {
    guard let objective = comparison.after.claim.objectives.first else { return [] }
    if promise.kind == .linear {
      guard comparison.after.claim.status == .optimal else { return [.notOptimal] }
      // What is counted beside the objective, as matches are, is to be proven too.
      return comparison.after.claim.objectives
        .filter { promise.compared.named($0.name) != nil && $0.gap > Self.exactly }
        .map { .gapTooWide($0, allowed: 0) }
    }
    var all: [Message] = []
    if objective.gap > promise.gap { all.append(.gapTooWide(objective, allowed: promise.gap)) }
    let known = promise.bestKnown.named(objective.name) ?? objective.value
    for value in [objective.value, known] where objective.bound - value > Self.exactly * max(1, abs(value)) {
      all.append(.boundAbove(objective, value: value))
    }
    return all
  }
}

extension [CasePromise.Figure] {
  /// The value of a quantity among these, nil where it is not there.
  fileprivate func named(_ quantity: String) -> Double? { first { $0.quantity == quantity }?.value }
}
