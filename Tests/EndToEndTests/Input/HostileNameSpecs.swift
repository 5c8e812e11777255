import Foundation
import HostileNames
import Testing

/// Names that try to break out of a report.
@Suite("No name in a file can act")
struct HostileNameSpecs {
  static let reports = ["text", "markdown", "json", "csv", "xlsx"].map { ["optimize", "--format", $0] }
  static let commands =
    reports + [
      ["check"], ["check", "--format", "json"], ["export"], ["export", "--as", "mps"], ["optimize", "--dump", "park"],
      ["optimize", "--dump", "network"], ["optimize", "--dump", "lp"], ["optimize", "--dump", "solution"],
      ["optimize", "--dump", "plan"],
    ]

  @Test(
    "as every text that the file may hold: the run succeeds, and nothing hidden is shown", arguments: HostileName.all)
  func texts(name: String) throws {
    let quoted = HostileName.yaml(name)
    let text = try Repository.text("Parks/first-park.yaml")
      .replacing("park: First park", with: "park: \(quoted)\nnames: {zh: \(quoted)}")
      .replacing("  panels:    {", with: "  panels:    {name: \(quoted), ")
    try survive(Self.reports, text, name)
  }

  @Test("as every id: it is taken or refused in a sentence, by every command", arguments: HostileName.all)
  func ids(name: String) throws {
    let places = ["panels:", "rinse:", "town:", "COD", "sewer:", "rinse-out:"].enumerated()
    let text = try places.reduce(Repository.text("Parks/first-park.yaml")) { text, place in
      // Numbered, so that no two are equal.
      let quoted = HostileName.yaml(name + String(place.offset))
      return text.replacing(place.element, with: place.element.hasSuffix(":") ? quoted + ":" : quoted)
    }
    let isTaken = try park(["check"], on: text).exitCode == 0
    // What is refused is refused by the reader, which all commands share.
    try survive(isTaken ? Self.commands : [["optimize"], ["check"], ["check", "--format", "json"]], text, name)
  }

  @Test("as a unit or a period: refused in a sentence or taken", arguments: HostileName.all)
  func units(name: String) throws {
    let text = try Repository.text("Parks/first-park.yaml")
    let quoted = HostileName.yaml(name)
    try survive([["optimize"]], text.replacing("flow: t/h", with: "flow: \(quoted)"), name)
    let periods = "periods: {\(quoted): {hours: 4000}, dry: {hours: 4760}}\nwater:"
    try survive(
      [["optimize"], ["optimize", "--format", "csv"]], text.replacing("\nwater:", with: "\n" + periods), name)
  }

  /// Every command ends in order, and shows what a reader can see.
  private func survive(_ commands: [[String]], _ text: String, _ name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.park(text)
    for command in commands {
      let run = try park(command + [file])
      let what = "\(command), \(name.prefix(40).debugDescription)"
      #expect(run.exitCode == 0 || run.exitCode == 1, "\(what): \(run.errors)")
      #expect(run.exitCode == 0 || !(run.errors + run.text).isEmpty, "\(what)")
      #expect(hiddenCharacters(in: run.errors).isEmpty, "\(what)")
      if command.last == "xlsx" {
        #expect(run.output.isEmpty || run.output.starts(with: Data("PK".utf8)), "\(what)")
      } else {
        let isTable = command.last == "csv"
        #expect(hiddenCharacters(in: run.text, but: isTable ? ["\r", "\u{FEFF}"] : []).isEmpty, "\(what)")
      }
      if command.last == "json", !run.output.isEmpty { _ = try JSON(run.output) }
    }
  }

  @Test("the Markdown report opens no markup")
  func markdown() throws {
    let text = try Repository.text("Parks/first-park.yaml").replacing("panels", with: "\"<script>alert(1)</script>\"")
    let run = try park(["optimize", "--format", "markdown"], on: text)
    #expect(!run.text.contains("<script"))
  }

  @Test(
    "as the name of the report: that file and no other, or a sentence",
    arguments: [
      "--evil.csv", "=cmd.xlsx", "line\nbreak.txt", "\u{202E}txt.exe", "$(touch x).md", "`id`.json", "; rm -rf x.txt",
      "长.csv",
      "\u{1B}[31m.txt", "<b>.md", "*", String(repeating: "x", count: 300),
    ])
  func files(name: String) throws {
    let folder = try TemporaryFolder()
    let run = try park("optimize", Repository.firstPark, "--output", folder.path("") + name)
    #expect(run.exitCode == 0 || run.exitCode == 1)
    #expect(folder.names == (run.exitCode == 0 ? [name] : []))
    #expect(hiddenCharacters(in: run.errors).isEmpty)
    let failed = try park("optimize", Repository.firstPark, "--output", folder.path("none/") + name)
    #expect(failed.exitCode == 1 && hiddenCharacters(in: failed.errors).isEmpty)
  }

  @Test("an option is no file name, and a file name that looks like one can be given")
  func options() throws {
    #expect(try park("optimize", Repository.firstPark, "--output", "--format").exitCode == 64)
    let folder = try TemporaryFolder()
    #expect(try park("optimize", Repository.firstPark, "--output=" + folder.path("--format")).exitCode == 0)
    #expect(folder.names == ["--format"])
  }
}
