import Foundation
import Testing

/// `park watch FILE`.
@Suite("park watch plans again at every save")
struct WatchSpecs {
  @Test("the report follows the file, a syntax error is printed and survived, an interrupt ends with 0")
  func follows() throws {
    let folder = try TemporaryFolder()
    let sound = try Repository.text("Parks/first-park.yaml")
    let file = try folder.park(sound)
    let report = folder.path("report.json")
    let process = Process()
    process.executableURL = ParkBinary.file
    process.arguments = ["watch", file, "--format", "json", "--output", report]
    _ = try folder.write(Data(), to: "errors")
    process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "errors"))
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    func errors() throws -> String { String(decoding: try folder.read("errors"), as: UTF8.self) }
    func freshWater() -> Double? {
      guard let data = try? folder.read("report.json"), let json = try? JSON(data) else { return nil }
      return json["after"]?["quantities"]?["fresh_water"]?["value"]?.number
    }
    try waitUntil("the first report") { freshWater().map { abs($0 - 64) < 1e-6 } ?? false }
    // Each save is a write of its own; the second is no park.
    _ = try folder.park(sound.replacing("{COD: 20}", with: "{COD: 25}"))
    try waitUntil("the second report") { freshWater().map { abs($0 - 60) < 1e-6 } ?? false }
    _ = try folder.park(sound.replacing("park: First park", with: "park: [First park"))
    try waitUntil("the diagnostic") { try errors().contains("error[") && errors().contains("exit code 1") }
    #expect(process.isRunning)
    #expect(freshWater().map { abs($0 - 60) < 1e-6 } == true)
    _ = try folder.park(sound)
    try waitUntil("the last report") { freshWater().map { abs($0 - 64) < 1e-6 } ?? false }
    process.interrupt()
    try waitUntil("the end") { !process.isRunning }
    try #require(!process.isRunning)
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }

  /// Half a minute at most, for the machine may be busy.
  private func waitUntil(_ what: String, _ holds: () throws -> Bool) throws {
    for _ in 0..<300 {
      if try holds() { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    Issue.record("\(what) did not come")
  }
}
