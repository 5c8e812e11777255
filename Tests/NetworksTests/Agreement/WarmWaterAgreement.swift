import Networks
import ParkModel
import Testing

/// Water and heat in one program, against `Models/warmwater.mod` under glpsol: the data are written here, from the park.
@Suite("Warm water agrees with its model")
struct WarmWaterAgreement {
  @Test("The least cost of random parks is glpsol's", arguments: 0..<40)
  func agree(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let park = Self.park(&generator)
    let ours = optimum(of: "cost", park, in: .after)
    let theirs = try glpsol(model: "warmwater", data: Self.data(park))
    switch (ours, theirs) {
    case (.optimal(let ours), .optimal(let theirs)):
      #expect(abs(ours - theirs) <= 1e-7 * max(1, abs(theirs)), "\(ours), glpsol \(theirs)")
    case (.infeasible, .infeasible): break
    default: Issue.record("\(ours), glpsol \(theirs)")
    }
  }

  /// An all-to-all park of one hour: supplies, sources and uses with temperatures, an outfall that asks for one, streams.
  static func park(_ generator: inout SeededGenerator) -> Park {
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &generator) * 10).rounded() / 10
    }
    let section = water("COD") {
      for index in 0..<Int.random(in: 1...2, using: &generator) {
        var town = supply("town\(index)", ["COD": number(0...20)], price: number(1...5))
        town.temperature = number(5...30)
        $0.supplies.append(town)
      }
      for index in 0..<Int.random(in: 1...3, using: &generator) {
        var used = source("p\(index)/out", number(2...20), ["COD": number(10...100)])
        used.temperature = number(10...95)
        $0.sources.append(used)
      }
      for index in 0..<Int.random(in: 1...3, using: &generator) {
        var bath = sink("p\(index)/bath", number(2...20), most: ["COD": number(20...80)])
        let lower = number(10...70)
        bath.temperature =
          Bool.random(using: &generator)
          ? .exactly(lower) : Bounds(lower: lower, upper: lower + number(0...20))
        $0.sinks.append(bath)
      }
      var river = outlet("river", price: number(0...2))
      if Bool.random(using: &generator) { river.temperature = Bounds(lower: -.infinity, upper: number(20...40)) }
      $0.outlets = [river]
      $0.connections.candidate = [pattern("any", "any")]
    }
    var heat = HeatSection(approach: 10)
    var (steam, cold) = (amplyHot, amplyCold)
    (steam.price, cold.price) = (0.25, 0.01)
    heat.utilities = [cold, steam]
    heat.connections.candidate = [pattern("any", "any")]
    for index in 0..<Int.random(in: 0...2, using: &generator) {
      let to = number(20...80)
      heat.streams.append(hotStream("p\(index)/flue", to + number(5...80), to, number(20...800)))
    }
    if Bool.random(using: &generator) {
      let from = number(10...60)
      heat.streams.append(coldStream("p0/oven", from, from + number(5...60), number(20...800)))
    }
    return hourlyPark(section, heat: heat).withEnteringStreams()
  }

  static func data(_ park: Park) throws -> String {
    let section = try #require(park.material("water"))
    let heat = try #require(park.heat)
    func set(_ name: String, _ members: [String]) -> String {
      "set \(name) := \(members.map { "'\($0)'" }.joined(separator: " "));\n"
    }
    func param(_ name: String, _ values: [(String, Double?)]) -> String {
      let stated = values.compactMap { key, value in value.map { "\(key) \($0)" } }
      return stated.isEmpty ? "" : "param \(name) := \(stated.joined(separator: " "));\n"
    }
    func quoted(_ names: String...) -> String {
      names.count == 1 ? "'\(names[0])'" : "[\(names.map { "'\($0)'" }.joined(separator: ","))]"
    }
    let (supplies, sources) = (section.supplies, section.sources)
    let (uses, outfalls) = (section.sinks, section.outlets)
    let links =
      (supplies.map(\.name) + sources.map(\.name)).flatMap { giver in uses.map { "('\(giver)','\($0.name)')" } }
      + sources.flatMap { giver in outfalls.map { "('\(giver.name)','\($0.name)')" } }
    let asked = uses.map { ($0.name, $0.temperature) } + outfalls.map { ($0.name, $0.temperature) }
    let hot = heat.streams.filter { $0.role == .hot && !$0.isEntering }
    let cold = heat.streams.filter { $0.role == .cold && !$0.isEntering }
    let utilities = heat.utilities
    let entries = (hot + cold).map { ($0.name, $0.from, $0.to) } + utilities.map { ($0.name, $0.from, $0.to) }
    func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
    func duty(_ stream: HeatStream) -> Double? { if case .fixed(let duty) = stream.duty { duty } else { nil } }
    return "data;\n" + set("CONTAMINANTS", ["COD"]) + set("SUPPLIES", supplies.map(\.name))
      + set("SOURCES", sources.map(\.name)) + set("USES", uses.map(\.name)) + set("OUTFALLS", outfalls.map(\.name))
      + "set LINKS := \(links.joined(separator: " "));\n"
      + param(
        "t_water",
        supplies.map { (quoted($0.name), $0.temperature) } + sources.map { (quoted($0.name), $0.temperature) })
      + param("lower", asked.map { (quoted($0.0), finite($0.1?.lower)) })
      + param("upper", asked.map { (quoted($0.0), finite($0.1?.upper)) })
      + param(
        "quality",
        supplies.map { (quoted($0.name, "COD"), $0.quality["COD"]) }
          + sources.map { (quoted($0.name, "COD"), $0.quality["COD"]) })
      + param("limit", uses.map { (quoted($0.name, "COD"), finite($0.limit["COD"]?.upper)) })
      + param(
        "source_flow",
        sources.map { source in
          guard case .fixed(let amount) = source.amount else { return (quoted(source.name), nil) }
          return (quoted(source.name), amount)
        })
      + param("use_flow", uses.map { (quoted($0.name), $0.demand.lower) })
      + param("cost_supply", supplies.map { (quoted($0.name), $0.price) })
      + param("cost_outfall", outfalls.map { (quoted($0.name), $0.price) })
      + set("HOT_STREAMS", hot.map(\.name)) + set("COLD_STREAMS", cold.map(\.name))
      + set("HOT_UTILITIES", utilities.filter { $0.role == .hot }.map(\.name))
      + set("COLD_UTILITIES", utilities.filter { $0.role == .cold }.map(\.name))
      + "param shift := \(heat.approach / 2);\n" + param("t_from", entries.map { (quoted($0.0), $0.1) })
      + param("t_to", entries.map { (quoted($0.0), $0.2) })
      + param("duty", (hot + cold).map { (quoted($0.name), duty($0)) })
      + param("cost_heat", utilities.map { (quoted($0.name), $0.price) }) + "end;\n"
  }
}
