import ParkModel
import Studies

/// What a statement of the park asks, as a sentence without its full stop.
struct StatementWords {
  var statement: ParkStatement
  var language: Language
  var habit = UnitHabit.usual

  /// `panels/rinse takes at most 20 mg/L COD`.
  var sentence: String { sentence(figure(statement.value)).text(in: language) }

  /// The figure with its unit, to six digits: repairs are told to four of the difference.
  func figure(_ value: Double?) -> String {
    let shown = habit == .cn ? unit(of: value ?? 0) : nil
    let number = NumberText.text(value.map { $0 / (shown?.size ?? 1) }, digits: 6)
    return statement.unit.isEmpty || statement.unit == "1" ? number : "\(number) \(shown?.symbol ?? unit)"
  }

  /// One unit of the statement, as the language writes it.
  var unit: String {
    if habit == .cn { return unit(of: 1).symbol }
    return language == .zh ? statement.unit.replacing("/yr", with: "/a") : statement.unit
  }

  private func unit(of value: Double) -> DisplayUnit {
    DisplayUnit(statement.unit, in: language, habit: habit, largest: abs(value))
  }

  private func sentence(_ figure: String) -> Message {
    let name = statement.subject
    let property = statement.property ?? ""
    func say(_ en: String, _ zh: String) -> Message { Message("states-\(statement.rule.rawValue)", en: en, zh: zh) }
    switch statement.rule {
    case .demand: return say("\(name) needs \(figure)", "\(name) 需要 \(figure)")
    case .release: return say("\(name) gives \(figure), which must go somewhere", "\(name) 产生 \(figure)，必须有去向")
    case .load: return say("\(name) adds \(figure) of \(property)", "\(name) 增加 \(property) 负荷 \(figure)")
    case .supplyMost: return say("\(name) gives at most \(figure)", "\(name) 最多供给 \(figure)")
    case .supplyLeast: return say("at least \(figure) of \(name) must be drawn", "\(name) 至少取用 \(figure)")
    case .limitMost: return say("\(name) takes at most \(figure) \(property)", "\(name) 进料 \(property) 不高于 \(figure)")
    case .limitLeast:
      return say("\(name) asks for at least \(figure) \(property)", "\(name) 要求 \(property) 不低于 \(figure)")
    case .eachMost:
      return say(
        "\(name) takes only streams of at most \(figure) \(property)", "\(name) 只接受 \(property) 不高于 \(figure) 的流股")
    case .eachLeast:
      return say(
        "\(name) takes only streams of at least \(figure) \(property)", "\(name) 只接受 \(property) 不低于 \(figure) 的流股")
    case .outletLimit:
      return say("what leaves \(name) holds at most \(figure) \(property)", "\(name) 出水 \(property) 不高于 \(figure)")
    case .flowMost: return say("\(name) takes at most \(figure)", "\(name) 流量不超过 \(figure)")
    case .flowLeast: return say("\(name) runs with at least \(figure)", "\(name) 流量不低于 \(figure)")
    case .loss: return say("\(name) loses \(figure)", "\(name) 损失 \(figure)")
    case .rinse: return say("\(name) rinses off a drag-out of \(figure)", "\(name) 漂洗带出液 \(figure)")
    case .capacity: return say("\(name) has a capacity of \(figure)", "\(name) 的能力为 \(figure)")
    case .cap:
      return say("\(name) takes at most \(figure) of \(property) in all", "\(name) 的 \(property) 总量不超过 \(figure)")
    case .shareMost:
      return say("at most \(figure) of what \(name) takes is \(property)", "\(name) 中 \(property) 占比不高于 \(figure)")
    case .shareLeast:
      return say("at least \(figure) of what \(name) takes is \(property)", "\(name) 中 \(property) 占比不低于 \(figure)")
    case .linkMost: return say("\(name) carries at most \(figure)", "\(name) 最多输送 \(figure)")
    case .linkLeast: return say("\(name) carries at least \(figure)", "\(name) 至少输送 \(figure)")
    case .forbidden: return say("\(name) is forbidden", "禁止 \(name)")
    case .cooling: return say("\(name) must be cooled, \(figure)", "\(name) 必须冷却，热量 \(figure)")
    case .heating: return say("\(name) must be heated, \(figure)", "\(name) 必须加热，热量 \(figure)")
    case .drawMost: return say("\(name) serves at most \(figure)", "\(name) 最多提供 \(figure)")
    case .drawLeast: return say("at least \(figure) of \(name) must be drawn", "\(name) 至少使用 \(figure)")
    case .budget: return say("at most \(figure) may be invested", "投资不超过 \(figure)")
    case .targetLeast: return say("the target \(name) is at least \(figure)", "目标 \(name) 不低于 \(figure)")
    case .targetMost: return say("the target \(name) is at most \(figure)", "目标 \(name) 不高于 \(figure)")
    }
  }

  /// `with 67.5 t/h, 17.5 t/h more`: how far it has to give way by itself.
  func repair(_ repair: ConflictSet.Repair) -> Message {
    switch repair {
    case .dropped: return Message("repair-dropped", en: "leave it out", zh: "取消该要求")
    case .notEnough: return Message("repair-not-enough", en: "not enough by itself", zh: "单独放宽仍不够")
    case .unknown: return Message("repair-unknown", en: "not looked for: the time was over", zh: "未求解：时间已到")
    case .by(let amount):
      let (new, by) = (figure(statement.value(easedBy: amount)), figure(amount))
      return statement.easing > 0
        ? Message("repair-more", en: "\(new), \(by) more", zh: "\(new)，增加 \(by)")
        : Message("repair-less", en: "\(new), \(by) less", zh: "\(new)，减少 \(by)")
    }
  }
}
