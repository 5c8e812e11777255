import Testing

/// share/man/man1/park.1, made from what the command says of itself.
@Suite("The manual page is made from the command's own help")
struct ManualSpecs {
  @Test("share/man/man1/park.1 names every command and option as the built command has them")
  func page() throws {
    let help = try JSON(park("--experimental-dump-help").output)
    try expectRecorded(ManualPage(of: help).text, as: "share/man/man1/park.1")
  }

  @Test("a completion script for each shell knows the commands", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let run = try park("--generate-completion-script", shell)
    #expect(run.exitCode == 0)
    for command in ["optimize", "explain", "compare", "watch", "init"] {
      #expect(run.text.contains(command), "\(command)")
    }
  }
}
