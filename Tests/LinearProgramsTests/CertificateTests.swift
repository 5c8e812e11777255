import LinearPrograms
import Testing

@Suite struct CertificateTests {
  private func flaws(_ program: LinearProgram, _ solution: Solution) -> [CertificateFlaw.Kind] {
    guard case .rejected(let flaws) = certify(program, solution) else { return [] }
    return flaws.map(\.kind)
  }

  @Test func theOptimumByHandIsCertified() throws {
    let certificate = try #require(certify(diet(), dietOptimum()).certificate)
    #expect(certificate.objective == 9)
    #expect(certificate.bound == 9)
    #expect(certificate.gap == 0)
    #expect(certificate.primalResidual == 0)
    #expect(certificate.dualResidual == 0)
    #expect(certificate.reach == .infinity)
  }

  @Test func anyTamperedValueIsRejected() {
    for column in 0...1 {
      for change in [-1.0, -1e-3, -1e-5, 1e-5, 1e-3, 1.0, 1e6] {
        var claim = dietOptimum()
        claim.values[column] += change
        #expect(!flaws(diet(), claim).isEmpty, "column \(column) by \(change)")
      }
    }
  }

  @Test func anyTamperedDualIsRejected() {
    for row in 0...1 {
      for change in [-1.0, -1e-3, -1e-5, 1e-5, 1e-3, 1.0] {
        var claim = dietOptimum()
        claim.rowDuals[row] += change
        #expect(flaws(diet(), claim).contains(.reducedCostDiffers), "row \(row) by \(change)")
        claim.reducedCosts = reducedCosts(of: diet(), claim.rowDuals)
        #expect(flaws(diet(), claim).contains(.gap), "row \(row) by \(change), reduced costs in step")
      }
    }
  }

  @Test func aTamperedObjectiveIsRejected() {
    var claim = dietOptimum()
    claim.objective -= 1e-4
    #expect(flaws(diet(), claim) == [.objectiveDiffers])
  }

  @Test func aFeasiblePlanThatIsNotBestHasAGap() {
    var claim = dietOptimum()
    claim.values = [4, 1]
    claim.objective = 11
    #expect(flaws(diet(), claim) == [.gap])
  }

  @Test func aValueOutsideItsBoundsIsRejected() {
    var program = diet()
    program.columns[0].upper = 2.9
    #expect(flaws(program, dietOptimum()).contains(.columnViolated))
  }

  @Test func aPlanThatMissesARowIsRejected() {
    var program = diet()
    program.rows[1].lower = 6.1
    #expect(flaws(program, dietOptimum()).contains(.rowViolated))
  }

  @Test func numbersThatAreNoneAreRejected() {
    var claim = dietOptimum()
    claim.values[0] = .nan
    #expect(flaws(diet(), claim) == [.notFinite])
    claim = dietOptimum()
    claim.rowDuals[0] = .infinity
    #expect(flaws(diet(), claim) == [.notFinite])
  }

  @Test func wrongShapesAndOtherClaimsAreRejected() {
    var claim = dietOptimum()
    claim.values.append(0)
    #expect(flaws(diet(), claim) == [.wrongShape])
    claim = dietOptimum()
    claim.outcome = .feasible
    #expect(flaws(diet(), claim) == [.otherClaim])
  }

  @Test func aPayingColumnWithoutBoundIsRejected() {
    var program = diet()
    program.columns[1].upper = .infinity
    var claim = dietOptimum()
    #expect(certify(program, claim).certificate != nil)
    claim.rowDuals = [1.5, 0.6]
    claim.reducedCosts = reducedCosts(of: program, claim.rowDuals)
    #expect(flaws(program, claim).contains(.improvable))
  }

  @Test func aViolationWithinToleranceIsShownInItsOwnScale() throws {
    var program = diet()
    program.rows[1].upper = 1000
    program.columns[1].lower = 1
    var claim = dietOptimum()
    claim.values[1] -= 1e-9
    // Energy misses 4 by 1e-9; protein misses 6 by 3e-9; column b misses 1 by 1e-9, which is the worst.
    let certificate = try #require(certify(program, claim).certificate)
    #expect(abs(certificate.primalResidual - 1e-9) < 1e-15)
  }

  @Test func theVerdictDoesNotDependOnTheUnitsOfARow() {
    for factor in [1e-6, 1.0, 1e6] {
      var program = diet()
      program.rows[0].lower *= factor
      for column in 0...1 { program.columns[column].entries[0].coefficient *= factor }
      var claim = dietOptimum()
      claim.rowDuals[0] /= factor
      #expect(certify(program, claim).certificate != nil)
      claim.values[0] -= 1e-5
      #expect(flaws(program, claim).contains(.rowViolated))
    }
  }

  @Test func anyPricesProveABound() {
    #expect(provenBound(diet(), rowDuals: [1.5, 0.5]) == 9)
    #expect(provenBound(diet(), rowDuals: [1, 0.5]) == 7)
    // A price of the wrong sign counts as 0; prices too high are paid for by the columns' bounds.
    #expect(provenBound(diet(), rowDuals: [1.5, -3]) == 6)
    #expect(provenBound(diet(), rowDuals: [3, 0]) == 12 - 100)
    #expect(provenBound(diet(), rowDuals: [.nan, 0]) == -.infinity)
    var program = diet()
    program.columns[0].upper = .infinity
    #expect(provenBound(program, rowDuals: [3, 0]) == -.infinity)
  }

  private func reducedCosts(of program: LinearProgram, _ duals: [Double]) -> [Double] {
    program.columns.map { column in
      column.entries.reduce(column.cost) { $0 - $1.coefficient * duals[$1.row] }
    }
  }
}
