import LinearPrograms
import Planning
import Testing

/// The columns of a program, given out a few at a time where they pay.
private struct ListedSource: ColumnSource {
  var waiting: [LinearProgram.Column]

  private mutating func take(where pays: (LinearProgram.Column) -> Bool) -> [LinearProgram.Column] {
    let found = waiting.indices.filter { pays(waiting[$0]) }.prefix(5)
    let columns = found.map { waiting[$0] }
    for index in found.reversed() { waiting.remove(at: index) }
    return columns
  }

  mutating func columns(for rowDuals: [Double]) -> [LinearProgram.Column] {
    take { column in column.entries.reduce(column.cost) { $0 - $1.coefficient * rowDuals[$1.row] } < -1e-9 }
  }

  mutating func columns(repairing multipliers: [Double]) -> [LinearProgram.Column] {
    take { column in column.entries.reduce(0) { $0 + $1.coefficient * multipliers[$1.row] } > 1e-12 }
  }
}

@Suite struct CertifiedColumnGenerationTests {
  @Test func theVerdictIsThatOfTheWholeProgram() {
    var fewer = 0
    for seed in UInt64(0)..<30 {
      let full = seed % 2 == 0 ? randomWaterPark(seed: seed) : randomTransport(seed: seed)
      var start = full
      start.columns = []
      var source = ListedSource(waiting: full.columns)
      let result = solveCertified(start, source: &source)
      switch (result.verdict, solveCertified(full)) {
      case (.optimal(let grown), .optimal(let direct)):
        let objective = direct.certificate.objective
        #expect(abs(grown.certificate.objective - objective) <= 1e-7 * abs(objective), "seed \(seed)")
        #expect(certify(result.program, grown.solution).certificate != nil)
        fewer += result.program.columns.count < full.columns.count ? 1 : 0
      case (.infeasible, .infeasible): break
      case let (grown, direct): Issue.record("seed \(seed): \(grown) but \(direct)")
      }
    }
    #expect(fewer > 15)
  }

  @Test func runningOutOfRoundsIsALimit() {
    let full = randomTransport(seed: 5)
    var start = full
    start.columns = []
    var source = ListedSource(waiting: full.columns)
    guard case .limit = solveCertified(start, source: &source, rounds: 3).verdict else {
      Issue.record("no limit")
      return
    }
  }
}
