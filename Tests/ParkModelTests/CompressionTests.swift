import ParkModel
import Testing

/// The work of ideal compressors, against figures worked out apart from the program.
@Suite struct CompressionTests {
  /// 100 to 400 kPa in one stage, k = 1.4, 25 degC, without loss: R T / Vm = 101.325 * 298.15 / 273.15 = 110.5987 kJ/Nm3;
  /// 3.5 * 110.5987 * (4^0.285714 - 1) = 188.1263 kJ/Nm3 = 0.0522573 kWh/Nm3.
  @Test func oneStage() {
    var compression = Compression()
    compression.efficiency = 1
    #expect(compression.stages(ratio: 4) == 1)
    #expect(abs(compression.work(from: 100, to: 400) - 0.0522573) < 5e-7)
  }

  /// 100 to 800 kPa takes two stages of the square root of 8 each: 2 * 3.5 * 110.5987 * (8^0.142857 - 1) / 0.75.
  @Test func twoStages() {
    let compression = Compression()
    #expect(compression.stages(ratio: 8) == 2)
    #expect(abs(compression.work(from: 100, to: 800) - 0.0991826) < 5e-7)
  }

  @Test func downwardsNothingIsNeeded() {
    #expect(Compression().work(from: 800, to: 100) == 0)
    #expect(Compression().work(from: 800, to: 800) == 0)
  }

  /// Many stages come close to isothermal work, R T ln r: for a ratio of 8, 110.5988 * ln 8 = 229.984 kJ/Nm3.
  @Test func manyStagesAreNearlyIsothermal() {
    var compression = Compression()
    compression.efficiency = 1
    compression.stageRatio = 1.001
    #expect(abs(compression.work(from: 100, to: 800) - 229.984 / 3600) < 1e-4)
  }

  @Test func aLinkSaysMoreThanPressures() {
    var section = MaterialSection(
      kind: MaterialKind(
        id: "gas", amountUnit: "Nm3/h", supplyMeasure: "", outletMeasure: "", opensOutlets: true))
    var supply = Supply(name: "a", quality: Composition(), origin: Origin(path: "a"))
    supply.pressure = 100
    var sinks = ["s", "t", "u"].map { Sink(name: $0, plant: nil, demand: .unlimited, origin: Origin(path: $0)) }
    sinks[0].pressure = 800
    sinks[1].pressure = 800
    sinks[1].lift = 0.05
    section.supplies = [supply]
    section.sinks = sinks
    var fact = LinkFact(from: "a", to: "t", origin: Origin(path: "f"))
    let plain = LinkLifts(section)
    #expect(plain[from: "a", to: "s"] == section.compression.work(from: 100, to: 800))
    #expect(plain[from: "a", to: "t"] == 0.05)
    #expect(plain[from: "a", to: "u"] == 0)
    fact.lift = 0.12
    section.connections.facts = [fact]
    #expect(LinkLifts(section)[from: "a", to: "t"] == 0.12)
    #expect(section.linksTakeElectricity)
  }
}
