import ParkModel

extension HeatBinding {
  /// Where a stream goes: its end, its heat, and its stretches where the file tells them.
  struct Course {
    var to: Double
    var duty: HeatDuty
    var segments: [HeatSegment] = []
  }

  /// From `to` and `duty`, or from `segments`; nil where they are wrong, and then a fault says why.
  static func course(of record: BoundRecord, from: Double, _ faults: inout DiagnosticList) -> Course? {
    guard record.written.contains("segments") else {
      guard let to = record.number("to"), let duty = record.range("duty") else { return nil }
      return Course(to: to, duty: duty.isExact ? .fixed(duty.upper) : .chosen(duty))
    }
    if let extra = record.quantity("to") {
      faults.error(.contradiction, at: extra.place, path: extra.path, .segmentsOr(record.name, "to"))
    }
    if let extra = record.locatedRange("duty") {
      faults.error(.contradiction, at: extra.place, path: extra.path, .segmentsOr(record.name, "duty"))
    }
    let parts = record.records("segments").compactMap { part -> (to: Located<BoundQuantity>, duty: Double)? in
      guard let to = part.quantity("to"), let duty = part.number("duty") else { return nil }
      return (to, duty)
    }
    guard let last = parts.last, parts.count == record.records("segments").count else { return nil }
    let total = parts.reduce(0) { $0 + $1.duty }
    var course = Course(to: last.to.value.value, duty: .fixed(total))
    var begin = from
    for part in parts {
      let end = part.to.value.value
      if (end - begin) * (course.to - from) < 0 || (course.to == from && end != begin) {
        faults.error(.contradiction, at: part.to.place, path: part.to.path, .segmentTurnsBack(record.name))
        return nil
      }
      course.segments.append(HeatSegment(from: begin, to: end, share: total > 0 ? part.duty / total : 0))
      begin = end
    }
    return course
  }
}

extension Message {
  static func segmentsOr(_ name: String, _ key: String) -> Message {
    Message(
      "contradiction.segments",
      en: "the segments of `\(name)` say what it gives and where it ends, so it has no `\(key)`",
      zh: "`\(name)` 已用 `segments` 分段给出，不能再写 `\(key)`")
  }

  static func segmentTurnsBack(_ name: String) -> Message {
    Message(
      "contradiction.segment", en: "`\(name)` turns back here: a stream warms up or cools down all the way",
      zh: "`\(name)` 在此处温度折返：同一流股只能一直升温或一直降温")
  }
}
