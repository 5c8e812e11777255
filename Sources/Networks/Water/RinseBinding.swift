import ParkModel

extension MaterialBinding {
  /// A rinse, where its figures make one.
  mutating func addRinse(_ record: BoundRecord) {
    guard let dragOut = record.quantity("drag_out"), let bath = record.composition("bath"),
      let feed = record.composition("feed"), let limits = record.locatedRanges("final"),
      let stages = record.record("stages"), let existing = stageCount(of: stages)
    else { return }
    if dragOut.value.value <= 0 {
      faults.error(.impossibleValue, at: dragOut.place, path: dragOut.path, .nothingDraggedOut(record.name))
    }
    var rinse = Rinse(
      name: record.name, plant: record.plant, dragOut: dragOut.value.value, bath: bath,
      last: limits.value.mapValues(\.value.upper), feed: feed, stages: existing, origin: record.origin)
    rinse.arrangement = record.text("arrangement").flatMap(Rinse.Arrangement.init) ?? .countercurrent
    rinse.efficiency = efficiency(of: record)
    rinse.candidates = candidates(of: stages, above: existing, rinse)
    rinse.costPerStage = stages.number("cost_per_stage") ?? 0
    rinse.life = stages.number("life") ?? 20
    rinse.temperature = record.range("temperature")
    rinse.outletTemperature = record.number("outlet_temperature")
    rinse.accepts = record.names("accepts")
    rinse.only = record.names("only")
    refuseComputed("final", of: record)
    checkFinal(limits, of: rinse)
    section.rinses.append(rinse)
    section.rinses.sort { $0.name < $1.name }
  }

  private mutating func stageCount(of stages: BoundRecord) -> Int? {
    guard let stated = stages.quantity("existing") else { return nil }
    guard let count = Int(exactly: stated.value.value), Rinse.possibleStages.contains(count) else {
      faults.error(.impossibleValue, at: stated.place, path: stated.path, .stageRange)
      return nil
    }
    return count
  }

  private mutating func candidates(of stages: BoundRecord, above existing: Int, _ rinse: Rinse) -> [Int] {
    let stated = stages.counts("candidate")
    if let first = stated.first, rinse.arrangement == .spray {
      faults.error(.contradiction, at: first.place, path: first.path, .sprayStages(rinse.name), hint: .sprayStagesHint)
    }
    for candidate in stated {
      if !Rinse.possibleStages.contains(candidate.value) {
        faults.error(.impossibleValue, at: candidate.place, path: candidate.path, .stageRange)
      } else if candidate.value <= existing {
        faults.error(
          .impossibleValue, at: candidate.place, path: candidate.path,
          .candidateStages(rinse.name, candidate.value, existing), hint: .candidateStagesHint)
      }
    }
    return Set(stated.map(\.value)).sorted()
  }

  private mutating func efficiency(of record: BoundRecord) -> Double {
    guard let stated = record.quantity("efficiency") else { return 1 }
    if stated.value.value <= 0 {
      faults.error(.impossibleValue, at: stated.place, path: stated.path, .efficiencyRange(record.name))
    }
    return stated.value.value
  }

  /// The last stage can only be as clean as its feed, and a bath that is clean enough needs no rinse.
  private mutating func checkFinal(_ limits: Located<[String: Located<Bounds>]>, of rinse: Rinse) {
    var canBeReached = true
    var isNeeded = false
    for (property, limit) in limits.value.sorted(by: { $0.key < $1.key }) {
      if limit.value.lower > 0 {
        faults.error(.notYet, at: limit.place, path: limit.path, .leastNotYet, hint: .leastHint)
      }
      guard let bath = rinse.bath[property], let feed = rinse.feed[property] else { return }
      isNeeded = isNeeded || bath > limit.value.upper
      guard feed > limit.value.upper || (feed == limit.value.upper && bath > feed) else { continue }
      canBeReached = false
      let shown = [feed, limit.value.upper].map { printed($0, property) }
      faults.error(
        .impossibleValue, at: limit.place, path: limit.path,
        .finalBelowFeed(rinse.name, property, feed: shown[0], final: shown[1]), hint: .finalBelowFeedHint)
    }
    guard canBeReached, !isNeeded else { return }
    faults.error(
      .impossibleValue, at: limits.place, path: limits.path, .finalAboveBath(rinse.name), hint: .finalAboveBathHint)
  }

