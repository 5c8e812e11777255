import ParkModel

extension MaterialTables {
  /// `expand:` of what stands.
  var expand: SchemaKey {
    .optional(
      "expand",
      .record(
        SchemaTable(
          "\(resource).expand", doc: "A larger size that an existing asset may get.",
          keys: [
            .required(
              "to", .quantity(dimensions.flow), "The largest capacity that it may get.", dimensions.flow.example),
            .required("build", .record(build), "What the size that is added costs."),
          ])), "To what it may be enlarged, and at what cost."
    ).allYear()
  }

  /// `retire:` of what stands.
  static let retire = SchemaKey.optional(
    "retire",
    .record(
      SchemaTable(
        "retire", doc: "What closing an existing unit costs and saves; it may only be closed where this stands.",
        keys: [
          .optional("cost", .quantity(.money), "What closing it costs once.", "2 MCNY"),
          .optional("salvage", .quantity(.money), "What is got once for what it leaves.", "0.5 MCNY"),
          .optional(
            "keep", .quantity(.moneyPerYear),
            "What it costs in a year as long as it stands, whatever it treats: paid before, and saved where it is closed.",
            "3 MCNY/yr"),
          .optional("life", .quantity(.duration), "Years over which closing is repaid; 20 yr where not said.", "10 yr"),
        ])), "Whether it may be closed, and what that costs and saves."
  ).allYear()
}

extension MaterialBinding {
  /// A larger size of what stands; what cannot be meant by it is a fault.
  static func expansion(
    _ record: BoundRecord, from capacity: Double, key: String = "capacity", _ faults: inout DiagnosticList
  ) -> Expansion? {
    guard let block = record.record("expand") else { return nil }
    if record.status == .candidate {
      faults.error(
        .contradiction, at: block.place, path: block.path, .expandsCandidate(record.name), hint: .largerHint(key))
      return nil
    }
    guard let to = block.quantity("to"), let build = buildCost(block.record("build")) else { return nil }
    guard capacity.isFinite else {
      faults.error(.missingKey, at: block.place, path: block.path, .expandsWithoutEnd(record.name, key))
      return nil
    }
    guard to.value.value > capacity else {
      faults.error(.contradiction, at: to.place, path: to.path, .expandsToLess(record.name), hint: .expandHint)
      return nil
    }
    return Expansion(from: capacity, to: to.value.value, build: build)
  }

  /// What closing costs and saves.
  static func retirement(_ record: BoundRecord, _ faults: inout DiagnosticList) -> Retirement? {
    guard let block = record.record("retire") else { return nil }
    if record.status == .candidate {
      faults.error(.contradiction, at: block.place, path: block.path, .retiresCandidate(record.name))
      return nil
    }
    for key in ["cost", "salvage", "keep"] {
      guard let money = block.quantity(key), money.value.value < 0 else { continue }
      faults.error(.impossibleValue, at: money.place, path: money.path, .negativeOfClosing)
    }
    return Retirement(
      cost: block.number("cost") ?? 0, salvage: block.number("salvage") ?? 0, keep: block.number("keep") ?? 0,
      life: block.number("life") ?? 20)
  }
}

extension Message {
  fileprivate static func expandsCandidate(_ name: String) -> Message {
    Message(
      "expands-candidate", en: "`\(name)` is a candidate: it gets the size that is built, and cannot be expanded",
      zh: "`\(name)` 是候选设施，其规模即建设规模，不能再扩建")
  }
  fileprivate static func largerHint(_ key: String) -> Message {
    Message("expands-candidate.hint", en: "give it a larger `\(key)`", zh: "请增大其 `\(key)`")
  }
  fileprivate static func expandsWithoutEnd(_ name: String, _ key: String) -> Message {
    Message(
      "expands-without-end", en: "`\(name)` states no `\(key)`, so there is nothing to expand",
      zh: "`\(name)` 未给出 `\(key)`，无从扩建")
  }
  fileprivate static func expandsToLess(_ name: String) -> Message {
    Message("expands-to-less", en: "`\(name)` is that large already", zh: "`\(name)` 现有规模已不小于此值")
  }
  fileprivate static let expandHint = Message(
    "expands-to-less.hint", en: "`to` is the whole capacity after the expansion", zh: "`to` 为扩建后的总规模")
  fileprivate static func retiresCandidate(_ name: String) -> Message {
    Message(
      "retires-candidate", en: "`\(name)` is a candidate: what does not stand cannot be closed",
      zh: "`\(name)` 是候选设施，尚未建成，无从关停")
  }
  fileprivate static let negativeOfClosing = Message(
    "negative-of-closing", en: "money paid, got or saved is not below zero; `cost` and `salvage` have their own keys",
    zh: "金额不得为负；关停费用与残值请分别写在 `cost` 与 `salvage`")
}
