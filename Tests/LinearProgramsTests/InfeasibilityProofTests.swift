import LinearPrograms
import Testing

@Suite struct InfeasibilityProofTests {
  @Test func multipliersThatCombineToAContradictionAreAProof() throws {
    // Both sinks less the supply: 0 >= 10 + 4 - 7.
    let proof = try #require(certifyInfeasible(thirst(), multipliers: [-1, 1, 1]))
    #expect(proof.shortfall == 7)
    #expect(proof.rows == [0, 1, 2])
    #expect(proof.reach == .infinity)
  }

  @Test func aProofOfOneSinkNamesNoOther() throws {
    let proof = try #require(certifyInfeasible(thirst(), multipliers: [-1, 1, 0]))
    #expect(proof.shortfall == 3)
    #expect(proof.rows == [0, 1])
  }

  @Test(arguments: [
    [1.0, -1, -1], [-1, 0, 0], [0, 1, 1], [-1, 0.1, 0.1], [0, 0, 0], [-2, 1, 1], [-1, .nan, 1], [1],
  ])
  func forgedProofsAreRejected(multipliers: [Double]) {
    #expect(certifyInfeasible(thirst(), multipliers: multipliers) == nil)
  }

  @Test func noMultipliersProveAFeasibleProgramInfeasible() {
    for first in stride(from: -2.0, through: 2, by: 0.25) {
      for second in stride(from: -2.0, through: 2, by: 0.25) {
        #expect(certifyInfeasible(diet(), multipliers: [first, second]) == nil)
      }
    }
  }

  @Test func aConflictWithColumnBoundsIsProvedByTheRowAlone() throws {
    var program = diet()
    program.rows[0].lower = 201
    let proof = try #require(certifyInfeasible(program, multipliers: [1, 0]))
    #expect(proof.shortfall == 1)
    program.columns[0].upper = .infinity
    #expect(certifyInfeasible(program, multipliers: [1, 0]) == nil)
  }

  @Test func aMultiplierOnAMissingBoundCountsAsNothing() throws {
    // The sinks have no upper bound: a negative multiplier on the second says nothing.
    #expect(try #require(certifyInfeasible(thirst(), multipliers: [-1, 1, -3])).rows == [0, 1])
  }

  @Test func roundingOnAnUnboundedColumnLimitsTheReach() throws {
    var program = LinearProgram()
    program.addRow("most", in: -Double.infinity...3)
    program.addRow("least", in: 5...Double.infinity)
    program.addColumn(
      .init(
        name: "x", upper: .infinity, entries: [.init(row: 0, coefficient: 1), .init(row: 1, coefficient: 1 + 1e-12)]))
    let proof = try #require(certifyInfeasible(program, multipliers: [-1, 1]))
    #expect(proof.reach > 1e12 && proof.reach < 3e12)
    // At a millionth, a flow of two million would be a plan: no proof.
    program.columns[0].entries[1].coefficient = 1 + 1e-6
    #expect(certifyInfeasible(program, multipliers: [-1, 1]) == nil)
  }

  @Test(arguments: [(1 + 5e-10, 3.1), (1 + 1e-6, 5000.0)])
  func neitherAShortReachNorASlopeAboveRoundingIsAProof(coefficient: Double, least: Double) {
    // The first would hold only for flows below 2e8; the second reaches far enough, but its slope is no rounding.
    var program = LinearProgram()
    program.addRow("most", in: -Double.infinity...3)
    program.addRow("least", in: least...Double.infinity)
    program.addColumn(
      .init(
        name: "x", upper: .infinity, entries: [.init(row: 0, coefficient: 1), .init(row: 1, coefficient: coefficient)]))
    #expect(certifyInfeasible(program, multipliers: [-1, 1]) == nil)
  }
}
