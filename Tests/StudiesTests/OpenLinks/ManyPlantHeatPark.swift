import Networks
import ParkModel
import ParkReader
import Testing

/// A park of plants with two hot and two cold streams each, made up from a seed: any may heat any other through lines that
/// lose and cost.
struct ManyPlantHeatPark: Sendable, CustomTestStringConvertible {
  var seed: Int
  var plants = 4
  /// Loss and cost of lines.
  var line = "{loss: 2 %/km, per_capacity: 900 CNY/(km kW), life: 20 yr}"
  var existing = "inside"
  /// Further lines of `heat.connections`.
  var connections = ""
  /// Further lines of `heat`.
  var heat = ""
  /// Further words of the low-pressure steam.
  var steam = ""
  /// Further streams of the first plant.
  var streams = ""
  /// Water of the park and of each plant.
  var water = (park: "", plant: "")
  var minimize = "cost"

  var testDescription: String {
    ["seed \(seed)", line, existing, connections, heat, steam, streams, minimize].filter { !$0.isEmpty }.joined(
      separator: ", ")
  }

  var text: String {
    var random = SeededGenerator(seed: seed)
    func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let body = (0..<plants).map { plant in
      let at = "[\(Double(whole(0...50)) / 10), \(Double(whole(0...50)) / 10)]"
      var own: [String] = []
      for index in 0..<2 {
        let (hot, cold) = (whole(80...240), whole(20...140))
        let hotEnd = whole(0...9) == 0 ? hot : max(45, hot - whole(20...120))
        let coldEnd = whole(0...9) == 0 ? cold : cold + whole(10...80)
        own.append("h\(index): {kind: hot, from: \(hot), to: \(hotEnd), duty: \(10 * whole(20...400))}")
        own.append("c\(index): {kind: cold, from: \(cold), to: \(coldEnd), duty: \(10 * whole(20...400))}")
      }
      if plant == 0, !streams.isEmpty { own.append(streams) }
      return "  p\(plant): {at: \(at), heat: {\(own.joined(separator: ", "))}\(water.plant)}"
    }
    return """
      park: Many plants \(seed)
      units: {heat: kW, temperature: degC, length: km, money: CNY}
      operating_hours: 8000 h/yr
      minimize: \(minimize)
      prices: {electricity: {price: 0.6 CNY/kWh}}
      heat:
        approach: 10 K
        utilities:
          steam:   {kind: hot, at: 260, price: 0.26 CNY/kWh}
          low:     {kind: hot, from: 155, to: 150, price: 0.19 CNY/kWh\(steam)}
          cooling: {kind: cold, from: 20, to: 28, price: 0.012 CNY/kWh}
        line: \(line)
        connections:
          existing: \(existing)
          candidate: any
      \(connections)
      \(heat)
      \(water.park)
      plants:
      \(body.joined(separator: "\n"))
      """
  }

  func read() throws -> Park {
    let reading = readPark(
      SourceText(name: "heat.yaml", bytes: Array(text.utf8)), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }
}
