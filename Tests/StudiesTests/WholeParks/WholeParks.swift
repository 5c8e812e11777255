import Foundation
import Networks
import ParkModel
import ParkReader

/// Park files with everything switched on, at random figures: every kind of node, unit and store of water, heat, solids and
/// gas, seasons or shifts, and projects under a budget.
///
/// They are written as a user would, and read: what they are made of is what a file can say.
struct WholeParks {
  private var generator: SeededGenerator
  let seed: Int
  /// The ids of the plants and of the periods.
  private(set) var plants: [String] = []
  private(set) var periods: [String] = []

  init(seed: Int) {
    self.seed = seed
    generator = SeededGenerator(seed: 7_919 + seed)
  }

  /// A figure with as many digits as a person would write.
  mutating func number(_ range: ClosedRange<Double>) -> String {
    let value = Double.random(in: range, using: &generator)
    let digits = value < 10 ? 1000.0 : value < 1000 ? 10.0 : 1.0
    return "\((value * digits).rounded() / digits)"
  }
  mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < probability }
  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  /// A figure that differs from period to period.
  mutating func seasonal(_ range: ClosedRange<Double>, _ unit: String = "") -> String {
    "{" + periods.map { "\($0): \(number(range)) \(unit)" }.joined(separator: ", ") + "}"
  }
  /// What stands, or could be built.
  mutating func status() -> String { chance(0.5) ? "candidate" : "existing" }

  /// The park of the file; `precondition` where the file is not right, which no seed may make it.
  mutating func park() -> Park {
    let text = self.text()
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    guard let park = reading.park else {
      preconditionFailure("seed \(seed): \(reading.diagnostics.map(\.message.en))\n\(text)")
    }
    return park
  }

  mutating func text() -> String {
    plants = (0..<count(2...3)).map { "p\($0)" }
    periods = count(0...2) == 0 ? ["wet", "dry", "cold"] : ["day", "night"]
    let hours = periods.map { _ in Double(count(18...29) * 100) }
    let total = hours.reduce(0, +)
    let isShift = chance(0.3)
    let scaled = plants.map { "\($0)/out0: \(number(0.6...1.4))" }.joined(separator: ", ")
    let lines = zip(periods, hours).map { id, hours in
      "  \(id): {hours: \(hours)\(id == periods[0] ? ", scale: {\(scaled)}" : "")}"
    }
    return """
      park: Whole \(seed)
      operating_hours: \(total) h/yr
      units: {flow: t/h, concentration: mg/L, heat: kW, temperature: degC, mass: t/yr, gas: Nm3/h, length: km}
      periods:
      \(lines.joined(separator: "\n"))
      round: \(isShift ? "24" : "\(total)") h
      contaminants: [COD, TDS, SS]
      minimize: \(chance(0.6) ? "cost" : "[fresh_water, cost]")
      prices:
        electricity: {price: \(seasonal(0.3...0.9, "CNY/kWh")), co2: 0.14 kg/kWh}
        lime: {price: 420 CNY/t, co2: 900 kg/t}
      \(water())
      \(heat())
      \(solids())
      \(gas())
      plants:
      \(plants.map { plant($0) }.joined(separator: "\n"))
      \(kiln())
      \(retrofit())

      """
  }

  private mutating func plant(_ id: String) -> String {
    """
      \(id):
        at: [\(number(0...4)), \(number(0...4))]
        water:
    \(waterUses(of: id))
        heat:
    \(streams(of: id))
        gas:
    \(gases(of: id))
        wastes:
          ash: {kind: fly_ash, amount: \(seasonal(1000...20_000)), composition: {Cl: \(number(0.01...0.05)) %, SO3: \
    \(number(0.2...4)) %, H2O: \(number(0...20)) %, rest: 0}, stock: \(number(0...4000))}
    """
  }

  private mutating func retrofit() -> String {
    """
    retrofit:
      discount_rate: \(number(3...9)) %
      budget: \(chance(0.5) ? number(20...60) : "400") MCNY
      phases: [2026, 2027, 2028]
      projects:
        reuse: {assets: [ro, brine, works -> ro], fixed: \(number(0.1...2)) MCNY, operating: \(number(10...300)) kCNY/yr, \
    subsidy: \(number(5...30)) %}
        warmth: {assets: [hot-water, pump], fixed: \(number(0.1...1)) MCNY, life: \(number(8...25)) yr}
        wastes: {assets: [dryer, leach], fixed: \(number(10...90)) kCNY, earliest: 2027}
    """
  }
}
