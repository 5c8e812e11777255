/// One row of the long table: one figure, or one sentence, and all that says what it is of.
///
/// The columns are a contract: scripts read them by name, and they are only ever added.
struct CSVRow {
  /// `before`, `tuned`, `after`, `change`; empty for what holds of the park.
  var state = ""
  /// What kind of row it is: `quantities`, `flows`, `balances`.
  var section: String
  var resource = ""
  var period = ""
  /// The giver of a flow; else the node, plant or asset that the row is about.
  var from = ""
  /// The taker of a flow.
  var to = ""
  /// What the figure is, by its name in the contract: `fresh_water`, `amount`, a property.
  var name = ""
  /// The same in the report's language.
  var label = ""
  /// In `unit`, at full precision.
  var value: Double?
  var unit = ""
  var text = ""

  static let columns = [
    "state", "section", "resource", "period", "from", "to", "name", "label", "value", "unit", "text",
  ]

  /// The row as RFC 4180 has it, with the end of its line.
  var line: String {
    let texts = [state, section, resource, period, from, to, name, label].map(CSVField.text)
    return (texts + [CSVField.number(value), CSVField.text(unit), CSVField.text(text)]).joined(separator: ",") + "\r\n"
  }
}
