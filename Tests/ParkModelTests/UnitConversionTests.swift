import ParkModel
import Testing

@Suite("Quantities are converted to the units of the program")
struct UnitConversionTests {
  private let context = UnitContext(operatingHours: 8000)

  @Test(
    "each quantity of the language page has the value computed by hand",
    arguments: [
      ("12.5 t/h", .flow, 12.5), ("380 m3/d", .flow, 380.0 / 24), ("18 kt/yr", .flow, 2.25), ("3 L/s", .flow, 10.8),
      ("1.2 L/min", .flow, 0.072), ("2.4 万t/a", .flow, 3), ("2.4 万t/a", .mass, 24_000), ("200 kt/yr", .mass, 200_000),
      ("2 t/h", .mass, 16_000), ("65 degC", .temperature, 65), ("65 ℃", .temperature, 65),
      ("338.15 K", .temperature, 65),
      ("10 K", .temperatureDifference, 10), ("1.2 MW", .heat, 1200), ("30 GJ/h", .heat, 30_000 / 3.6),
      ("28800 GJ/yr", .heat, 1000), ("4.43 CNY/m3", .pricePerWater, 4.43), ("2 元/m³", .pricePerWater, 2),
      ("0.75", .number, 0.75), ("75 %", .fraction, 0.75), ("0.9 t/t", .massPerMass, 0.9),
      ("400 mg/kg", .massShare, 4e-4),
      ("40 mg/L", .concentration, 40), ("40 g/t", .concentration, 40), ("40 ppm", .concentration, 40),
      ("1 %", .concentration, 10_000), ("2.7 g/L", .concentration, 2700), ("5 ug/L", .concentration, 0.005),
      ("1.5 kg/h", .massLoad, 1500), ("300 t/yr", .massLoad, 37_500), ("300 t/yr", .mass, 300),
      ("3.0 MCNY", .money, 3e6), ("180 kCNY", .money, 180_000), ("12 万元", .money, 120_000),
      ("850 MCNY/yr", .moneyPerYear, 850e6), ("0.62 CNY/kWh", .pricePerEnergy, 0.62),
      ("6 CNY/GJ", .pricePerEnergy, 0.0216), ("260 CNY/t", .pricePerMass, 260), ("3.2 CNY/Nm3", .pricePerGas, 3.2),
      ("2500 CNY/(m3/d)", .buildPerFlow, 60_000), ("900 CNY/(t/yr)", .buildPerMass, 900),
      ("7.5 CNY/(t/yr)", .buildPerFlow, 60_000), ("600 CNY/m", .buildPerLength, 600_000),
      ("2.5 CNY/(m (m3/h))", .buildPerLengthFlow, 2500), ("0.2 kCNY/(km kW)", .buildPerLengthPower, 200),
      ("1.4 MCNY/km", .buildPerLength, 1.4e6), ("1.5 %/km", .lossPerLength, 0.015),
      ("0.6 CNY/(t km)", .pricePerDistance, 0.6), ("0.08 kg/(t km)", .emissionPerDistance, 0.08),
      ("0.1404 kg/kWh", .emissionPerEnergy, 0.1404), ("0.11 t/GJ", .emissionPerEnergy, 0.396),
      ("2.16 kg/Nm3", .emissionPerGas, 2.16), ("35.6 MJ/Nm3", .heatingValue, 35.6 / 3.6),
      ("2000 kJ/kg", .latentHeat, 2000 / 3.6), ("0.9 MWh/t", .energyPerMass, 900), ("1.1 kWh/m3", .energyPerWater, 1.1),
      ("0.35 kWh/(m3 km)", .energyPerWaterDistance, 0.35), ("2.4 kg/m3", .massPerWater, 2.4),
      ("300 Nm3/h", .gas, 300), ("240 万Nm3/a", .gas, 300), ("1.2 km", .length, 1.2), ("350 m", .length, 0.35),
      ("15 yr", .duration, 15), ("8000 h/yr", .operatingHours, 8000), ("3600", .hours, 3600), ("150 d", .hours, 3600),
      ("450 uS/cm", .conductivity, 450), ("0", .flow, 0), ("0", .pricePerWater, 0), ("2.1", .coordinate, 2.1),
      ("6 %", .rate, 0.06), ("500 tce/yr", .heat, 500 * 29_307_000 / 3600.0 / 8000),
    ] as [(String, NamedDimension, Double)])
  func value(text: String, dimension: NamedDimension, expected: Double) throws {
    let value = try dimension.read(text, in: context)
    #expect(abs(value - expected) <= 1e-12 * abs(expected))
  }

  @Test("mg/L and g/t agree to the last digit", arguments: [0.1, 3, 12.3, 40, 65.7, 2200, 9000])
  func exact(number: Double) throws {
    #expect(try NamedDimension.concentration.read("\(number) mg/L", in: context) == number)
    #expect(try NamedDimension.concentration.read("\(number) g/t", in: context) == number)
    #expect(try NamedDimension.temperature.read("\(number) degC", in: context) == number)
    #expect(try NamedDimension.flow.read("\(number) m3/h", in: context) == number)
  }

