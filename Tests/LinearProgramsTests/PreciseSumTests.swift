import Testing

@testable import LinearPrograms

@Suite struct PreciseSumTests {
  @Test func keepsWhatAProductRoundsAway() {
    var sum = PreciseSum()
    sum.add(0.1, times: 3)
    sum.add(-0.3)
    #expect(sum.value == (-0.3).addingProduct(0.1, 3))
    #expect(sum.value != 0.1 * 3 - 0.3)
  }

  @Test func keepsASmallTermBetweenLargeOnes() {
    var sum = PreciseSum()
    for term in [1e17, 1, -1e17] { sum.add(term) }
    #expect(sum.value == 1)
    #expect(sum.largest == 1e17)
  }
}
