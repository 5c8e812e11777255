import Assessment
import ParkModel

extension ReportContent {
  /// Uses that may be left out: which are served, and with how much; nothing where the park has none.
  var useSection: [Block] {
    let rows = comparison.after.candidateUses.map { use in
      [
        Cell(use.name), Cell(say(use.isServed ? .served : .leftOut)),
        Cell(use.isServed ? unit(use.unit, use.taken).amount(use.taken) : NumberText.dash),
      ]
    }
    let table = Table(columns: [.text(say(.use)), .text(""), .number(say(.takes))], rows: rows)
    return section(.candidateUses, table)
  }
}

extension Message {
  fileprivate static let candidateUses = Message("candidate-uses", en: "Uses that may be left out", zh: "可取舍的用户")
  fileprivate static let use = Message("candidate-use", en: "Use", zh: "用户")
  fileprivate static let served = Message("use-served", en: "served", zh: "供应")
  fileprivate static let leftOut = Message("use-left-out", en: "left out", zh: "不供应")
  fileprivate static let takes = Message("use-takes", en: "Takes", zh: "用量")
}