  @Test("a bare number takes the declared unit")
  func declared() throws {
    var context = context
    try context.declare("flow", as: "m3/d")
    try context.declare("heat", as: "GJ/h")
    try context.declare("temperature", as: "K")
    try context.declare("mass", as: "万t/a")
    #expect(try NamedDimension.flow.read("48", in: context) == 2)
    #expect(try NamedDimension.flow.read("48 t/h", in: context) == 48)
    #expect(try NamedDimension.heat.read("3.6", in: context) == 1000)
    #expect(try abs(NamedDimension.temperature.read("338.15", in: context) - 65) < 1e-9)
    #expect(try NamedDimension.mass.read("1.8", in: context) == 18_000)
  }

  @Test(
    "a confusion of units is an error that names both",
    arguments: [
      ("12 kW", .flow, "unit-mismatch", "a power"), ("12 t", .flow, "unit-mismatch", "a mass"),
      ("12 Nm3/h", .flow, "unit-mismatch", "gas flow"), ("300 m3/h", .gas, "unit-mismatch", "Nm3"),
      ("300 t/h", .gas, "unit-mismatch", "mass flow"), ("40 t/h", .concentration, "unit-mismatch", "mass flow"),
      ("10 degC", .temperatureDifference, "unit-mismatch", "`K`"), ("65 %", .temperature, "unit-mismatch", "fraction"),
      ("3200 kWh", .heat, "unit-mismatch", "an energy"), ("1.2 MW", .energyPerWater, "unit-mismatch", "power"),
      ("18 m3/yr", .mass, "unit-mismatch", "density"), ("40 mg/L", .massShare, "unit-mismatch", "mass per volume"),
      ("4.43 CNY/t", .pricePerEnergy, "unit-mismatch", "price per mass"),
      ("4.43 CNY", .pricePerWater, "unit-mismatch", "money"),
      ("2500 CNY/m3", .buildPerFlow, "unit-mismatch", "price per volume"), ("15", .duration, "unit-missing", "15 yr"),
      ("12 CNY/m3", .pricePerMass, "unit-mismatch", "density"), ("175200 h", .duration, "unit-mismatch", "time"),
      ("12", .flow, "unit-missing", "12.5 t/h"), ("0", .temperature, "unit-missing", "65 degC"),
      ("4.43", .pricePerWater, "unit-missing", "4.43 CNY/m3"), ("75", .fraction, "unit-missing", "75 %"),
      ("-12 t/h", .flow, "impossible-value", "negative"), ("-300 degC", .temperature, "impossible-value", "absolute"),
      ("0 K", .temperature, "impossible-value", "absolute"), ("-273.15 degC", .temperature, "impossible-value", "zero"),
      ("450 mg/L", .conductivity, "unit-mismatch", "conductivity"), ("6 h", .rate, "unit-mismatch", "time"),
      ("30 °F", .temperature, "unit-unknown", ""), ("12 度", .temperature, "unit-mismatch", "energy"),
    ] as [(String, NamedDimension, String, String)])
  func confusion(text: String, dimension: NamedDimension, code: String, word: String) throws {
    let error = try #require(throws: QuantityError.self) { try dimension.read(text, in: context) }
    #expect(error.code.rawValue == code)
    let said = error.message.en + " " + (error.hint?.en ?? "")
    #expect(said.contains(word), "\(said)")
    #expect(error.message.zh != nil)
  }

  @Test("a year is hours only where the park says how many")
  func hoursMissing() throws {
    let error = try #require(throws: QuantityError.self) {
      try NamedDimension.flow.read("18 kt/yr", in: UnitContext())
    }
    #expect(error.code == .operatingHoursMissing)
    #expect(try NamedDimension.mass.read("18 kt/yr", in: UnitContext()) == 18_000)
  }

  @Test("a declared unit must measure what it is declared for")
  func declaration() throws {
    var context = UnitContext()
    func code(_ name: String, _ unit: String) -> String? {
      do throws(QuantityError) {
        try context.declare(name, as: unit)
        return nil
      } catch { return error.code.rawValue }
    }
    #expect(code("flow", "t/h") == nil)
    #expect(code("flow", "kW") == "unit-mismatch")
    #expect(code("flwo", "t/h") == "unit-declaration")
    #expect(code("heat", "foo") == "unit-unknown")
  }

  @Test("the fault of a unit is placed inside the quantity")
  func place() throws {
    let error = try #require(throws: QuantityError.self) { try NamedDimension.flow.read("12.5 t/foo", in: context) }
    #expect(error.range == 7..<10)
    let mismatch = try #require(throws: QuantityError.self) { try NamedDimension.flow.read("12.5 kW", in: context) }
    #expect(mismatch.range == 5..<7)
  }

  @Test("every example in the tables can be read")
  func examples() throws {
    for dimension in NamedDimension.declarable.values { _ = try dimension.read(dimension.example, in: context) }
  }
}
