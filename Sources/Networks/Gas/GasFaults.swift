import ParkModel

extension Message {
  static func flowAndEnergy(_ name: String) -> Message {
    Message(
      "flow-and-energy", en: "`\(name)` asks for gas and for heat: one of them follows from the other",
      zh: "`\(name)` 同时给出流量和热量：二者只能给出其一")
  }

  static func endlessEngine(_ name: String) -> Message {
    Message(
      "endless-engine",
      en: "`\(name)` makes electricity, and its `energy` has no upper end: the gain would be without limit",
      zh: "`\(name)` 发电而 `energy` 没有上限，收益将无限大")
  }

  static func electricityOfFlow(_ name: String) -> Message {
    Message(
      "electricity-of-flow", en: "`\(name)` makes electricity of heat, so its demand is `energy` and not `flow`",
      zh: "`\(name)` 以热发电，需求应写 `energy` 而非 `flow`")
  }

  static func gasAboveWhole(_ percent: Double) -> Message {
    let shown = (percent * 100).rounded() / 100
    return Message(
      "gas-above-whole", en: "this composition adds up to \(shown) % of the volume, more than the whole",
      zh: "各成分之和为体积的 \(shown) %，超过 100 %")
  }

  static func feedIsAKind(_ name: String, _ kind: String) -> Message {
    Message(
      "feed-is-a-kind", en: "`\(name)` takes one gas, and `\(kind)` is a kind of gas: name the stream",
      zh: "`\(name)` 只处理一股气体，而 `\(kind)` 是气体种类：请写明具体气源")
  }

  static func feedsItself(_ name: String) -> Message {
    Message("feeds-itself", en: "`\(name)` feeds itself through its `feed`", zh: "`\(name)` 的 `feed` 绕回到自身")
  }

  static func removesOrSplits(_ name: String, _ key: String) -> Message {
    Message(
      "removes-or-splits", en: "`\(name)` removes shares and keeps the rest, so `\(key)` says something else",
      zh: "`\(name)` 按去除率处理，其余不变，与 `\(key)` 矛盾")
  }

  static func splitsWithout(_ name: String, _ key: String) -> Message {
    Message(
      "splits-without", en: "`\(name)` splits its gas in two and does not say `\(key)`",
      zh: "`\(name)` 将气体一分为二，却没有给出 `\(key)`")
  }

  static func splitsUnknown(_ name: String, _ component: String, _ silent: String) -> Message {
    Message(
      "splits-unknown", en: "`\(name)` recovers `\(component)`, and `\(silent)` does not say how much of it there is",
      zh: "`\(name)` 回收 `\(component)`，而 `\(silent)` 没有给出其含量")
  }

  static func splitsNothing(_ name: String, _ share: Double) -> Message {
    let shown = (share * 1000).rounded() / 10
    return Message(
      "splits-nothing", en: "the product of `\(name)` would be \(shown) % of what enters, and a tail must be left",
      zh: "`\(name)` 的产品将占进气的 \(shown) %，必须留有尾气")
  }

  static func moreThanEnters(_ name: String, _ component: String, _ feed: String) -> Message {
    Message(
      "more-than-enters", en: "the product of `\(name)` holds more `\(component)` than `\(feed)` brings",
      zh: "`\(name)` 产品中的 `\(component)` 多于 `\(feed)` 带入的量")
  }
}
