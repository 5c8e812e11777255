import Foundation
import Testing

/// `--output FILE`.
@Suite("A report is written whole or not at all")
struct OutputFileSpecs {
  @Test(
    "the file holds what the terminal would show, and nothing is left aside",
    arguments: ["text", "markdown", "json", "html"])
  func whole(format: String) throws {
    let folder = try TemporaryFolder()
    let run = try park("optimize", Repository.meishan, "--format", format, "-o", folder.path("report"))
    #expect(run.exitCode == 0 && run.output.isEmpty)
    #expect(try folder.read("report") == park("optimize", Repository.meishan, "--format", format).output)
    #expect(folder.names == ["report"])
  }

  @Test("an older report is replaced")
  func replaced() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(count: 1 << 20), to: "report.txt")
    #expect(try park("optimize", Repository.firstPark, "-o", folder.path("report.txt")).exitCode == 0)
    #expect(try String(decoding: folder.read("report.txt"), as: UTF8.self).hasPrefix("First park\n"))
  }

  @Test("an older report survives a run that fails")
  func survives() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data("old".utf8), to: "report.txt")
    let bad = Repository.path("Tests/Fixtures/bad/many-mistakes.yaml")
    #expect(try park("optimize", bad, "-o", folder.path("report.txt")).exitCode == 1)
    #expect(try folder.read("report.txt") == Data("old".utf8))
  }

  @Test("a folder is refused, with a way out")
  func folder() throws {
    let folder = try TemporaryFolder()
    let run = try park("optimize", Repository.firstPark, "-o", folder.path(""))
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("error[unwritable-output]"))
    #expect(run.errors.contains("it is a folder; name a file in it"))
    #expect(folder.names.isEmpty)
  }

  @Test("a folder that is not there is named")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let run = try park("optimize", Repository.firstPark, "-o", folder.path("none/report.txt"))
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("cannot create the report \(folder.path("none/report.txt")): No such file"))
  }

  @Test("a folder in which nobody may write is named")
  func readOnlyFolder() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path(""))
    // The superuser may write there all the same, but not into the kernel's own tree.
    let target = geteuid() == 0 ? "/sys/report.txt" : folder.path("report.txt")
    let run = try park("optimize", Repository.firstPark, "-o", target)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("cannot create the report \(target): "))
    #expect(folder.names.isEmpty)
  }

  @Test("a program is written as reports are", arguments: ["lp", "mps"])
  func export(form: String) throws {
    let folder = try TemporaryFolder()
    let run = try park("export", Repository.firstPark, "--as", form, "-o", folder.path("program"))
    #expect(run.exitCode == 0 && run.output.isEmpty)
    #expect(try folder.read("program") == park("export", Repository.firstPark, "--as", form).output)
  }
}
