import ParkModel
import Planning
import Testing

@testable import Networks

/// One pass over classes and slots says of all open exchanges what each of their columns says of itself.
@Suite("Prices of exchanges that are not listed")
struct ExchangePricingTests {
  private static func joint(mostListed: Int) -> JointProgram {
    var section = HeatSection(approach: 10)
    section.streams = [
      hotStream("a/oven", 150, 50, 1000), hotStream("b/kiln", 200, 100, 400), hotStream("c/vapour", 110, 110, 300),
      coldStream("a/wash", 20, 90, 700), coldStream("b/dry", 60, 130, 500), coldStream("c/boil", 95, 95, 200),
    ]
    section.utilities = [amplyCold, amplyHot]
    section.line.lossPerLength = 0.05
    section.line.perCapacityLength = 10
    var park = hourlyPark(heat: section)
    park.plants = ["a", "b", "c"].enumerated().map { index, id in
      var plant = Plant(id: id, origin: origin(id))
      plant.at = Point(x: Double(index * index), y: 1)
      return plant
    }
    return jointProgram(of: park, in: .after, pinnedToMeters: false, flowBound: 100, mostListed: mostListed)
  }

  /// Every exchange of a family with its reduced cost, column by column.
  private func all(_ family: OpenExchanges, _ measure: String, at prices: [Double]) -> [OpenLink: Double] {
    let pricing = family.pricing(of: measure, flowBound: 100)
    var found: [OpenLink: Double] = [:]
    for (taker, sink) in family.network.cold.enumerated() {
      for giver in sink.partners {
        for slot in family.network.scale.slots.indices
        where family.hotRows[giver][slot] >= 0 && family.coldRows[taker][slot] >= 0 {
          let link = OpenLink(giver: giver, taker: taker, level: slot)
          found[link] = family.entries(link).reduce(pricing.cost(of: link)) { $0 - $1.coefficient * prices[$1.row] }
        }
      }
    }
    return found
  }

  @Test("are those of their columns, whichever are listed", arguments: ["cost", "flow", "hot_utility"], 1...4)
  func agree(_ measure: String, _ seed: Int) throws {
    let joint = Self.joint(mostListed: 0)
    let family = try #require(joint.openLinks.first as? OpenExchanges)
    var random = SeededGenerator(seed: seed)
    let prices = joint.program.rows.map { _ in random.number(-3000...3000) }
    let expected = all(family, measure, at: prices)
    #expect(expected.count == family.count)
    let pricing = family.pricing(of: measure, flowBound: 100)
    var listed: Set<OpenLink> = []
    for round in 0..<9 {
      let open = expected.filter { !listed.contains($0.key) }
      let sweep = pricing.sweep(prices, threshold: 0, each: 2, without: listed, after: [])
      #expect(round > 0 || sweep.least < 0, "random prices leave something that pays")
      guard let least = open.values.min(), least < 0 else {
        #expect(sweep.links.isEmpty && sweep.shortfall == 0)
        break
      }
      #expect(abs(sweep.least - least) <= 1e-9 * abs(least))
      #expect(sweep.links.allSatisfy { (open[$0] ?? 0) < 0 })
      #expect(sweep.links.contains { abs((open[$0] ?? 0) - least) <= 1e-9 * abs(least) })
      // None gives more than its classes have, so that no bound on what is left can be lower.
      let lowest = open.values.filter { $0 < 0 }.reduce(0) { $0 + $1 * family.most }
      #expect(sweep.shortfall < least && sweep.shortfall >= lowest)
      listed.formUnion(sweep.links)
    }
  }

  @Test("of a later objective leave out what an earlier optimum forbids")
  func earlier() throws {
    let joint = Self.joint(mostListed: 0)
    let family = try #require(joint.openLinks.first as? OpenExchanges)
    var paying = 0
    for seed in 1...8 {
      var random = SeededGenerator(seed: seed)
      let first = joint.program.rows.map { _ in random.number(-3000...3000) }
      let prices = joint.program.rows.map { _ in random.number(-3000...3000) }
      let stage = EarlierPrices(family.pricing(of: "cost", flowBound: 100), prices: first, tie: 10)
      let before = all(family, "cost", at: first)
      let allowed = all(family, "flow", at: prices).filter { link, value in value < 0 && (before[link] ?? 0) <= 10 }
      let sweep = family.pricing(of: "flow", flowBound: 100).sweep(
        prices, threshold: 0, each: 99, without: [], after: [stage])
      #expect(sweep.links.allSatisfy { allowed[$0] != nil })
      #expect(sweep.links.isEmpty == allowed.isEmpty)
      guard let least = allowed.values.min() else { continue }
      paying += 1
      #expect(abs(sweep.least - least) <= 1e-6)
    }
    #expect(paying > 2)
  }

  @Test("and their columns are those of the listed program, when all are listed")
  func listing() throws {
    var joint = Self.joint(mostListed: 0)
    let family = try #require(joint.openLinks.first as? OpenExchanges)
    let links = all(family, "cost", at: joint.program.rows.map { _ in 0 }).keys
    family.list(links.sorted { ($0.giver, $0.taker, $0.level) < ($1.giver, $1.taker, $1.level) }, in: &joint)
    #expect(family.listed(in: joint) == Set(links))
    let full = Self.joint(mostListed: .max)
    func exchanges(_ joint: JointProgram) -> Set<ColumnMeaning> {
      Set(joint.meanings.filter { if case .exchange = $0 { true } else { false } })
    }
    #expect(exchanges(joint) == exchanges(full))
    // What an exchange pays stands in its own column; listed, in that of its line's size.
    let pricing = family.pricing(of: "cost", flowBound: 100)
    for charge in joint.charges {
      guard case .exchange(let hot, let cold, let slot, _) = joint.meanings[charge.column] else { continue }
      let listed = try #require(full.charges.first { $0.asset == charge.asset })
      #expect(abs(charge.chord - listed.chord) <= 1e-9 * listed.chord)
      #expect(pricing.cost(of: OpenLink(giver: hot, taker: cold, level: slot)) == charge.chord)
    }
  }
}
