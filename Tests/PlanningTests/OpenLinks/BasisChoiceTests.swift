import Testing

@testable import Planning

@Suite("A basis chosen among candidates")
struct BasisChoiceTests {
  typealias Candidate = BasisChoice.Candidate

  @Test("has as many columns as rows, and none that the others can replace")
  func independent() {
    // The third is the sum of the first two.
    let choice = BasisChoice(
      rowCount: 3,
      candidates: [
        Candidate(entries: [(0, 1), (1, 2)], rank: 0), Candidate(entries: [(1, 1), (2, 3)], rank: 0),
        Candidate(entries: [(0, 1), (1, 3), (2, 3)], rank: 0), Candidate(entries: [(2, 1)], rank: 1),
      ])
    #expect(choice.isChosen.filter { $0 }.count == 3)
    #expect(choice.isChosen[3])
    #expect(choice.isChosen[0...2].filter { $0 }.count == 2)
  }

  @Test("takes what surely belongs before what may")
  func ranks() {
    let choice = BasisChoice(
      rowCount: 2,
      candidates: [
        Candidate(entries: [(0, 1)], rank: 5), Candidate(entries: [(0, 1), (1, 1)], rank: 0),
        Candidate(entries: [(0, 1), (1, -1)], rank: 0), Candidate(entries: [(1, 1)], rank: 5),
      ])
    #expect(choice.isChosen == [false, true, true, false])
  }

  @Test("of random sparse columns is regular", arguments: 1...20)
  func random(_ seed: Int) {
    var noise = SplitMix(seed: UInt64(seed))
    let rows = 12
    var candidates = (0..<30).map { _ in
      let places = Set((0..<3).map { _ in Int(noise.next() % UInt64(rows)) }).sorted()
      return Candidate(entries: places.map { ($0, 2 * noise.unit() - 1) }, rank: Int(noise.next() % 3))
    }
    candidates += (0..<rows).map { Candidate(entries: [($0, 1)], rank: 9) }
    let choice = BasisChoice(rowCount: rows, candidates: candidates)
    let chosen = candidates.indices.filter { choice.isChosen[$0] }
    #expect(chosen.count == rows)
    #expect(abs(determinant(chosen.map { candidates[$0].entries }, rows)) > 1e-9)
  }

  /// By elimination on the dense matrix, the largest pivot first.
  private func determinant(_ columns: [[(row: Int, coefficient: Double)]], _ rows: Int) -> Double {
    var matrix = columns.map { column in
      var dense = [Double](repeating: 0, count: rows)
      for entry in column { dense[entry.row] += entry.coefficient }
      return dense
    }
    var result = 1.0
    for step in 0..<rows {
      guard let pivot = (step..<rows).max(by: { abs(matrix[$0][step]) < abs(matrix[$1][step]) }) else { return 0 }
      matrix.swapAt(step, pivot)
      result *= matrix[step][step]
      guard result != 0 else { return 0 }
      for other in (step + 1)..<rows {
        let factor = matrix[other][step] / matrix[step][step]
        for place in step..<rows { matrix[other][place] -= factor * matrix[step][place] }
      }
    }
    return result
  }
}
