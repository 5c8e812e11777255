import ParkModel

/// The periods of a park as its file lists them, and the one whose quantities are being read.
///
/// A file is walked once for each period. In each walk a quantity that is written by period is the one of that period, and
/// all others are what they are all year.
struct PeriodTerms {
  /// In the order of the file; empty where the year is one.
  var periods: [Period] = []
  /// The period that is read; nil outside such a walk.
  var current: Period?
  /// How often in a year they come round.
  var rounds = 1.0
}

extension SchemaWalk {
  /// Reads `periods` and `round`, and what they make of the operating hours. What is wrong with a figure itself is said by
  /// the walk along the tables.
  mutating func readPeriods(_ root: LocatedNode) {
    guard let entries = root["periods"]?.entries else { return }
    var quiet = self
    for entry in entries {
      readFactors(entry.value["scale"], of: entry.key.text)
      guard let node = entry.value["hours"],
        let hours = quiet.quantity(node, [.hours], units, path: "periods.\(entry.key.text).hours")
      else { continue }
      guard hours.value.value > 0 else {
        faults.error(.impossibleValue, at: hours.place, path: hours.path, .periodOfNothing(entry.key.text))
        continue
      }
      periods.periods.append(Period(id: entry.key.text, hours: hours.value.value))
    }
    let total = periods.periods.reduce(0) { $0 + $1.hours }
    guard total > 0, periods.periods.count == entries.count else { return }
    let place = root["periods"]?.place
    if root["operating_hours"] == nil {
      units.operatingHours = total
      if total > 8784 { faults.error(.impossibleValue, at: place, path: "periods", .hoursInYear) }
    } else if let stated = units.operatingHours, abs(stated - total) > 1e-6 * stated {
      faults.error(
        .contradiction, at: place, path: "periods", .periodsAndHours(total, stated), hint: .periodsAndHoursHint)
    }
    readRound(root)
  }

  private mutating func readRound(_ root: LocatedNode) {
    var quiet = self
    guard let node = root["round"], let round = quiet.quantity(node, [.hours], units, path: "round"),
      let year = units.operatingHours
    else { return }
    guard round.value.value > 0, round.value.value <= year * (1 + 1e-9) else {
      faults.error(.impossibleValue, at: round.place, path: "round", .roundLength(year))
      return
    }
    periods.rounds = year / round.value.value
  }

  /// The text of a quantity in the period that is read, and the hours over which its yearly amounts are spread.
  mutating func statedText(_ node: LocatedNode, path: String) -> (scalar: LocatedScalar, hours: Double?)? {
    guard let entries = node.entries else { return scalar(node, path: path).map { ($0, nil) } }
    guard !isHeldAllYear else {
      faults.error(.wrongShape, at: node.place, path: path, .heldAllYear, hint: .heldAllYearHint)
      return nil
    }
    let known = periods.periods.map(\.id)
    guard !known.isEmpty else {
      faults.error(.unknownPeriod, at: node.place, path: path, .noPeriods, hint: .noPeriodsHint)
      return nil
    }
    var isRight = true
    for entry in entries where !known.contains(entry.key.text) {
      faults.error(
        .unknownPeriod, at: entry.key.place, path: Self.join(path, entry.key.text), .unknownPeriod(entry.key.text),
        hint: .didYouMean(entry.key.text, known))
      isRight = false
    }
    for id in known where node[id] == nil {
      faults.error(.missingKey, at: node.place, path: path, .periodLeftOut(id), hint: .periodLeftOutHint(id))
      isRight = false
    }
    guard isRight, let period = periods.current ?? periods.periods.first, let own = node[period.id] else { return nil }
    return scalar(own, path: Self.join(path, period.id)).map { ($0, period.hours) }
  }
}

extension DiagnosticCode {
  /// A quantity by period that names a period which there is not.
  static let unknownPeriod: DiagnosticCode = "unknown-period"
}

extension Message {
  fileprivate static func periodOfNothing(_ id: String) -> Message {
    Message("period-of-nothing", en: "the period `\(id)` has no hours", zh: "时段 `\(id)` 的小时数应大于 0")
  }

  fileprivate static func periodsAndHours(_ total: Double, _ stated: Double) -> Message {
    Message(
      "periods-and-hours",
      en: "the periods have \(figure(total)) hours together, `operating_hours` says \(figure(stated))",
      zh: "各时段合计 \(figure(total)) 小时，而 `operating_hours` 为 \(figure(stated))")
  }

  fileprivate static let periodsAndHoursHint = Message(
    "periods-and-hours.hint", en: "leave `operating_hours` out, or make the two agree",
    zh: "请删去 `operating_hours`，或使两者一致")

  fileprivate static func roundLength(_ year: Double) -> Message {
    Message(
      "round-length", en: "a round is longer than nothing and at most the \(figure(year)) hours of the year",
      zh: "一轮应大于 0，且不超过全年的 \(figure(year)) 小时")
  }

  fileprivate static let heldAllYear = Message(
    "held-all-year", en: "this holds all year and cannot differ by period", zh: "此项全年不变，不能按时段给出")
  fileprivate static let heldAllYearHint = Message(
    "held-all-year.hint", en: "give one figure", zh: "请只给一个数值")

  fileprivate static let noPeriods = Message(
    "no-periods", en: "a map stands where one quantity is wanted, and the file has no `periods:`",
    zh: "此处应为单个数值，而不是映射；文件中也没有 `periods:`")
  fileprivate static let noPeriodsHint = Message(
    "no-periods.hint", en: "give one figure, or declare `periods: {wet: {hours: 3600}, dry: {hours: 4400}}`",
    zh: "请给出一个数值，或声明 `periods: {wet: {hours: 3600}, dry: {hours: 4400}}`")

  fileprivate static func unknownPeriod(_ id: String) -> Message {
    Message("unknown-period", en: "`\(id)` is no period of this park", zh: "`\(id)` 不是该园区的时段")
  }

  fileprivate static func periodLeftOut(_ id: String) -> Message {
    Message("period-left-out", en: "the quantity has no figure for the period `\(id)`", zh: "该量缺少时段 `\(id)` 的数值")
  }

  fileprivate static func periodLeftOutHint(_ id: String) -> Message {
    Message(
      "period-left-out.hint", en: "add `\(id): ...`; nothing is 0 unless the file says so",
      zh: "请加上 `\(id): ...`；未写的不当作 0")
  }

  private static func figure(_ hours: Double) -> String {
    hours == hours.rounded() && abs(hours) < 1e15 ? String(Int(hours)) : String(hours)
  }
}
