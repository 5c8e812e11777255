import Networks
import ParkModel
import ParkReader
import Testing

/// A park in which every stream may go to every use, made up from a seed: plants with three streams and three uses each, two
/// supplies, two works in a row, one sewer.
struct AllToAllPark: Sendable, CustomTestStringConvertible {
  var seed: Int
  var plants = 5
  /// Further lines of `water.connections`.
  var connections = ""
  /// Limits of the sewer.
  var sewer = ""
  var minimize = "cost"
  /// A use's own words, beside flow and limit.
  var use: @Sendable (_ plant: Int, _ number: Int) -> String = { _, _ in "" }

  var testDescription: String { "seed \(seed) \(sewer)\(connections)\(minimize)" }

  var text: String {
    var random = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &random) * 10).rounded() / 10
    }
    var total = 0.0
    var body: [String] = []
    for plant in 0..<plants {
      let at = "[\(number(0...3)), \(number(0...3))]"
      let sources = (0..<3).map { index in
        let flow = number(5...80)
        total += flow
        return "s\(index): {flow: \(flow), quality: {COD: \(number(20...400)), TDS: \(number(200...3000))}}"
      }
      let sinks = (0..<3).map { index in
        "d\(index): {flow: \(number(5...80)), limit: {COD: \(number(25...300)), TDS: \(number(400...2500))}\(use(plant, index))}"
      }
      body.append(
        "  p\(plant): {at: \(at), water: {sources: {\(sources.joined(separator: ", "))}, sinks: {\(sinks.joined(separator: ", "))}}}"
      )
    }
    let capacity = (total / 5).rounded()
    return """
      park: All to all \(seed)
      units: {flow: t/h, concentration: mg/L, length: km, money: CNY}
      operating_hours: 8000 h/yr
      contaminants: [COD, TDS]
      minimize: \(minimize)
      prices: {electricity: {price: 0.6 CNY/kWh}}
      water:
        supplies:
          town:  {quality: {COD: 3, TDS: 180}, price: 4.4 CNY/m3, at: [0, 0]}
          river: {quality: {COD: 20, TDS: 350}, price: 2.2 CNY/m3, at: [3, 0]}
        treatments:
          works:  {at: [1, 2], capacity: \(capacity), outlet: {COD: 60, TDS: 1000}, cost: 0.9 CNY/m3}
          polish: {at: [2, 1], capacity: \(capacity), outlet: {COD: 10, TDS: 200}, cost: 3.6 CNY/m3}
        outfalls: {sewer: {price: 1.4 CNY/m3, at: [1.5, 1.5]\(sewer)}}
        connections:
          candidate: any
          pipe: {per_capacity: 60 CNY/(m (m3/h)), life: 20 yr, pumping: 0.3 kWh/(m3 km)}
      \(connections)
      plants:
      \(body.joined(separator: "\n"))
      """
  }

  func read() throws -> Park {
    let reading = readPark(SourceText(name: "all.yaml", bytes: Array(text.utf8)), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }
}
