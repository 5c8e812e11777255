import Assessment
import ParkModel

extension ReportContent {
  /// Uses that may be left out: which are served, and with how much; nothing where the park has none.
  var useSection: [Block] {
    let rows = comparison.after.candidateUses.map { use in
      [
        Cell(use.name), Cell(say(use.isServed ? UseWords.served : UseWords.leftOut)),
        Cell(use.isServed ? unit(use.unit, use.taken).amount(use.taken) : NumberText.dash),
      ]
    }
    let table = Table(columns: [.text(say(UseWords.use)), .text(""), .number(say(UseWords.takes))], rows: rows)
    return section(UseWords.title, table)
  }
}

/// The words of the uses that may be left out.
enum UseWords {
  static let title = Message("candidate-uses", en: "Uses that may be left out", zh: "可取舍的用户")
  static let use = Message("candidate-use", en: "Use", zh: "用户")
  static let served = Message("use-served", en: "served", zh: "供应")
  static let leftOut = Message("use-left-out", en: "left out", zh: "不供应")
  static let takes = Message("use-takes", en: "Takes", zh: "用量")
}