  private func printed(_ value: Double, _ property: String) -> String {
    guard let known = section.properties.first(where: { $0.id == property }) else { return shortNumber(value) }
    return "\(shortNumber(value / known.scale)) \(known.unit)"
  }

  private func shortNumber(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
  }
}

extension Rinse {
  /// How many stages a rinse may have: beyond a few, more of them save nothing.
  fileprivate static let possibleStages = 1...20
}

extension Message {
  fileprivate static func nothingDraggedOut(_ name: String) -> Message {
    Message(
      "rinse-drag-out", en: "`\(name)` rinses nothing: its drag-out must be more than zero",
      zh: "`\(name)` 的带出量必须大于零")
  }

  fileprivate static let stageRange = Message(
    "rinse-stages", en: "a rinse has a whole number of stages from 1 to 20", zh: "漂洗级数应为 1 至 20 的整数")

  fileprivate static func candidateStages(_ name: String, _ candidate: Int, _ existing: Int) -> Message {
    Message(
      "rinse-candidates", en: "\(candidate) stages are no more than the \(existing) that `\(name)` has",
      zh: "`\(name)` 已有 \(existing) 级，候选级数 \(candidate) 没有更多")
  }

  fileprivate static let candidateStagesHint = Message(
    "rinse-candidates.hint", en: "name larger numbers only: the stages that stand may always be kept",
    zh: "只写更大的级数：现有级数总可保留")

  fileprivate static func sprayStages(_ name: String) -> Message {
    Message(
      "rinse-spray", en: "`\(name)` sprays fresh water once, which takes as much water at any number of stages",
      zh: "`\(name)` 为一次性新鲜水喷淋，用水量与级数无关")
  }

  fileprivate static let sprayStagesHint = Message(
    "rinse-spray.hint",
    en: "leave `candidate` out, or write `arrangement: countercurrent` for sprays that are fed from the stage behind",
    zh: "请去掉 `candidate`；若各级喷淋由后一级供水，请写 `arrangement: countercurrent`")

  fileprivate static func efficiencyRange(_ name: String) -> Message {
    Message(
      "rinse-efficiency", en: "the efficiency of `\(name)` must lie above 0 and not above 100 %",
      zh: "`\(name)` 的效率应大于 0 且不大于 100 %")
  }

  fileprivate static func finalBelowFeed(_ name: String, _ property: String, feed: String, final: String) -> Message {
    Message(
      "rinse-final-below-feed",
      en: "the last stage of `\(name)` cannot come to \(final) of \(property) with a feed of \(feed)",
      zh: "`\(name)` 的进水 \(property) 为 \(feed)，末级不可能达到 \(final)")
  }

  fileprivate static let finalBelowFeedHint = Message(
    "rinse-final-below-feed.hint", en: "ask for cleaner water in `feed`, or allow more in `final`",
    zh: "请在 `feed` 中要求更洁净的水，或放宽 `final`")

  fileprivate static func finalAboveBath(_ name: String) -> Message {
    Message(
      "rinse-final-above-bath", en: "the bath of `\(name)` is within `final` already, so nothing has to be rinsed",
      zh: "`\(name)` 的槽液已满足 `final`，无需漂洗")
  }

  fileprivate static let finalAboveBathHint = Message(
    "rinse-final-above-bath.hint", en: "check the units of `bath` and `final`", zh: "请检查 `bath` 与 `final` 的单位")
}
