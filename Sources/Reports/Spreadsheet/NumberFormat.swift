import ParkModel

/// How a spreadsheet shows a number: as many decimals as the report shows of it, so that both look the same.
struct NumberFormat: Hashable {
  /// In the code of the file format.
  var code: String

  static let general = NumberFormat(code: "General")
  /// A text that stays one when somebody edits it.
  static let text = NumberFormat(code: "@")
  /// What is meaningful however small it is.
  static let residual = NumberFormat(code: "0.0E+00;-0.0E+00;0")

  private init(code: String) { self.code = code }

  /// For a number of which a report shows this text, as `1 234.5`, `+12` or `1.2e-7`.
  init(showing text: String) {
    let mantissa = text.prefix { $0 != "e" }
    let decimals = mantissa.firstIndex(of: ".").map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
    let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    if text.contains("e") {
      code = "0\(fraction)E+00"
    } else {
      let plain = "#,##0" + fraction
      code = text.first == "+" ? "+\(plain);-\(plain);0" : plain
    }
  }
}

extension SheetCell {
  /// A cell of a report's table; a number where it holds one.
  init(_ cell: Cell, role: Role = .body) {
    let role: Role =
      switch cell.tone {
      case .plain: role
      case .good: .good
      case .bad: .bad
      }
    guard let figure = cell.figure else {
      self = .text(cell.text, cell.text == NumberText.dash ? .dash : role)
      return
    }
    self.init(content: .number(figure), role: role, format: NumberFormat(showing: cell.text))
  }

  /// A formula that comes to the cell's number, or to its text where it has none.
  init(_ cell: Cell, formula: String, role: Role = .body) {
    let result: Result = cell.figure.map { .number($0) } ?? .text(cell.text)
    self.init(
      content: .formula(formula, result), role: role,
      format: cell.figure == nil ? .general : NumberFormat(showing: cell.text))
    if cell.figure == nil { self.role = .dash }
  }

  /// The cells of a screen that it covers; of a number about what its format makes of it.
  var displayWidth: Int {
    switch content {
    case .blank: 0
    case .text(let text): DisplayWidth.cells(of: text)
    case .number(let number), .formula(_, .number(let number)):
      NumberText.text(number, digits: 6).unicodeScalars.count + 1
    case .formula(_, .text(let text)): DisplayWidth.cells(of: text)
    }
  }
}
