import Foundation
import Testing

/// Runs that somebody or something ends.
@Suite("A run that is killed tears no report")
struct KilledRunSpecs {
  @Test("whenever it is killed, the old report stands there or the new one, whole", arguments: 0..<24)
  func killed(step: Int) throws {
    let folder = try TemporaryFolder()
    let new = try park("optimize", Repository.firstPark).output
    let old = Data("the report of yesterday".utf8)
    try folder.write(old, to: "report.txt")
    let process = Process()
    process.executableURL = ParkBinary.file
    process.arguments = ["optimize", Repository.firstPark, "-o", folder.path("report.txt")]
    try process.run()
    usleep(UInt32(step) * 1500)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let left = try folder.read("report.txt")
    #expect(left == old || left == new)
  }

  @Test("runs that write to one file at the same time leave one whole report")
  func concurrent() throws {
    let folder = try TemporaryFolder()
    let parks = [Repository.firstPark, Repository.meishan]
    let reports = try parks.map { try park("optimize", $0, "--quiet").output }
    let processes = (0..<8).map { index in
      let process = Process()
      process.executableURL = ParkBinary.file
      process.arguments = ["optimize", parks[index % 2], "--quiet", "-o", folder.path("report.txt")]
      return process
    }
    for process in processes { try process.run() }
    for process in processes { process.waitUntilExit() }
    #expect(processes.allSatisfy { $0.terminationStatus == 0 })
    #expect(try reports.contains(folder.read("report.txt")))
    #expect(folder.names == ["report.txt"])
  }
}
