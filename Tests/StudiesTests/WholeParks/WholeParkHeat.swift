extension WholeParks {
  /// Steam, cooling, a header with a tank, a heat pump, an engine and a chiller, lines that lose and cost.
  mutating func heat() -> String {
    """
    heat:
      approach: 10 K
      utilities:
        steam: {kind: hot, at: 300, price: \(seasonal(0.25...0.5, "CNY/kWh")), co2: 0.2 kg/kWh}
        boiler-steam: {kind: hot, at: 290, fuel: p0/boiler, efficiency: \(number(50...70)) %}
        cooling: {kind: cold, from: 1, to: 3, price: 0.02 CNY/kWh}
      headers:
        hot-water: {supply: 95, return: 65, loss: \(number(1...8)) %, holds: \(number(1...30)) MWh, at: [2, 2], status: candidate, \
    build: {per_capacity: \(number(20...200)) CNY/kW}}
      converters:
        pump: {kind: heat_pump, from: \(number(30...60)), to: \(number(75...110)), carnot: \(number(35...65)) %, \
    capacity: \(number(200...2000)), status: candidate, build: {per_capacity: \(number(200...3000)) CNY/kW}}
        orc: {kind: engine, from: \(number(95...140)), to: 30, efficiency: \(number(5...9)) %, capacity: \(number(50...400))}
        chiller: {kind: absorption, from: 85, to: 35, chill: 7, cop: 0.7, capacity: \(number(50...400))}
      line: {loss: \(number(0...5)) %/km, per_capacity: \(number(10...300)) CNY/(km kW)}
      connections: {existing: inside, candidate: any}
    """
  }

  /// A plant's streams, hot and cold, one of stretches, and a use of heat that may be left out.
  mutating func streams(of id: String) -> String {
    var lines: [String] = []
    for index in 0..<count(1...2) {
      let (low, rise) = (Double(count(25...90)), Double(count(20...120)))
      lines.append("hot\(index): {from: \(low + rise), to: \(low), duty: \(seasonal(100...4000))}")
      let (cold, lift) = (Double(count(15...80)), Double(count(20...120)))
      lines.append("cold\(index): {from: \(cold), to: \(cold + lift), duty: \(number(100...4000))}")
    }
    let top = Double(count(110...180))
    lines.append(
      "vapour: {from: \(top), segments: [{to: 100, duty: \(number(20...300))}, {to: 100, duty: \(number(100...2000))}, "
        + "{to: \(number(40...70)), duty: \(number(20...300))}]}")
    lines.append("district: {from: 40, to: 70, duty: 0..\(number(100...2000)), pays: \(number(5...40)) CNY/GJ}")
    return lines.map { "      " + $0 }.joined(separator: "\n")
  }
}
