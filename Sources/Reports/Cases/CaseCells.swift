import ParkModel
import Studies

/// The cells of the tables of published cases; every figure has a row, and the first row of a case names it.
extension CaseContent {
  /// A row for each figure of a case, or one row where it has none.
  func rows(_ examined: ExaminedCase, _ cells: (ExaminedCase.Figure?, _ isFirst: Bool) -> [Cell]) -> [[Cell]] {
    if examined.figures.isEmpty { return [cells(nil, true)] }
    return examined.figures.enumerated().map { cells($1, $0 == 0) }
  }

  /// `before: fresh water, t/h`; a figure of *after* needs no word for its state.
  func what(_ figure: ExaminedCase.Figure?) -> Cell {
    guard let figure else { return "" }
    let name = QuantityNames.name(of: figure.quantity, in: language)
    let unit = figure.unit.isEmpty || figure.unit == "1" ? "" : ", \(figure.unit)"
    let state = figure.state == .before ? say(figure.state.title) + (language == .zh ? "：" : ": ") : ""
    return Cell(state + name + unit)
  }

  /// Enough digits to tell published optima apart.
  func number(_ value: Double?) -> Cell { Cell(value.map { NumberText.text($0, digits: 8) } ?? "") }

  /// A fraction in percent; what is rounding is 0.
  func percent(_ fraction: Double?) -> Cell {
    Cell(fraction.map { NumberText.small(abs($0) < 1e-7 ? 0 : $0 * 100) } ?? "")
  }

  func seconds(_ value: Double?) -> Cell { Cell(value.map { NumberText.text($0, digits: 2) } ?? "") }

  func verdict(_ examined: ExaminedCase) -> Cell {
    if !examined.agrees { return Cell(say(CaseWords.differs), tone: .bad) }
    return Cell(say(examined.promise.mustBeRefused ? CaseWords.refused : CaseWords.agrees), tone: .good)
  }
}
