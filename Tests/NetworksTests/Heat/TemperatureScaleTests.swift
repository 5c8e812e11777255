import Testing

@testable import Networks

@Suite("The shifted temperature scale")
struct TemperatureScaleTests {
  private let hot = ShiftedRange(from: 150, to: 50, shift: 5, isHot: true)
  private let vapour = ShiftedRange(from: 100, to: 100, shift: 5, isHot: true)
  private let cold = ShiftedRange(from: 20, to: 90, shift: 5, isHot: false)

  @Test("Hot streams shift down, cold ones up, and meet at a breakpoint that is cut once")
  func shifts() {
    #expect((hot.upper, hot.lower) == (145, 45))
    #expect((cold.upper, cold.lower) == (95, 25))
    #expect((vapour.upper, vapour.lower) == (95, 95))
    let slots = TemperatureScale([hot, cold]).slots
    #expect(slots.map(\.upper) == [145, 95, 45])
    #expect(slots.map(\.lower) == [95, 45, 25])
  }

  @Test("A stream that condenses has a slot of no width, above the interval that begins there")
  func level() {
    let scale = TemperatureScale([hot, vapour, cold])
    #expect(scale.slots.map(\.isLevel) == [false, true, false, false])
    #expect(scale.shares(of: vapour) == [0, 1, 0, 0])
    #expect(scale.shares(of: hot) == [0.5, 0, 0.5, 0])
  }

  @Test("Shares sum to one")
  func sums() {
    let scale = TemperatureScale([hot, vapour, cold])
    for range in [hot, vapour, cold] { #expect(abs(scale.shares(of: range).reduce(0, +) - 1) < 1e-15) }
  }

  @Test("Temperatures closer than 1e-9 K are one")
  func merging() {
    let near = ShiftedRange(from: 150 + 1e-10, to: 50, shift: 5, isHot: true)
    #expect(TemperatureScale([hot, near]).slots.count == 1)
  }

  @Test("Real temperatures undo the shift")
  func real() {
    let slots = TemperatureScale([hot, cold]).slots
    #expect(hot.real(slots[1]) == (upper: 100, lower: 50))
    #expect(cold.real(slots[1]) == (upper: 90, lower: 40))
  }
}
