import Assessment
import ParkModel

extension StudyFailure {
  /// Why there is no report, with its code, in one sentence and the broken balances below it.
  public var message: Message {
    switch self {
    case .uncertified(let state, let reason):
      return Message(
        "uncertified",
        en: "internal[uncertified] \(state.rawValue): no solver verdict survived its check, so nothing is printed: "
          + reason.en,
        zh: "internal[uncertified] \(state.title.text(in: .zh))：求解结论均未通过检验，因此不输出结果：\(reason.text(in: .zh))")
    case .unsettled(let state, let stop):
      return Message(
        "unsettled",
        en: "stopped[\(stop.rawValue)] \(state.rawValue): the search found neither a plan nor a proof that there is "
          + "none; give it more time with --time-limit",
        zh: "stopped[\(stop.rawValue)] \(state.title.text(in: .zh))：既未找到方案，也未证明无方案；请用 --time-limit 给予更多时间")
    case .auditRefused(let state, let audit):
      let count = audit.failures.count
      func lines(_ language: Language) -> String {
        audit.failures.prefix(20).map { failure in
          let sentence = Message("audit", en: failure.sentence, zh: failure.sentenceZh).text(in: language)
          return "  \(failure.subject): \(sentence) (\(failure.residual))"
        }
        .joined(separator: "\n")
      }
      return Message(
        "audit-refused",
        en: "internal[audit-refused] \(state.rawValue): \(count) of \(audit.balances) balances and limits do not hold, "
          + "so nothing is printed:\n" + lines(.en),
        zh: "internal[audit-refused] \(state.title.text(in: .zh))：\(audit.balances) 项平衡与限值中有 \(count) 项不成立，因此不输出结果：\n"
          + lines(.zh))
    }
  }

  /// The same in English.
  public var sentence: String { message.en }
}
