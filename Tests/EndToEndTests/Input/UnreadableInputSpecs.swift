import Foundation
import HostileNames
import Testing

/// What is no park file at all.
@Suite("What cannot be read is refused in a sentence")
struct UnreadableInputSpecs {
  @Test("a file that is not there")
  func missing() throws {
    let run = try park("optimize", "no/such/park.yaml")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("error[unreadable-file] no/such/park.yaml: the file cannot be opened: "))
    #expect(run.output.isEmpty)
  }

  @Test("a folder")
  func folder() throws {
    let folder = try TemporaryFolder()
    let run = try park("optimize", folder.path(""))
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("error[unreadable-file]"))
  }

  @Test("the sentence is there in Chinese too")
  func chinese() throws {
    #expect(try park("check", "no/such/park.yaml", "--lang", "zh").errors.contains("文件无法打开"))
  }

  @Test(
    "content that is no park",
    arguments: [
      ("an empty file", Data(), "empty-file"),
      ("comments alone", Data("# nothing\n".utf8), "empty-file"),
      ("GBK", Data([0x70, 0x61, 0x72, 0x6B, 0x3A, 0x20, 0xD4, 0xB0, 0xC7, 0xF8, 0x0A]), "not-utf8"),
      ("five megabytes", Data(String(repeating: "a: 1\n", count: 1 << 20).utf8), "file-too-large"),
      ("zeros", Data(count: 4096), "not-utf8"),
      ("every byte there is", Data((0..<4096).map { UInt8($0 * 7 % 256) }), "not-utf8"),
    ])
  func content(name: String, bytes: Data, code: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: "park.yaml").path(percentEncoded: false)
    let run = try park("optimize", file, "--output", folder.path("report.txt"))
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("error[\(code)] \(file):1:"), "\(name): \(run.errors.prefix(300))")
    #expect(run.output.isEmpty && folder.names == ["park.yaml"])
    #expect(hiddenCharacters(in: run.errors).isEmpty)
  }

  @Test("`-` is standard input")
  func standardInput() throws {
    let text = Data(try Repository.text("Parks/first-park.yaml").utf8)
    #expect(try park("optimize", "-", input: text).output == park("optimize", Repository.firstPark).output)
    #expect(try park("check", "-").errors.isEmpty)
    #expect(try park("check", "-").text.contains("error[empty-file] <stdin>:1:1"))
  }
}
