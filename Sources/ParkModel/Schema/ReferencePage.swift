/// The reference of the park language as a Markdown page, printed from the tables that the reader itself follows.
public enum ReferencePage {
  /// One section a table, in the order in which the tables are first mentioned.
  public static func markdown(_ root: SchemaTable) -> String {
    let tables = root.reachable
    var lines = [
      "# The park file, key by key", "",
      "Printed from the tables that the reader follows: what stands here is what is read. A key marked *later* is part",
      "of the language and refused by this version with a sentence that says so.", "",
    ]
    for table in tables { lines += section(table) }
    lines += measures() + kinds() + units()
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ table: SchemaTable) -> [String] {
    let rows = table.keys.map { key in
      "| `\(key.name)` | \(value(key)) | \(presence(key)) | \(cell(key.doc)) | \(example(key)) |"
    }
    return ["## `\(table.id)`", "", table.doc, "", "| key | value | | meaning | example |", "|---|---|---|---|---|"]
      + rows + [""]
  }

  private static func value(_ key: SchemaKey) -> String {
    key.isRead ? cell(key.shape.words) : "*later*"
  }

  private static func presence(_ key: SchemaKey) -> String {
    switch key.presence {
    case .required: "required"
    case .optional: ""
    case .requiredUnless(let other): "required without `\(other)`"
    }
  }

  private static func example(_ key: SchemaKey) -> String {
    key.example.isEmpty ? "" : "`\(cell("\(key.name): \(key.example)"))`"
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func measures() -> [String] {
    let rows = Measure.all.map { measure in
      let single = measure.moreIsBetter ? "at least" : "at most"
      return "| `\(measure.id)` | \(measure.dimension.title.en) | \(single) | \(measure.isObjective ? "yes" : "") |"
    }
    return [
      "## Names for `targets` and `minimize`", "",
      "A range means what it says; a single figure is a floor or a ceiling.",
      "", "| name | written as | a single figure means | may be minimised |", "|---|---|---|---|",
    ] + rows + [""]
  }

  private static func kinds() -> [String] {
    let rows = WasteKind.builtIn.map { "| `\($0.id)` | \($0.category) | \($0.isBulk ? "yes" : "") |" }
    return [
      "## Kinds of waste that every park knows", "", "A park adds its own under `kinds`.", "",
      "| kind | category | bulk solid waste |", "|---|---|---|",
    ] + rows + [""]
  }

  private static func units() -> [String] {
    let rows = NamedDimension.declarable.sorted { $0.key < $1.key }.map { name, dimension in
      "| `\(name)` | \(dimension.title.en) | `\(dimension.unit.text)` | `\(dimension.example)` |"
    }
    return [
      "## `units`", "", "The dimensions for which a file may declare the unit of bare numbers.", "",
      "| name | what it is | inside the program | example |", "|---|---|---|---|",
    ] + rows
  }
}

extension SchemaTable {
  /// This table and every table below it, each once, in the order of first mention.
  public var reachable: [SchemaTable] {
    var found: [SchemaTable] = []
    var ids: Set<String> = []
    func visit(_ table: SchemaTable) {
      guard ids.insert(table.id).inserted else { return }
      found.append(table)
      for key in table.keys where key.isRead { key.shape.table.map(visit) }
    }
    visit(self)
    return found
  }
}
