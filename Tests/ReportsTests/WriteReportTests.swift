import Foundation
import Reports
import Testing

@Suite struct WriteReportTests {
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func writesAndReplaces() throws {
    try inFolder { folder in
      let file = folder.appendingPathComponent("报告.txt")
      try writeReport("old", to: file.path)
      try writeReport("new 新", to: file.path)
      #expect(try String(contentsOf: file, encoding: .utf8) == "new 新")
      #expect(try names(folder) == ["报告.txt"])
    }
  }

  @Test func withoutAPathItWritesNoFile() throws { try writeReport("", to: nil) }

  @Test func refusesAFolder() throws {
    try inFolder { folder in
      #expect(throws: WriteReportError.isDirectory(path: folder.path)) { try writeReport("x", to: folder.path) }
      let absent = folder.path + "/absent/"
      #expect(throws: WriteReportError.isDirectory(path: absent)) { try writeReport("x", to: absent) }
      #expect(throws: WriteReportError.notAFile(path: "/dev/null")) { try writeReport("x", to: "/dev/null") }
    }
  }

  @Test func aMissingFolderIsSaid() throws {
    try inFolder { folder in
      let file = folder.path + "/absent/report.txt"
      let error = #expect(throws: WriteReportError.self) { try writeReport("x", to: file) }
      #expect(error?.description == "cannot create the report \(file): No such file or directory")
    }
  }

  @Test func keepsLinksAndPermissions() throws {
    try inFolder { folder in
      let file = folder.appendingPathComponent("real.txt")
      let link = folder.appendingPathComponent("link.txt")
      try writeReport("old", to: file.path)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      try writeReport("new", to: link.path)
      #expect(try String(contentsOf: file, encoding: .utf8) == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
      #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
    }
  }
}
