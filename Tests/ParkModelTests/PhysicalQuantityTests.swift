import ParkModel
import Testing

@Suite("Physical quantities compute only what makes sense")
struct PhysicalQuantityTests {
  @Test("a flow times a concentration is a load")
  func load() {
    let load = MassFlow(50) * Concentration(40)
    #expect(load == MassLoad(2000))
    #expect(load / MassFlow(100) == Concentration(20))
  }

  @Test("temperatures give differences")
  func temperatures() throws {
    #expect(Temperature(65) - Temperature(25) == TemperatureDifference(40))
    #expect(Temperature(25) + TemperatureDifference(10) > Temperature(30))
    #expect(try Temperature(reading: "298.15 K", in: UnitContext()) == Temperature(25))
  }

  @Test("quantities of one kind add and compare")
  func arithmetic() throws {
    #expect(MassFlow(2) + MassFlow(3) * 2 - .zero == MassFlow(8))
    #expect(Money(10) / Money(4) == 2.5)
    #expect([Power(3), Power(1)].min() == Power(1))
    #expect(try Power(reading: "1.2 MW", in: UnitContext()) == Power(1200))
    #expect(MassFlow.unit == "t/h")
  }
}
