import Networks
import ParkModel
import Planning
import Testing

/// What to build, against `Models/retrofit.mod` under glpsol, whole numbers included: the data are written here, from the park.
@Suite("What to build agrees with its model")
struct RetrofitAgreement {
  @Test("The least cost of random parks is glpsol's", arguments: 0..<30)
  func agree(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let park = Self.park(&generator)
    let theirs = try glpsol(model: "retrofit", data: Self.data(park))
    let planned = try planState(.after, of: park, pinnedToMeters: false, options: PlanningOptions(gap: 1e-6))
    switch (planned.claim.objectives.first?.value, theirs) {
    case (let ours?, .optimal(let theirs)):
      #expect(abs(ours - theirs) <= 1e-6 * max(1, abs(theirs)), "\(ours), glpsol \(theirs)")
      #expect(planned.claim.status == .optimal)
    case (nil, .infeasible): break
    case (let ours, let theirs): Issue.record("\(ours ?? .nan), glpsol \(theirs)")
    }
  }

  private static let links = [("p0/out", "p1/in"), ("p1/out", "p0/in")]

  /// Two plants, pipes between them, a unit of any size and one that is sold in two, three projects and a budget.
  private static func park(_ generator: inout SeededGenerator) -> Park {
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &generator) * 10).rounded() / 10
    }
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }
    var park = Park(name: "retrofit", operatingHours: 8000)
    park.periods = [Period(id: "year", hours: 8000)]
    park.materials = [
      water("COD") {
        var town = supply("town", ["COD": 3], price: number(1...6))
        if chance(0.4) { town.limit = Bounds(upper: number(5...40)) }
        $0.supplies = [town]
        $0.sources = (0..<2).map { source("p\($0)/out", number(5...40), ["COD": number(20...300)]) }
        $0.sinks = (0..<2).map { sink("p\($0)/in", number(5...40), most: ["COD": number(20...150)]) }
        $0.outlets = [outlet("river", price: number(0...2))]
        $0.treatments = ["fine", "rough"].map { name in
          var unit = purifier(name, ["COD": name == "fine" ? 15 : 60])
          unit.status = .candidate
          unit.capacity = 60
          unit.cost = number(0...1)
          unit.build = BuildCost(
            fixed: 1e5 * number(0...30), perCapacity: 1e4 * number(1...9), life: 15,
            sizes: name == "fine" ? [number(5...15), number(20...50)] : [])
          return unit
        }
        $0.connections.existing = [pattern("any", "river")]
        $0.connections.candidate =
          links.map { pattern($0.0, $0.1) }
          + ["fine", "rough"].flatMap { [pattern("any", $0), pattern($0, "any")] }
        $0.connections.forbid = [pattern("fine", "rough"), pattern("rough", "fine")]
        $0.connections.facts = links.map { from, to in
          var fact = LinkFact(from: from, to: to, origin: origin("fact"))
          fact.build = BuildCost(fixed: 1e5 * number(1...30), perCapacity: 1e4 * number(0...3), life: 10)
          return fact
        }
      }
    ]
    park.projects = [
      Project(
        id: "ring", assets: links.map { "\($0.0) -> \($0.1)" }, fixed: 1e5 * number(0...20),
        operating: 1e4 * number(0...5),
        subsidy: chance(0.5) ? 0.4 : 0, excludes: chance(0.4) ? ["rough-unit"] : []),
      Project(
        id: "fine-unit", assets: ["fine"], fixed: 1e5 * number(0...20), life: 10, needs: chance(0.5) ? ["permit"] : []),
      Project(id: "rough-unit", assets: ["rough"], subsidy: 0.1, needs: chance(0.3) ? ["permit"] : []),
      Project(id: "permit", assets: [], fixed: 1e5 * number(1...20)),
    ]
    if chance(0.7) { park.budget = 1e6 * number(1...10) }
    return park
  }

  private static func data(_ park: Park) throws -> String {
    let section = try #require(park.material("water"))
    func amount(_ source: Source) -> Double { if case .fixed(let amount) = source.amount { amount } else { .nan } }
    func list(_ values: [(String, Double)]) -> String { values.map { "'\($0.0)' \($0.1)" }.joined(separator: " ") }
    let sources = section.sources.map(\.name), sinks = section.sinks.map(\.name), units = section.treatments
    var ways = sinks.map { ("town", $0) } + sources.map { ($0, "river") } + links
    for unit in units { ways += sources.map { ($0, unit.name) } + (sinks + ["river"]).map { (unit.name, $0) } }
    let pipes = zip(links, section.connections.facts).map { ends, fact in ("\(ends.0) -> \(ends.1)", fact.build!) }
    let assets = pipes + units.map { ($0.name, $0.build!) }
    let used =
      links.map { "('\($0.0) -> \($0.1)','\($0.0)','\($0.1)')" }
      + units.flatMap { unit in sources.map { "('\(unit.name)','\($0)','\(unit.name)')" } }
    func pairs(_ name: String, _ values: (Project) -> [String]) -> String {
      let all = park.projects.flatMap { project in values(project).map { "('\(project.id)','\($0)')" } }
      return all.isEmpty ? "" : "set \(name) := \(all.joined(separator: " "));\n"
    }
    func quality(_ name: String, _ value: Double) -> String { "'\(name)' 'COD' \(value)" }
    let qualities =
      [quality("town", 3)] + section.sources.map { quality($0.name, $0.quality["COD"] ?? 0) }
      + units.map { quality($0.name, $0.name == "fine" ? 15 : 60) }
    let sizes = units.filter { !$0.build!.sizes.isEmpty }.map { unit in
      "set SIZES['\(unit.name)'] := \(unit.build!.sizes.map { "\($0)" }.joined(separator: " "));\n"
    }
    let limited = section.supplies.filter { $0.limit.upper.isFinite }.map { ($0.name, $0.limit.upper) }
    return """
      data;
      set CONTAMINANTS := 'COD';
      set SUPPLIES := 'town';
      set SOURCES := \(sources.map { "'\($0)'" }.joined(separator: " "));
      set UNITS := 'fine' 'rough';
      set USES := \(sinks.map { "'\($0)'" }.joined(separator: " "));
      set OUTFALLS := 'river';
      set LINKS := \(ways.map { "('\($0.0)','\($0.1)')" }.joined(separator: " "));
      set ASSETS := \(assets.map { "'\($0.0)'" }.joined(separator: " "));
      set USED_BY := \(used.joined(separator: " "));
      \(sizes.joined())set PROJECTS := \(park.projects.map { "'\($0.id)'" }.joined(separator: " "));
      \(pairs("MEMBERS", \.assets))\(pairs("NEEDS", \.needs))\(pairs("EXCLUDES", \.excludes))
      param rate := \(park.discountRate);
      param quality := \(qualities.joined(separator: " "));
      param limit := \(section.sinks.map { quality($0.name, $0.limit["COD"]?.upper ?? 0) }.joined(separator: " "));
      \(limited.isEmpty ? "" : "param supply_most := \(list(limited));")
      param source_flow := \(list(section.sources.map { ($0.name, amount($0)) }));
      param use_flow := \(list(section.sinks.map { ($0.name, $0.demand.upper) }));
      param cost_giver := \(list(section.supplies.map { ($0.name, $0.price ?? 0) }));
      param cost_taker := \(list(section.outlets.map { ($0.name, $0.price) } + units.map { ($0.name, $0.cost) }));
      param most := \(list(assets.map { ($0.0, 60) }));
      param fixed := \(list(assets.map { ($0.0, $0.1.fixed) }));
      param per_size := \(list(assets.map { ($0.0, $0.1.perCapacity) }));
      param life := \(list(assets.map { ($0.0, $0.1.life) }));
      param own_fixed := \(list(park.projects.map { ($0.id, $0.fixed) }));
      param own_life := \(list(park.projects.map { ($0.id, $0.life) }));
      param operating := \(list(park.projects.map { ($0.id, $0.operating) }));
      param subsidy := \(list(park.projects.map { ($0.id, $0.subsidy) }));
      \(park.budget.isFinite ? "param budget := \(park.budget);" : "")
      end;

      """
  }
}
