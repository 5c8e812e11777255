import Foundation
import Testing

/// `park selftest`.
@Suite("The published cases, solved again by the command")
struct SelftestSpecs {
  @Test("cases by name: ours beside theirs, and exit code 0 where all agree")
  func named() throws {
    let run = try park("selftest", "water-polley4", "heat-kemp4")
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    #expect(run.text.contains("2 agree, 0 do not"))
    #expect(run.text.firstMatch(of: /water-polley4 +agrees/) != nil)
    #expect(!run.text.contains("heat-kemp2"))
  }

  @Test("all quick cases agree, and the long ones stay out")
  func quick() throws {
    let run = try park("selftest", "--format", "json")
    #expect(run.exitCode == 0, "\(run.text)")
    let result = try JSON(run.output)
    #expect(result["differ"]?.number == 0)
    #expect(result["agree"]?.number ?? 0 > 70)
    #expect(!run.text.contains("water-waterund36"))
  }

  @Test("a case that does not agree is named, and the exit code is 4")
  func differs() throws {
    let folder = try TemporaryFolder()
    try withExtendedLifetime(folder) {
      let text = try Repository.text("Parks/published/water-polley4.yaml")
        .replacing("# recomputed: {fresh_water: 70,", with: "# recomputed: {fresh_water: 69,")
      let file = try folder.write(Data(text.utf8), to: "water-polley4.yaml")
      let run = try park("selftest", "--parks", file.deletingLastPathComponent().path(percentEncoded: false))
      #expect(run.exitCode == 4)
      #expect(run.text.contains("0 agree, 1 do not"))
      #expect(run.text.contains("water-polley4: after: fresh_water is 70.0, promised 69.0 t/h"))
    }
  }

  @Test("a folder without park files: it says where it looked")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try withExtendedLifetime(folder) {
      let file = try folder.write(Data(), to: "nothing.txt")
      let path = file.deletingLastPathComponent().path(percentEncoded: false)
      let run = try park("selftest", "--parks", path)
      #expect(run.exitCode == 1)
      #expect(run.errors.contains("error[no-published-parks]"))
      #expect(run.errors.contains(path))
    }
  }

  @Test("a file that promises nothing stops the run, with its line")
  func flaw() throws {
    let folder = try TemporaryFolder()
    try withExtendedLifetime(folder) {
      let text = "# cite: us\n# recompted: {fresh_water: 1}\npark: X\n"
      let file = try folder.write(Data(text.utf8), to: "x.yaml")
      let run = try park("selftest", "--parks", file.deletingLastPathComponent().path(percentEncoded: false))
      #expect(run.exitCode == 1)
      #expect(run.errors.contains("error[unchecked-case]"))
      #expect(run.errors.contains("x.yaml, 2"))
    }
  }

  @Test("a case that is none is wrong usage")
  func unknown() throws { #expect(try park("selftest", "water-polley5").exitCode == 64) }
}
