import ParkModel
import Studies

/// Published cases for a terminal: ours beside theirs, figure by figure.
///
/// - Parameters:
///   - width: cells of a line; text columns are wrapped to it, numbers never are.
///   - colour: whether verdicts are coloured with ANSI escapes, which their words say as well.
public func renderCases(
  _ cases: [ExaminedCase], width: Int = 120, colour: Bool = false, language: Language = .en
) -> String {
  let content = CaseContent(cases: cases, language: language)
  let blocks = [content.title, .table(content.shortTable)] + content.objections + [content.summary]
  return TextLayout(width: width, colour: colour).render(blocks)
}

/// Published cases as a Markdown page: everything that is known of each, by groups.
public func renderCasesMarkdown(_ cases: [ExaminedCase], language: Language = .en) -> String {
  let content = CaseContent(cases: cases, language: language)
  let opening = [CaseWords.provenance, CaseWords.how, CaseWords.timings].map { Block.paragraph(content.say($0)) }
  let groups = CaseContent.Group.allCases.flatMap { group -> [Block] in
    let table = content.fullTable(group)
    return table.rows.isEmpty ? [] : [.heading(2, content.say(group.title)), .table(table)]
  }
  return MarkdownLayout().render([content.title] + opening + [content.summary] + content.objections + groups)
}

extension CaseContent {
  /// A row names the case and says how it ended; a row for each figure follows.
  fileprivate var shortTable: Table {
    let columns: [Column] = [
      .text(say(CaseWords.id)), .number(say(CaseWords.ours)), .number(say(CaseWords.gap)),
      .number(say(CaseWords.printed)), .number(say(CaseWords.compared)), .number(say(CaseWords.difference)),
      .text(say(CaseWords.verdict)),
    ]
    let rows = cases.flatMap { examined -> [[Cell]] in
      let head: [Cell] = [Cell(examined.id), "", "", "", "", "", verdict(examined)]
      let figures = examined.figures.map { figure -> [Cell] in
        [
          Cell("· \(what(figure).text)"), number(figure.ours), percent(figure.gap), number(figure.published),
          number(figure.reference), percent(figure.difference), "",
        ]
      }
      return [head] + figures
    }
    return Table(columns: columns, rows: rows)
  }

  fileprivate func fullTable(_ group: Group) -> Table {
    let fields = group == .bilinear ? bilinearFields : linearFields
    let rows = cases(of: group).flatMap { examined in
      self.rows(examined) { figure, isFirst in fields.map { $0.cell(examined, figure, isFirst) } }
    }
    return Table(columns: fields.map(\.column), rows: rows)
  }

  /// A column and what stands in it: what is said of the case stands in its first row.
  private struct Field {
    var column: Column
    var cell: (ExaminedCase, ExaminedCase.Figure?, Bool) -> Cell

    static func ofCase(_ column: Column, _ cell: @escaping (ExaminedCase) -> Cell) -> Field {
      Field(column: column) { examined, _, isFirst in isFirst ? cell(examined) : "" }
    }

    static func ofFigure(_ column: Column, _ cell: @escaping (ExaminedCase.Figure?) -> Cell) -> Field {
      Field(column: column) { _, figure, _ in cell(figure) }
    }
  }

  private var opening: [Field] {
    [
      .ofCase(.text(say(CaseWords.id))) { Cell($0.id) },
      .ofCase(.text(say(CaseWords.citation))) { Cell($0.promise.citation) },
      .ofFigure(.text(say(CaseWords.what))) { what($0) },
      .ofFigure(.number(say(CaseWords.ours))) { number($0?.ours) },
    ]
  }

  private var closing: [Field] {
    [
      .ofFigure(.number(say(CaseWords.difference))) { percent($0?.difference) },
      .ofCase(.number(say(CaseWords.cpu))) { seconds($0.cpuSeconds) },
      .ofCase(.text(say(CaseWords.verdict))) { verdict($0) },
      .ofCase(.text(say(CaseWords.note))) { Cell($0.promise.note ?? "") },
    ]
  }

  private var linearFields: [Field] {
    opening + [
      .ofFigure(.number(say(CaseWords.printed))) { number($0?.published) },
      .ofFigure(.number(say(CaseWords.recomputed))) { number($0?.reference) },
    ] + closing
  }

  private var bilinearFields: [Field] {
    opening + [
      .ofFigure(.number(say(Words.bound))) { number($0?.bound) },
      .ofFigure(.number(say(CaseWords.gap))) { percent($0?.gap) },
      .ofFigure(.number(say(CaseWords.printed))) { number($0?.published) },
      .ofFigure(.number(say(CaseWords.printedBound))) { number($0?.publishedBound) },
      .ofFigure(.number(say(CaseWords.bestKnown))) { number($0?.reference) },
      .ofCase(.number(say(CaseWords.other))) { number($0.promise.otherSolver?.value) },
      .ofCase(.number(say(CaseWords.otherBound))) { number($0.promise.otherSolver?.bound) },
      .ofCase(.number(say(CaseWords.otherSeconds))) { seconds($0.promise.otherSolver?.seconds) },
    ] + closing
  }
}
