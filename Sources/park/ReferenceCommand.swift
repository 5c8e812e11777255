import ArgumentParser
import Networks
import ParkModel
import ParkReader

/// `park reference`: the park language, generated from the tables that the reader itself uses.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: spoken(
      "Prints the reference of the park language: a page, or a JSON Schema.", "输出园区文件语言的参考：页面或 JSON Schema。"))

  @Option(name: .customLong("as"), help: .spoken("The form: markdown or json-schema.", "形式：markdown 或 json-schema。"))
  var form: ReferenceForm = .markdown

  func run() throws {
    let language = ParkSchema.table(ResourceKind.all.map(\.tables))
    switch form {
    case .markdown: print(ReferencePage.markdown(language), terminator: "")
    case .jsonSchema: print(JSONSchema.text(language), terminator: "")
    }
  }
}

/// The forms in which the reference can be had.
enum ReferenceForm: String, ExpressibleByArgument, CaseIterable {
  case markdown
  case jsonSchema = "json-schema"
}
