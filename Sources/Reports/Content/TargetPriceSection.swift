import Assessment
import ParkModel

extension ReportContent {
  /// What one unit more of each required target would cost; nothing where targets are not required.
  var targetPriceSection: [Block] {
    let rows = comparison.after.claim.targetPrices.map { target in
      [
        Cell(QuantityNames.name(of: target.id, in: language)), Cell(number: target.price),
        Cell(unitText(target.unit)),
      ]
    }
    let columns: [Column] = [.text(say(Words.target)), .number(say(Words.price)), .text(say(Words.unit))]
    return section(Words.targetPrices, Table(columns: columns, rows: rows))
  }

  private func unitText(_ unit: String) -> String {
    guard language == .zh else { return unit }
    return unit.replacing(" per ", with: " 每 ").replacing("percentage point", with: "百分点")
  }
}
