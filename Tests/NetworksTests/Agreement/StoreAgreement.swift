import Networks
import ParkModel
import Testing

/// Periods and a store, against `Models/stores.mod` under glpsol: the data are written here, from the park.
@Suite("Stores agree with their model")
struct StoreAgreement {
  @Test("The least cost of random parks is glpsol's", arguments: 0..<30)
  func agree(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let park = Self.park(&generator)
    let theirs = try glpsol(model: "stores", data: Self.data(park))
    switch (optimum(of: "cost", park, in: .after), theirs) {
    case (.optimal(let ours), .optimal(let theirs)):
      #expect(abs(ours - theirs) <= 1e-7 * max(1, abs(theirs)), "\(ours), glpsol \(theirs)")
    case (.infeasible, .infeasible): break
    case (let ours, let theirs): Issue.record("\(ours), glpsol \(theirs)")
    }
  }

  /// Two or three shifts; one supply, two sources, two uses, a tank for all of them, an outfall.
  private static func park(_ generator: inout SeededGenerator) -> Park {
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &generator) * 10).rounded() / 10
    }
    let count = Int.random(in: 2...3, using: &generator)
    let room = number(1...80)
    let build = BuildCost(fixed: 0, perCapacity: number(1...400), life: 10)
    let limits = [number(10...70), number(10...70)]
    let qualities = [number(5...100), number(5...100)]
    var park = Park(name: "stores", operatingHours: 0)
    park.rounds = Double(Int.random(in: 1...300, using: &generator))
    park.periods = (0..<count).map { Period(id: "p\($0)", hours: number(1000...4000)) }
    park.operatingHours = park.periods.reduce(0) { $0 + $1.hours }
    park.byPeriod = park.periods.map { _ in
      var season = Park(name: "stores", operatingHours: park.operatingHours)
      season.materials = [
        water("COD") {
          $0.supplies = [supply("town", ["COD": 3], price: number(1...5))]
          $0.sources = (0..<2).map { source("p\($0)/out", number(0...30), ["COD": qualities[$0]]) }
          $0.sinks = (0..<2).map { sink("p\($0)/in", number(0...30), most: ["COD": limits[$0]]) }
          $0.outlets = [outlet("river", price: number(0...2))]
          var tank = Treatment(name: "tank", plant: nil, action: .keep(holding: room), origin: origin("tank"))
          tank.accepts = ["p0/out", "p1/out", "town"]
          tank.status = .candidate
          tank.build = build
          $0.treatments = [tank]
          $0.connections.candidate = [pattern("any", "any")]
        }
      ]
      return season
    }
    park.materials = park.byPeriod[0].materials
    return park
  }

  private static func data(_ park: Park) throws -> String {
    let seasons = try park.byPeriod.map { try #require($0.material("water")) }
    let first = seasons[0]
    func table(_ name: String, _ values: (MaterialSection) -> [(String, Double)]) -> String {
      let columns = seasons.map(values)
      let rows = columns[0].indices.map { row in
        "'\(columns[0][row].0)' " + columns.map { "\($0[row].1)" }.joined(separator: " ")
      }
      let periods = seasons.indices.map { "\($0 + 1)" }.joined(separator: " ")
      return "param \(name) : \(periods) := \(rows.joined(separator: " "));\n"
    }
    func amount(_ source: Source) -> Double { if case .fixed(let amount) = source.amount { amount } else { .nan } }
    let tank = first.treatments[0]
    let build = try #require(tank.build)
    let held = try #require(tank.holding)
    let sources = first.sources.map { "'\($0.name)'" }
    let uses = first.sinks.map { "'\($0.name)'" }
    let links =
      (sources + ["'town'"]).flatMap { from in uses.map { "(\(from),\($0))" } } + sources.map { "(\($0),'river')" }
    let hours = park.periods.indices.map { "\($0 + 1) \(park.periods[$0].hours)" }.joined(separator: " ")
    let quality = first.sources.map { "['\($0.name)','COD'] \($0.quality["COD"] ?? 0)" }.joined(separator: " ")
    let limit = first.sinks.map { "['\($0.name)','COD'] \($0.limit["COD"]?.upper ?? 0)" }.joined(separator: " ")
    let cost = build.perCapacity * build.annuityFactor(discountRate: park.discountRate)
    return """
      data;
      param periods := \(seasons.count);
      set CONTAMINANTS := 'COD';
      set SUPPLIES := 'town';
      set SOURCES := \(sources.joined(separator: " "));
      set USES := \(uses.joined(separator: " "));
      set OUTFALLS := 'river';
      set STORES := 'tank';
      set LINKS := \(links.joined(separator: " "));
      set FILLS := \((sources + ["'town'"]).map { "(\($0),'tank')" }.joined(separator: " "));
      set DRAWS := \((uses + ["'river'"]).map { "('tank',\($0))" }.joined(separator: " "));
      param hours := \(hours);
      param rounds := \(park.rounds);
      param quality := \(quality) ['town','COD'] 3;
      param limit := \(limit);
      param most_held := 'tank' \(held);
      param cost_held := 'tank' \(cost);

      """
        + table("source_flow") { $0.sources.map { ($0.name, amount($0)) } }
        + table("use_flow") { $0.sinks.map { ($0.name, $0.demand.lower) } }
        + table("cost_supply") { $0.supplies.map { ($0.name, $0.price ?? 0) } }
        + table("cost_outfall") { $0.outlets.map { ($0.name, $0.price) } } + "end;\n"
  }
}
