import ParkModel
import Testing

@testable import Networks

/// The concentrations that flows really have, by hand.
@Suite("True qualities")
struct TrueQualityTests {
  private func near(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) <= 1e-9 * max(1, abs(expected)) } ?? false
  }

  private func qualities(
    _ section: MaterialSection, _ flows: [String: Double]
  ) -> (values: [String: [String: Double]], inlets: [String: [String: Double]]) {
    let network = MaterialNetwork(section, of: hourlyPark(section), in: .after)
    let truth = TrueQualities(network, flows: network.links.map { flows[network.linkName($0)] ?? 0 })
    let values = zip(network.givers.map { $0.name + ($0.batch.map { "(\($0))" } ?? "") }, truth.values)
    let inlets = zip(network.takers.map(\.name), truth.inlet)
    return (Dictionary(uniqueKeysWithValues: values), Dictionary(uniqueKeysWithValues: inlets))
  }

  /// 10 t/h at 900 g/t through a membrane that guarantees 50 and recovers 75 %: the product leaves at 50, the reject
  /// carries 9000 - 0.75 * 10 * 50 = 8625 g/h in 2.5 t/h, 3450 g/t.
  @Test("A reject by mass balance")
  func reject() {
    let section = water("TDS") {
      $0.sources = [source("a/out", 10, ["TDS": 900])]
      $0.treatments = [purifier("ro", ["TDS": 50], recovery: 0.75, rejectTo: "sea")]
      $0.outlets = [outlet("sea"), outlet("river")]
      $0.connections.existing = [pattern("a/out", "ro"), pattern("ro", "river")]
    }
    let found = qualities(section, ["a/out -> ro": 10, "ro -> river": 7.5, "ro/reject -> sea": 2.5])
    #expect(near(found.values["ro"]?["TDS"], 50))
    #expect(near(found.values["ro/reject"]?["TDS"], 3450))
    #expect(near(found.inlets["sea"]?["TDS"], 3450))
  }

  @Test("What is no mass leaves a unit as it guarantees, from either side")
  func acidity() {
    var section = water("COD", "pH") {
      $0.sources = [source("a/acid", 10, ["COD": 30, "pH": 3])]
      $0.treatments = [purifier("neutral", ["COD": 50, "pH": 7])]
      $0.outlets = [outlet("river")]
      $0.connections.existing = [pattern("a/acid", "neutral"), pattern("neutral", "river")]
    }
    section.properties[1].isMass = false
    section.outlets[0].limitEach = ["pH": Bounds(lower: 6, upper: 9)]
    let found = qualities(section, ["a/acid -> neutral": 10, "neutral -> river": 10])
    #expect(near(found.values["neutral"]?["pH"], 7))
    #expect(near(found.values["neutral"]?["COD"], 30))
  }

  @Test("What a process gains carries nothing")
  func gain() throws {
    var boil = Process(name: "a/boil", plant: "a", origin: origin("a/boil"))
    boil.gain = 5
    boil.outletLimit = ["COD": Bounds(upper: 30)]
    let section = water("COD") {
      $0.processes = [boil]
      $0.outlets = [outlet("river", most: ["COD": 40])]
    }
    let found = qualities(section, ["a/boil -> river": 5])
    #expect(near(found.values["a/boil"]?["COD"], 0))
    let planned = try #require(plan(of: "cost", hourlyPark(section), in: .before))
    #expect(planned.plan.conversions.map { $0.asset } == ["a/boil"])
  }

  @Test("What is cleaner than the guarantee passes unchanged, and so does its reject")
  func cleanFeed() {
    let section = water("COD") {
      $0.sources = [source("a/out", 10, ["COD": 24])]
      $0.treatments = [purifier("ro", ["COD": 30], recovery: 0.75, rejectTo: "sea")]
      $0.outlets = [outlet("sea"), outlet("river")]
      $0.connections.existing = [pattern("a/out", "ro"), pattern("ro", "river")]
    }
    let found = qualities(section, ["a/out -> ro": 10, "ro -> river": 7.5, "ro/reject -> sea": 2.5])
    #expect(near(found.values["ro"]?["COD"], 24))
    #expect(near(found.values["ro/reject"]?["COD"], 24))
  }

  /// 12 t/h at 200 g/t, 9 evaporate: 2400 g/h in 3 t/h are 800 g/t, below the 1000 it was checked with.
  @Test("A tower concentrates by its cycles")
  func tower() {
    let section = water("TDS") {
      $0.supplies = [supply("town", ["TDS": 200])]
      $0.processes = [NetworksTests.tower("a/tower", loss: 9, outlet: ["TDS": 1000])]
      $0.outlets = [outlet("river")]
    }
    let found = qualities(section, ["town -> a/tower": 12, "a/tower -> river": 3])
    #expect(near(found.values["a/tower"]?["TDS"], 800))
  }

  /// A tower fed by 10 t/h of town water at 100 and 5 t/h of its own blowdown through a works that guarantees 500:
  /// with c the blowdown's concentration, 12 evaporated of 15, the works passes min(c, 500).
  /// 15 in carry 1000 + 5 min(c, 500); 3 out: were c below 500, 3 c = 1000 + 5 c has no positive solution, so the works
  /// cleans: c = 3500 / 3.
  @Test("Through a loop, iterated until it stands still")
  func loop() {
    let section = water("TDS") {
      $0.supplies = [supply("town", ["TDS": 100])]
      $0.processes = [NetworksTests.tower("a/tower", loss: 12, outlet: ["TDS": 2000])]
      $0.treatments = [purifier("works", ["TDS": 500])]
      $0.connections.existing = [pattern("a/tower", "works"), pattern("works", "a/tower")]
    }
    let found = qualities(section, ["town -> a/tower": 10, "works -> a/tower": 5, "a/tower -> works": 3])
    #expect(near(found.values["works"]?["TDS"], 500))
    #expect(near(found.values["a/tower"]?["TDS"], 3500 / 3))
  }

  /// A loop that returns half of what passes at the unit's own inlet quality: c = (10 * 30 + 10 min(c, 40)) / 20 = 30.
  @Test("A loop whose feed is better than the guarantee settles below it")
  func cleanLoop() {
    var works = purifier("works", ["COD": 40])
    works.recycle = .toSelf
    let section = water("COD") {
      $0.sources = [source("a/out", 10, ["COD": 30])]
      $0.treatments = [works]
      $0.outlets = [outlet("river")]
      $0.connections.existing = [pattern("any", "any")]
    }
    let found = qualities(section, ["a/out -> works": 10, "works -> works": 10, "works -> river": 10])
    #expect(near(found.values["works"]?["COD"], 30))
  }

  @Test("A property unknown in one part of a mixture is unknown in the whole")
  func unknown() {
    let section = water("COD", "F") {
      $0.sources = [source("a/1", 1, ["COD": 10, "F": 4]), source("a/2", 3, ["COD": 30])]
      $0.outlets = [outlet("river")]
    }
    let found = qualities(section, ["a/1 -> river": 1, "a/2 -> river": 3])
    #expect(found.inlets["river"] == ["COD": 25])
  }
}
