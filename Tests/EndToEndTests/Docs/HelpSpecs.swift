import Testing

/// `park help`.
@Suite("The command explains itself")
struct HelpSpecs {
  @Test("help lists every command and the exit codes", arguments: ["help", "--help", "-h"])
  func lists(option: String) throws {
    let run = try park(option)
    #expect(run.exitCode == 0)
    for command in ["init", "check", "optimize", "explain", "compare", "watch", "export", "reference", "selftest"] {
      #expect(run.text.contains("  \(command) "), "\(command)")
    }
    #expect(run.text.contains("Exit codes: 0 done"))
  }

  @Test(
    "each command has a help of its own",
    arguments: ["init", "check", "optimize", "explain", "compare", "watch", "export", "reference", "selftest"])
  func command(name: String) throws {
    let run = try park("help", name)
    #expect(run.exitCode == 0)
    #expect(run.text.contains("USAGE: park \(name) "))
  }

  @Test("no command at all shows the help; one that is unknown is wrong usage")
  func unknown() throws {
    #expect(try park().text.contains("USAGE: park <subcommand>"))
    #expect(try park("optimise", Repository.firstPark).exitCode == 64)
  }
}
