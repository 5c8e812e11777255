import Charts
import ParkModel

/// Draws blocks as HTML. What a park says is escaped by the templates; a name of a measure links to what it means.
struct HTMLLayout {
  /// What the measures are, by their names in the report's language.
  var glossary: [String: GlossaryEntry]

  /// How print refers to what explains a measure; nothing where nothing does.
  func reference(_ name: String) -> String { glossary[name]?.reference ?? "" }

  /// The section's blocks, headings of the second level numbered from `number` on.
  func render(_ blocks: [Block], number: inout Int) -> String {
    var title = ""
    return blocks.reduce(into: "") { page, block in
      switch block {
      case .heading(let level, let text):
        title = text
        if level <= 2 {
          number += 1
          page += PageTemplates.heading2.filled(["number": .text("\(number)"), "text": .text(text)])
        } else {
          page += PageTemplates.heading3.filled(["text": .text(text)])
        }
      case .paragraph(let text): page += PageTemplates.paragraph.filled(["text": .markup(RunningText.markup(text))])
      case .table(let content): page += table(content, named: title)
      }
    }
  }

  func table(_ table: Table, named name: String) -> String {
    PageTemplates.table.filled([
      "name": .text(name),
      "columns": .list(
        table.columns.map { column in
          let entry = column.about.flatMap { glossary[$0] }
          return [
            "title": .text(column.title), "isNumber": .flag(column.side == .right), "isLinked": .flag(entry != nil),
            "target": .text(entry?.anchor ?? ""), "reference": .text(entry?.reference ?? ""),
          ]
        }),
      "rows": .list(
        table.rows.map { row in
          [
            "isTotal": .flag(false),
            "cells": .list(row.indices.map { ["cell": .markup(cell(row, $0, of: table))] }),
          ]
        }),
    ])
  }

  private func cell(_ row: [Cell], _ index: Int, of table: Table) -> String {
    let cell = row[index]
    let column = table.columns[index]
    let entry = index == 0 ? glossary[cell.about ?? cell.text] : nil
    let measure = row.first.flatMap { glossary[$0.about ?? $0.text] }
    let isNumber = column.side == .right
    // A number says when it is pointed at how it comes about, or else what it is a number of.
    let ofRow = measure.map { "\(row[0].text) (\(column.title)): \($0.sentence)" }
    let ofColumn = column.about.flatMap { glossary[$0] }.map { "\(column.title): \($0.sentence)" }
    let general = isNumber ? ofRow ?? ofColumn : nil
    let note = cell.text == NumberText.dash ? nil : cell.note ?? general
    let tone = cell.tone == .good ? " good" : cell.tone == .bad ? " bad" : ""
    // Numbers and short texts are never broken at all.
    let isShort = isNumber || cell.text.count <= 16
    return PageTemplates.cell.filled([
      "tag": .text(index == 0 && row.count > 1 ? "th" : "td"), "isHead": .flag(index == 0 && row.count > 1),
      "style": .text((isNumber ? "n" : isShort ? "s" : "t") + tone), "isNoted": .flag(note != nil),
      "note": .text(note ?? ""),
      "isLinked": .flag(entry != nil), "target": .text(entry?.anchor ?? ""), "reference": .text(entry?.reference ?? ""),
      "text": .markup(isShort ? MarkupText.escaped(cell.text) : RunningText.markup(cell.text)),
    ])
  }
}

/// What a term of the report means and where that stands.
struct GlossaryEntry {
  /// The id of the element that explains it.
  var anchor: String
  /// How print refers to it: `§ 14`.
  var reference: String
  var sentence: String
}
