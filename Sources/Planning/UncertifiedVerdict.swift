import LinearPrograms
import ParkModel

/// A verdict that no ladder of methods could get certified: nothing may be printed on its strength.
public struct UncertifiedVerdict: Error, Sendable {
  /// What happened; what a solver said of it stands in the solver's own words, for a maintainer.
  public var reason: Message
  /// What ended a search that found neither a plan nor a proof that there is none; nil for a claim that failed its check.
  public var stop: SearchStop?

  init(_ reason: Message) { self.reason = reason }

  init(unsettled stopped: PooledStop) {
    reason = Message(
      "search-unsettled",
      en: "the search stopped (\(stopped.rawValue)) with neither a plan nor a proof that there is none",
      zh: "搜索中止（\(stopped.rawValue)），既未找到方案，也未证明无方案")
    stop = SearchStop(stopped) ?? .time
  }

  /// An aim whose solve ended without an optimum.
  init(objective: String, verdict: Verdict) {
    switch verdict {
    case .unbounded(let sentence):
      reason = Message(
        "aim-unbounded", en: "\(objective) falls without end: \(sentence)", zh: "目标 \(objective) 可无限减小：\(sentence)")
    case .limit:
      reason = Message(
        "aim-limit", en: "\(objective): the iteration limit came before an optimum",
        zh: "目标 \(objective)：达到迭代上限，尚未求得最优")
    case .refused(let sentence):
      reason = Message("aim-refused", en: "\(objective): \(sentence)", zh: "目标 \(objective)，求解器报告：\(sentence)")
    case .optimal, .infeasible:
      reason = Message(
        "aims-contradict", en: "\(objective): the stages contradict each other",
        zh: "目标 \(objective)：各阶段结论相互矛盾")
    }
  }
}

extension Message {
  static func solverStopped(_ fault: any Error) -> Message {
    Message("solver-stopped", en: "\(fault)", zh: "求解器报告：\(fault)")
  }

  static func solverStoppedTwice(_ fault: any Error, then second: any Error) -> Message {
    Message(
      "solver-stopped-twice", en: "\(fault); again from another basis: \(second)",
      zh: "求解器报告：\(fault)；换一个基后仍为：\(second)")
  }

  static func buildingSearchStopped(_ fault: any Error) -> Message {
    Message(
      "building-search-stopped", en: "the search for what to build: \(fault)", zh: "建设组合的搜索中，求解器报告：\(fault)")
  }

  static func concentrationSearchStopped(_ fault: any Error) -> Message {
    Message(
      "concentration-search-stopped", en: "the search for concentrations: \(fault)", zh: "浓度搜索中，求解器报告：\(fault)")
  }

  static let chosenWithoutPlan = Message(
    "chosen-without-plan", en: "what the search chose to build has no plan", zh: "搜索所选的建设组合没有可行方案")
  static let relaxedInfeasible = Message(
    "relaxed-infeasible", en: "the relaxed program is infeasible too", zh: "放宽后的规划仍不可行")
}
