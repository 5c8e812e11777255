import Foundation
import Testing

/// What glpsol makes of a model and its data.
enum GlpsolResult: Equatable {
  case optimal(Double)
  case infeasible
  case failed(String)
}

/// Solves data for one of the models in `Models/` with glpsol.
///
/// The presolver stays off: without it glpsol tells an infeasible program from an unbounded one.
func glpsol(model: String, data: String) throws -> GlpsolResult {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("park-agreement-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let dataFile = folder.appendingPathComponent("\(model)-test.dat")
  let solution = folder.appendingPathComponent("solution")
  let log = folder.appendingPathComponent("log")
  try Data(data.utf8).write(to: dataFile)
  _ = FileManager.default.createFile(atPath: log.path, contents: nil)
  let handle = try FileHandle(forWritingTo: log)
  let process = Foundation.Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [
    "glpsol", "--nopresol", "-m", modelFile(model).path, "-d", dataFile.path, "-w", solution.path,
  ]
  process.standardOutput = handle
  process.standardError = handle
  try process.run()
  process.waitUntilExit()
  try handle.close()
  guard process.terminationStatus != 127 else {
    return .failed("glpsol is missing: install the package glpk-utils, which the agreement tests need")
  }
  let said = String(decoding: try Data(contentsOf: log), as: UTF8.self)
  guard process.terminationStatus == 0, let text = try? String(contentsOf: solution, encoding: .utf8) else {
    return .failed(said)
  }
  return verdict(text) ?? .failed(said)
}

/// Reads `s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE`: f is feasible, n is proven to have no feasible point. With whole
/// numbers it is `s mip ROWS COLUMNS STATUS OBJECTIVE`, o for optimal.
private func verdict(_ solution: String) -> GlpsolResult? {
  for line in solution.split(separator: "\n") {
    let fields = line.split(separator: " ")
    if fields.count == 6, fields[0] == "s", fields[1] == "mip" {
      return fields[4] == "o" ? Double(fields[5]).map(GlpsolResult.optimal) : fields[4] == "n" ? .infeasible : nil
    }
    guard fields.count == 7, fields[0] == "s" else { continue }
    if fields[4] == "f", fields[5] == "f" { return Double(fields[6]).map(GlpsolResult.optimal) }
    return fields[4] == "n" ? .infeasible : nil
  }
  return nil
}

/// The repository's root, found from this file.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

private func modelFile(_ name: String) -> URL { repository.appendingPathComponent("Models/\(name).mod") }
