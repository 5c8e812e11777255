import ParkModel
import Testing

@testable import Networks

/// Ratios of heat pumps, engines and chillers against the two laws, worked out by hand.
@Suite("What converters exchange for what they put out")
struct ConverterRatioTests {
  private func converter(
    _ kind: HeatConverter.Kind, _ source: Double, _ sink: Double, _ performance: HeatConverter.Performance,
    drive: Double? = nil
  ) -> HeatConverter {
    var converter = HeatConverter(
      name: "x", kind: kind, source: .init(warm: source, cool: source), sink: .init(warm: sink, cool: sink),
      performance: performance, capacity: 1, origin: origin("x"))
    converter.drive = drive.map { .init(warm: $0, cool: $0) }
    return converter
  }

  @Test("a heat pump: 1 kW of heat is 1 / COP of electricity and the rest of heat taken", arguments: [1.5, 4, 8])
  func heatPump(_ cop: Double) {
    let ratios = ConverterRatios(converter(.heatPump, 45, 90, .stated(cop)))
    #expect(ratios.sink == 1 && ratios.electricity == 1 / cop && ratios.source == 1 - 1 / cop && ratios.drive == 0)
    #expect(abs((ratios.limit ?? 0) - 363.15 / 45) < 1e-12)
  }

  @Test("an engine: 1 kW of electricity is taken from 1 / efficiency of heat")
  func engine() {
    let ratios = ConverterRatios(converter(.engine, 90, 30, .stated(0.1)))
    #expect(ratios.source == 10 && ratios.sink == 9 && ratios.electricity == -1)
    #expect(abs((ratios.limit ?? 0) - 60 / 363.15) < 1e-15)
  }

  /// (1 - 308.15 / 358.15) x 280.15 / 28 = 1.3968.
  @Test("a chiller: 1 kW of cooling is 1 / COP of driving heat, and both are rejected")
  func absorption() {
    let ratios = ConverterRatios(converter(.absorption, 7, 35, .stated(0.8), drive: 85))
    #expect(ratios.source == 1 && ratios.drive == 1.25 && ratios.sink == 2.25 && ratios.electricity == 0)
    #expect(abs((ratios.limit ?? 0) - 50 / 358.15 * 280.15 / 28) < 1e-12)
  }

  @Test(
    "at the limit of Carnot no entropy arises",
    arguments: [
      (HeatConverter.Kind.heatPump, 45.0, 90.0), (.recompression, 98, 106), (.engine, 140, 25), (.absorption, 7, 35),
    ])
  func reversible(_ kind: HeatConverter.Kind, _ source: Double, _ sink: Double) {
    let converter = converter(kind, source, sink, .shareOfReversible(1), drive: kind == .absorption ? 85 : nil)
    let ratios = ConverterRatios(converter)
    let taken = ratios.source / (source + 273.15) + ratios.drive / (85 + 273.15)
    #expect(abs(ratios.sink / (sink + 273.15) - taken) < 1e-12)
    #expect(abs(ratios.source + ratios.drive + ratios.electricity - ratios.sink) < 1e-12)
  }

  @Test("the mean temperature of a glide lies between its ends, and goes to them")
  func glide() {
    let wide = HeatConverter.Range(warm: 140, cool: 90).meanKelvin
    #expect(abs(wide - 387.612_670_868_8) < 1e-9)
    #expect(abs(HeatConverter.Range(warm: 90.0001, cool: 90).meanKelvin - 363.150_05) < 1e-6)
    #expect(HeatConverter.Range(warm: 90, cool: 90).meanKelvin == 363.15)
  }

  @Test("temperatures the wrong way round have no limit")
  func wrongWay() {
    #expect(ConverterRatios(converter(.heatPump, 90, 45, .stated(4))).limit == nil)
    #expect(ConverterRatios(converter(.engine, 30, 90, .stated(0.1))).limit == nil)
    #expect(ConverterRatios(converter(.absorption, 7, 35, .stated(0.7), drive: 30)).limit == nil)
    #expect(ConverterRatios(converter(.absorption, 40, 35, .stated(0.7), drive: 85)).limit == nil)
  }
}
