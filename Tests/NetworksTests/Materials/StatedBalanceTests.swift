import Testing

@testable import Networks

/// Worked example `qingpu2006_solidwaste`: Shanghai Qingpu 2006, 10^4 t: G 7.43, S 0.02, D 1.17, and U printed as 2.64 where 6.24 closes.
@Suite("Figures that should balance")
struct StatedBalanceTests {
  private func balance(used: Double, disposed: Double = 1.17) -> StatedBalance {
    StatedBalance([
      .init(key: "generated", sign: 1, value: 7.43), .init(key: "utilized", sign: -1, value: used),
      .init(key: "stored", sign: -1, value: 0.02), .init(key: "disposed", sign: -1, value: disposed),
    ])
  }

  @Test("Qingpu's 2.64 is named with the 6.24 that closes, digits exchanged")
  func qingpu() throws {
    let open = try #require(balance(used: 2.64).openness(tolerance: 0.005))
    #expect(abs(open.accounted - 3.83) < 1e-9)
    #expect(open.suspect?.key == "utilized")
    #expect(abs((open.suspect?.closing ?? 0) - 6.24) < 1e-9)
    #expect(open.suspect?.slip == .exchangedDigits)
    #expect(balance(used: 6.24).openness(tolerance: 0.005) == nil)
  }

  @Test("a figure a thousand times too large is told by its power of ten")
  func power() throws {
    let open = try #require(balance(used: 6.24, disposed: 1170).openness(tolerance: 0.005))
    #expect(open.suspect?.key == "disposed")
    #expect(open.suspect?.slip == .powerOfTen)
  }

  @Test("what no slip explains names the first figure that could close it")
  func other() throws {
    let open = try #require(balance(used: 5).openness(tolerance: 0.005))
    #expect(open.suspect?.key == "utilized")
    #expect(open.suspect?.slip == nil)
  }

  @Test(
    "slips of the pen",
    arguments: [
      (2.64, 6.24, .exchangedDigits), (26_400, 62_400, .exchangedDigits), (1_170, 1.17, .powerOfTen),
      (0.5, 5, .powerOfTen), (2.64, 4.26, nil), (7.1, 7.2, nil), (3, 4, nil),
    ] as [(Double, Double, StatedBalance.Slip?)])
  func slips(_ written: Double, _ right: Double, _ slip: StatedBalance.Slip?) {
    #expect(StatedBalance.slip(written, right) == slip)
  }
}
