import Foundation
import LinearPrograms
import Testing

@testable import struct LinearPrograms.TextNames

@Suite struct TextTests {
  /// Rows and columns of every kind, under names that the formats do not allow.
  private func awkward() -> LinearProgram {
    var program = LinearProgram()
    program.constant = -12.5
    program.addRow("3rd plant: water", in: 1...4)
    program.addRow("cost", in: 2...2)
    program.addRow("free", in: -Double.infinity...Double.infinity)
    program.addRow("污水", in: -Double.infinity...9.25)
    program.addRow("empty", in: -1...Double.infinity)
    func column(_ name: String, _ lower: Double, _ upper: Double, _ cost: Double, _ row: Int) {
      let entries: [LinearProgram.Entry] = [.init(row: row, coefficient: 1), .init(row: 3, coefficient: -0.125)]
      program.addColumn(.init(name: name, lower: lower, upper: upper, cost: cost, entries: entries))
    }
    column("e1", 0, 3, 1.1, 0)
    column("a b", -.infinity, .infinity, 0.7, 0)
    column("a_b", -5, -1, 1e-7, 0)
    column("end", -.infinity, 8, -2.5, 1)
    column("a b", 2, .infinity, 3, 1)
    column("x -> y", 1.5, 1.5, 1e5, 2)
    program.addColumn(.init(name: "idle", lower: -3, upper: 4, cost: 0.5))
    program.addColumn(.init(name: "", upper: 1))
    return program
  }

  @Test func theDietAsLP() {
    #expect(
      diet().lpText() == """
        \\ 2 rows, 2 columns
        Minimize
         objective~cost:
          + 2.0 a
          + 3.0 b
          + 0.0 objective~constant

        Subject To
         energy:
          + 1.0 a
          + 1.0 b >= 4.0
         protein:
          + 1.0 a
          + 3.0 b >= 6.0

        Bounds
         0.0 <= a <= 100.0
         0.0 <= b <= 100.0
         objective~constant = 1

        End

        """)
  }

  @Test func theDietAsMPS() {
    #expect(
      diet().mpsText() == """
        NAME program
        ROWS
         N objective~cost
         G energy
         G protein
        COLUMNS
         a objective~cost 2.0
         a energy 1.0
         a protein 1.0
         b objective~cost 3.0
         b energy 1.0
         b protein 3.0
         objective~constant objective~cost 0.0
        RHS
         RHS energy 4.0
         RHS protein 6.0
        BOUNDS
         LO BND a 0.0
         UP BND a 100.0
         LO BND b 0.0
         UP BND b 100.0
         FX BND objective~constant 1
        ENDATA

        """)
  }

  @Test func namesStayReadableAndNeverCoincide() {
    let originals = [
      "water:mill/out -> park-ro", "water:mill/out -> park_ro", "free", "e1", "effluent", "7", "a~2", "", "free",
      "_free",
      "水", "hot:a+b #3",
    ]
    #expect(
      TextNames(originals).names == [
        "water_mill.out_to_park_ro", "water_mill.out_to_park_ro~2", "_free", "_e1", "effluent", "_7", "a_2", "_",
        "_free~2", "_free~3", "U6C34", "hot_a&b_#3",
      ])
    #expect(TextNames(["水/a", "b"]).legendLines("*") == "* U6C34.a is 水/a\n")
    #expect(TextNames(["b\n\u{202E}c"]).legendLines("*") == "* b_U202Ec is bUAU202Ec\n")
    let long = (0..<3).map { String(repeating: "x", count: 300) + "\($0)" }
    #expect(Set(TextNames(long).names).count == 3)
    #expect(TextNames(long).names.allSatisfy { $0.utf8.count < 255 })
  }

  /// By hand, glpsol not asked: the free column falls to its row's bound and so on; both readers must agree.
  @Test(arguments: ["--lp", "--freemps"])
  func glpsolReadsTheSameOptimum(format: String) throws {
    #expect(abs(try glpsolOptimum(of: diet(), format) - 9) < 1e-9)
    let awkward = try glpsolOptimum(of: awkward(), format)
    #expect(abs(awkward - awkwardOptimum) < 1e-6)
    var negative = LinearProgram()
    negative.addRow("at least", in: -5...Double.infinity)
    negative.addColumn(.init(name: "x", lower: -10, upper: 10, cost: 2, entries: [.init(row: 0, coefficient: 1)]))
    #expect(try glpsolOptimum(of: negative, format) == -10)
    var withoutRows = LinearProgram()
    withoutRows.constant = 1
    withoutRows.addColumn(.init(name: "x", lower: 2, upper: 3, cost: 4))
    #expect(try glpsolOptimum(of: withoutRows, format) == 9)
  }

  /// Constant -12.5. Row 'cost': end + second 'a b' = 2 with end <= 8, 'a b' >= 2: end = 0, 'a b' = 2 is cheapest,
  /// 6 (a unit more of both costs 0.5). 'x -> y': 150000. idle: -1.5. 'a_b' = -1 or lower, 'e1' and the free 'a b' with
  /// sum at least 1: 'a_b' = -5 asks 6 of the others; at -1, 2: the free one at 0.7 gives 1.4, less 1e-7.
  private let awkwardOptimum = -12.5 + 6 + 150_000 - 1.5 + 1.4 - 1e-7

  private func glpsolOptimum(of program: LinearProgram, _ format: String) throws -> Double {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (model, answer) = (folder.appendingPathComponent("model"), folder.appendingPathComponent("answer"))
    let text = format == "--lp" ? program.lpText() : program.mpsText()
    try text.write(to: model, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["glpsol", format, model.path, "--min", "--write", answer.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "glpsol (Debian package glpk-utils) must be installed and read this")
    // The line reads: s bas <rows> <columns> f f <objective>
    let line = try String(contentsOf: answer, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix("s ") }
    let fields = try #require(line).split(separator: " ")
    try #require(fields.count == 7 && fields[4] == "f" && fields[5] == "f", "no optimum: \(fields)")
    return try #require(Double(fields[6]))
  }
}
