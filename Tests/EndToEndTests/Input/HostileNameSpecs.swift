import Testing

/// Names that try to break out of a report.
@Suite("No name in a file can act")
struct HostileNameSpecs {
  /// As they stand between the quotes of a YAML text.
  static let names = [
    "<script>alert(1)</script>", "a | b", "=CMD()", "@SUM(A1)", "../../secret", "`code`", "**bold**", "%s%n", "${HOME}",
    #"\u202Edrawkcab"#, #"bell\x07"#, #"\x1B[31m"#, #"\x00"#, #"\u2028"#, #"\uFEFFbom"#, #"line\nbreak"#, #"\""#,
    "\u{202E}drawkcab", "bell\u{7}", "\u{1B}[31m", "\u{200B}", "e\u{301}\u{301}\u{301}",
    String(repeating: "x", count: 10_000), String(repeating: "长", count: 3000),
  ]

  static let commands = [
    ["optimize"], ["optimize", "--format", "markdown"], ["optimize", "--format", "json"], ["check"],
    ["check", "--format", "json"], ["export"], ["export", "--as", "mps"], ["optimize", "--dump", "park"],
    ["optimize", "--dump", "network"], ["optimize", "--dump", "lp"], ["optimize", "--dump", "solution"],
    ["optimize", "--dump", "plan"],
  ]

  /// Where in the first park a name stands: of the park; of a plant, a use, a supply, a contaminant and an outfall.
  static let places = [["First park"], ["panels:", "rinse:", "town:", "COD", "sewer:"]]

  @Test("every command survives and shows nothing hidden", arguments: names)
  func survives(name: String) throws {
    for places in Self.places {
      let text = try firstPark(naming: places, name)
      for command in Self.commands {
        let run = try park(command, on: text)
        #expect(run.exitCode == 0 || run.exitCode == 1, "\(command): \(run.errors)")
        #expect(run.exitCode == 0 || !(run.errors + run.text).isEmpty)
        #expect(hiddenCharacters(in: run.text + run.errors).isEmpty, "\(command)")
        if command.last == "json", !run.output.isEmpty { _ = try JSON(run.output) }
      }
    }
  }

  /// The name at every place, numbered so that no two ids are equal.
  private func firstPark(naming places: [String], _ name: String) throws -> String {
    try places.enumerated().reduce(Repository.text("Parks/first-park.yaml")) { text, place in
      let quoted = "\"\(name)\(place.offset)\""
      return text.replacing(place.element, with: place.element.hasSuffix(":") ? quoted + ":" : quoted)
    }
  }

  @Test("the Markdown report opens no markup")
  func markdown() throws {
    let text = try Repository.text("Parks/first-park.yaml").replacing("panels", with: "\"<script>alert(1)</script>\"")
    let run = try park(["optimize", "--format", "markdown"], on: text)
    #expect(!run.text.contains("<script"))
  }
}
