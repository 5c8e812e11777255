import Foundation
import Testing

/// `park export`, read and solved by GLPK's own command.
@Suite("The exported program has the optimum of the report")
struct SecondSolverSpecs {
  /// The first `glpsol` on the path.
  static let solver: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(filePath: String($0)).appending(path: "glpsol") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }

  /// The park, the state to export, and the state of the report that it must agree with: a metered `before` is held to
  /// its metered figures, which no single program says, so that its program is that of `tuned`.
  static let cases = [
    (Repository.firstPark, "before", "before"), (Repository.firstPark, "after", "after"),
    // Meishan's *after* is no single program: its bound comes from a search over concentrations and sizes.
    (Repository.meishan, "before", "tuned"), (Repository.meishan, "tuned", "tuned"),
    // Two seasons, and gas whose heat others buy.
    (Repository.ganmei, "before", "before"),
  ]

  @Test("as LP and as MPS", arguments: cases, [("lp", "--lp"), ("mps", "--freemps")])
  func agrees(
    state: (file: String, exported: String, reported: String), form: (name: String, option: String)
  ) throws {
    let folder = try TemporaryFolder()
    let program = folder.path("program")
    let exported = try park("export", state.file, "--as", form.name, "--state", state.exported, "-o", program)
    #expect(exported.exitCode == 0)
    let solver = try #require(Self.solver, "install glpk-utils")
    let solved = try execute(solver, [form.option, program, "--write", folder.path("solution")])
    #expect(solved.exitCode == 0)
    let optimum = try #require(try objective(of: folder.read("solution")))
    let result = try JSON(park("optimize", state.file, "--format", "json", "--quiet").output)
    let bound = try #require(result.number(at: "\(state.reported).objective.bound"))
    #expect(abs(optimum - bound) <= 1e-7 * abs(bound))
  }

  /// The objective in the line `s bas ROWS COLUMNS f f VALUE`: feasible, primal and dual.
  private func objective(of solution: Data) -> Double? {
    let line = String(decoding: solution, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("s bas ") }
    let words = line?.split(separator: " ") ?? []
    return words.count == 7 && words[4] == "f" && words[5] == "f" ? Double(words[6]) : nil
  }
}
