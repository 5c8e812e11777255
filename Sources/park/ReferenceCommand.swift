import ArgumentParser
import Networks
import ParkModel
import ParkReader

/// `park reference`: the park language, generated from the tables that the reader itself uses.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Prints the reference of the park language: a page, or a JSON Schema.")

  @Option(name: .customLong("as"), help: "The form: markdown or json-schema.")
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
