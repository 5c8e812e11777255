import ParkModel

extension Message {
  static func recoveryRange(_ name: String) -> Message {
    Message(
      "recovery-range", en: "the recovery of `\(name)` must lie above 0 and not above 100 %",
      zh: "`\(name)` 的回收率应大于 0 且不大于 100 %")
  }

  static func rejectRequired(_ name: String) -> Message {
    Message(
      "reject-required", en: "`\(name)` recovers less than 100 %, and the file does not say where the rest goes",
      zh: "`\(name)` 的回收率低于 100 %，却没有写明浓水去向")
  }

  static let rejectHint = Message(
    "reject-required.hint", en: "add `reject: {to: NAME}`: concentrate is waste and must go somewhere",
    zh: "请加上 `reject: {to: 名称}`：浓水是废水，必须有去处")
  static let cyclesAboveOne = Message(
    "cycles-range", en: "cycles of concentration lie above 1: at 1 nothing is left to blow down",
    zh: "浓缩倍数必须大于 1")

  static let leastNotYet = Message(
    "not-yet.least", en: "this version reads an upper end here and no lower one; a later one will read both",
    zh: "此处当前版本只读取上限，不读取下限，后续版本将支持")

  static let leastHint = Message("not-yet.least.hint", en: "write `..5` for at most 5", zh: "最多 5 请写 `..5`")

  static let addElectricity = Message(
    "add-electricity.hint", en: "pumping takes it: add `prices: {electricity: {price: 0.62 CNY/kWh}}`",
    zh: "泵送耗电：请加上 `prices: {electricity: {price: 0.62 CNY/kWh}}`")

  static func rejectToItself(_ name: String) -> Message {
    Message("reject-to-itself", en: "the reject of `\(name)` cannot go back to `\(name)`", zh: "`\(name)` 的浓水不能回到自身")
  }
}
