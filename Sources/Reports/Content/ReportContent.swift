import Assessment
import ParkModel

/// What a report says of one comparison, as blocks that every layout can draw; each section stands in its own file.
struct ReportContent {
  var comparison: ParkComparison
  var language: Language
  var units = UnitHabit.usual

  var park: Park { comparison.park }

  /// The states in the order of the columns; *tuned* only where there is one.
  var states: [StateResult] { [comparison.before] + (comparison.tuned.map { [$0] } ?? []) + [comparison.after] }

  /// What stands between a subject and what is said of it.
  var colon: String { language == .zh ? "：" : ": " }

  /// What stands between the parts of a list inside a sentence.
  var comma: String { language == .zh ? "，" : ", " }

  /// An addition in brackets behind a word.
  func inBrackets(_ text: String) -> String { language == .zh ? "（\(text)）" : " (\(text))" }

  func say(_ message: Message) -> String { message.text(in: language) }

  /// The unit in which to show such figures; where the reader's habit has several steps, the largest figure chooses.
  func unit(_ unit: String, _ figures: Double?...) -> DisplayUnit { self.unit(unit, figures) }

  /// The same for a list of figures.
  func unit(_ unit: String, _ figures: [Double?]) -> DisplayUnit {
    DisplayUnit(unit, in: language, habit: units, largest: figures.compactMap { $0.map(abs) }.max() ?? 0)
  }

  /// A name as it stands inside a sentence: without its capital, unless it is an abbreviation such as CO2.
  func insideSentence(_ name: String) -> String {
    guard let second = name.dropFirst().first, !second.isUppercase else { return name }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// A heading over blocks, or nothing where there are none.
  func section(_ title: Message, level: Int = 2, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(level, say(title))] + blocks
  }

  /// A heading over a table, or nothing where it has no rows.
  func section(_ title: Message, level: Int = 2, _ table: Table) -> [Block] {
    section(title, level: level, table.rows.isEmpty ? [] : [.table(table)])
  }

  /// `Meishan High-Tech Zone`, with the park's name in the report's language where it has another.
  var title: Block { .heading(1, titleText) }

  var titleText: String {
    let own = park.names[language.rawValue] ?? park.names.sorted { $0.key < $1.key }.first?.value
    return own.map { $0 == park.name ? $0 : "\(park.name) · \($0)" } ?? park.name
  }

  /// The park's name in the report's language, and what it is called beside that.
  var names: (first: String, second: String?) {
    let first = park.names[language.rawValue] ?? park.name
    let others = [park.name] + park.names.sorted { $0.key < $1.key }.map(\.value)
    return (first, others.first { $0 != first })
  }
}

extension StateResult {
  /// Whether there is a plan to speak of.
  var isFeasible: Bool { claim.status != .infeasible }

  func quantity(_ name: String) -> QuantityValue? { quantities.first { $0.name == name } }
  func indicator(_ id: String) -> IndicatorValue? { indicators.first { $0.id == id } }
}
