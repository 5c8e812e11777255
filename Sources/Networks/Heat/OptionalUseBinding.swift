import ParkModel

extension HeatBinding {
  /// What an optional use pays, CNY/kWh. Only what takes heat may be left out, and a range needs an upper end.
  static func optionalUse(
    _ record: BoundRecord, _ role: HeatRole, _ duty: HeatDuty, _ faults: inout DiagnosticList
  ) -> Double {
    let pays = record.quantity("pays")
    guard case .chosen(let bounds) = duty, let stated = record.locatedRange("duty") else {
      if let pays {
        faults.error(
          .contradiction, at: pays.place, path: pays.path, .paysWithoutRange(record.name), hint: .rangeHint)
      }
      return 0
    }
    if role == .hot {
      faults.error(.contradiction, at: stated.place, path: stated.path, .optionalCooling(record.name))
    }
    if !bounds.upper.isFinite {
      faults.error(.impossibleValue, at: stated.place, path: stated.path, .endlessUse(record.name), hint: .rangeHint)
    }
    return pays?.value.value ?? 0
  }
}

extension Message {
  static func paysWithoutRange(_ name: String) -> Message {
    Message(
      "contradiction.pays", en: "`\(name)` must be heated in any case, so what it pays decides nothing",
      zh: "`\(name)` 的热负荷固定，`pays` 不影响方案")
  }

  static func optionalCooling(_ name: String) -> Message {
    Message(
      "contradiction.optional-cooling",
      en: "`\(name)` gives heat, and heat that arises must go somewhere: its duty is one figure",
      zh: "`\(name)` 放热，产生的热量必须有去处，热负荷应为定值")
  }

  static func endlessUse(_ name: String) -> Message {
    Message(
      "endless-use", en: "the duty of `\(name)` needs an upper end: no use takes heat without limit",
      zh: "`\(name)` 的热负荷需有上限")
  }

  static let rangeHint = Message(
    "range-duty.hint", en: "write `duty: ..5 MW` for at most 5 MW", zh: "最多 5 MW 请写 `duty: ..5 MW`")
}
