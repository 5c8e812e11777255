import Foundation
import Testing

/// Periods and meter readings, through the built command.
@Suite("Periods and readings")
struct PeriodSpecs {
  private static let metered = Repository.path("Tests/Fixtures/metered/park.yaml")

  @Test("readings lie beside the park file, wherever the command is called")
  func readings() throws {
    #expect(try park("check", Self.metered).text == "0 errors, 0 warnings. Metered: 1 plant; nodes: water 4.\n")
    let run = try park("optimize", Self.metered, "--format", "json")
    #expect(run.exitCode == 0 && run.text.contains("\"period\": \"dry\""))
  }

  @Test("a fault of the table is shown in the table")
  func fault() throws {
    let folder = try TemporaryFolder()
    let file = try folder.park(String(contentsOfFile: Self.metered, encoding: .utf8))
    _ = try folder.write(Data("period,mill/out [m3/h]\nwet,20\ndry,1;5\n".utf8), to: "meters.csv")
    let run = try park("check", file, "--lang", "zh")
    #expect(run.exitCode == 1)
    #expect(run.text.contains("meters.csv:3:5: 第 3 行，`mill/out [m3/h]` 列"))
    #expect(run.text.contains("  3 | dry,1;5"))
  }

  @Test("a link out of the folder is not followed")
  func outside() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    let file = try folder.park(String(contentsOfFile: Self.metered, encoding: .utf8))
    let secret = try other.write(Data("period,mill/out [m3/h]\nwet,20\ndry,5\n".utf8), to: "meters.csv")
    let link = URL(filePath: file).deletingLastPathComponent().appending(path: "meters.csv")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: secret)
    let run = try park("check", file)
    #expect(run.exitCode == 1 && run.text.contains("lies outside the folder"))
  }

  @Test("data for a readable model are of one period, which must be named")
  func export() throws {
    let whole = try park("export", "--as", "mathprog", Self.metered)
    #expect(whole.text.isEmpty && whole.errors.contains("--period"))
    let dry = try park("export", "--as", "mathprog", "--period", "dry", Self.metered)
    #expect(dry.text.contains("param source_flow := 'mill/out' 60;"))
    #expect(dry.text.contains("param cost_throughput := 'river' 4400 'town' 17600;"))
    let none = try park("export", "--period", "spring", Self.metered)
    #expect(none.exitCode != 0 && none.errors.contains("wet, dry"))
  }
}
