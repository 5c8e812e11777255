import ParkModel

extension Message {
  static func near(_ name: String) -> Message {
    Message("did-you-mean", en: "did you mean `\(name)`?", zh: "是否应为 `\(name)`？")
  }

  static func unknownName(_ name: String) -> Message {
    Message("unknown-name", en: "nothing here is named `\(name)`", zh: "没有名为 `\(name)` 的对象")
  }

  static func unknownKind(_ name: String) -> Message {
    Message("unknown-kind", en: "`\(name)` is not a kind of waste", zh: "`\(name)` 不是已知的废物类别")
  }

  static func addKind(_ name: String) -> Message {
    Message(
      "unknown-kind.hint", en: "add it to the park: `kinds: {\(name): {category: general}}`",
      zh: "请在园区中加入：`kinds: {\(name): {category: general}}`")
  }

  /// Why a link can never be, in words.
  public static func impossible(_ why: LinkRules.Impossibility, _ from: String, _ to: String) -> Message {
    switch why {
    case .givesNothing:
      Message("impossible-link.gives", en: "`\(from)` gives nothing that could be passed on", zh: "`\(from)` 不提供任何流股")
    case .takesNothing:
      Message("impossible-link.takes", en: "`\(to)` takes nothing in", zh: "`\(to)` 不接收任何流股")
    case .toItself:
      Message("impossible-link.self", en: "`\(from)` cannot feed itself", zh: "`\(from)` 不能供给自身")
    case .dilution:
      Message(
        "impossible-link.dilution", en: "the supply `\(from)` cannot go straight to `\(to)`: that would be dilution",
        zh: "新水 `\(from)` 不能直接进入 `\(to)`：这等于稀释排放")
    case .alreadyDried:
      Message(
        "impossible-link.dried", en: "`\(from)` dries: what it gives goes to no other unit",
        zh: "`\(from)` 为干燥单元，其出料不能再进入其他处理单元")
    case .supplyNotAccepted:
      Message(
        "impossible-link.supply", en: "the treatment `\(to)` does not accept the supply `\(from)`",
        zh: "处理单元 `\(to)` 的 `accepts` 中没有新水 `\(from)`")
    case .notAccepted:
      Message(
        "impossible-link.accepts", en: "`\(to)` does not accept `\(from)`", zh: "`\(to)` 的 `accepts` 中没有 `\(from)`")
    case .excludedByOnly:
      Message(
        "impossible-link.only", en: "`\(from)` may not go to `\(to)`: its `only` says so",
        zh: "`\(from)` 的 `only` 中没有 `\(to)`")
    case .hazardous:
      Message(
        "impossible-link.hazardous", en: "`\(from)` is hazardous, and `\(to)` has no permission for hazardous waste",
        zh: "`\(from)` 属危险废物，而 `\(to)` 没有利用危险废物的许可")
    case .rejectGoesElsewhere(let destinations):
      Message(
        "impossible-link.reject",
        en: "the reject `\(from)` goes to \(destinations.map { "`\($0)`" }.joined(separator: ", "))",
        zh: "浓水 `\(from)` 的去向是 \(destinations.map { "`\($0)`" }.joined(separator: "、"))")
    }
  }

  static func impossibleHint(_ why: LinkRules.Impossibility, _ from: String, _ to: String) -> Message? {
    switch why {
    case .supplyNotAccepted, .notAccepted:
      Message(
        "impossible-link.accepts.hint", en: "add `\(from)` to `accepts` of `\(to)`, or take the link out",
        zh: "请在 `\(to)` 的 `accepts` 中加入 `\(from)`，或删去此连接")
    case .excludedByOnly:
      Message(
        "impossible-link.only.hint", en: "add `\(to)` to `only` of `\(from)`, or take the link out",
        zh: "请在 `\(from)` 的 `only` 中加入 `\(to)`，或删去此连接")
    case .hazardous: .permitHazardous
    case .toItself:
      Message(
        "impossible-link.self.hint", en: "a treatment whose outlet may come straight back says `recycle: self`",
        zh: "出水可直接回流的处理单元请写 `recycle: self`")
    default: nil
    }
  }
}
