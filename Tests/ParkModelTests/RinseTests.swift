import ParkModel
import Testing

@Suite("The water of a rinse")
struct RinseTests {
  private func rinse(
    bath: [String: Double] = ["F": 270_000], last: [String: Double] = ["F": 40], feed: [String: Double] = ["F": 0],
    _ arrangement: Rinse.Arrangement = .countercurrent
  ) -> Rinse {
    var rinse = Rinse(
      name: "pv/etch", plant: "pv", dragOut: 1, bath: Composition(bath), last: last, feed: Composition(feed), stages: 1,
      origin: Origin(path: "test"))
    rinse.arrangement = arrangement
    return rinse
  }

  private let fluoride = [Property(id: "F", unit: "mg/L")]

  /// Worked example `rinse_watts_nickel`: 270 g/L to 40 mg/L in 1 to 4 stages; printed 6750, 82 and 18, where 18.55 is 19 rounded,
  /// and 8.79 stands for four.
  static let nickelBath = [(1, 6749.0), (2, 81.65382), (3, 18.55303), (4, 8.794733)]

  @Test("of a nickel bath falls from 6749 to 82, 19 and 9 times the drag-out", arguments: nickelBath)
  func published(_ stages: Int, _ water: Double) {
    #expect(abs(rinse().water(stages: stages) / water - 1) < 1e-6)
  }

  @Test("fulfils the relation to the last digits, near no rinsing and far beyond any", arguments: 1...20)
  func relation(_ stages: Int) {
    for dilution in [1 + 1e-9, 1.5, 7, 6750, 1e9, 1e15] {
      let rinse = rinse(bath: ["F": dilution * 40], last: ["F": 40])
      let ratio = rinse.water(stages: stages)
      let sum = (0..<stages).reduce(1.0) { sum, _ in 1 + ratio * sum }
      #expect(ratio > 0)
      #expect(abs(sum / rinse.dilution - 1) < 1e-12, "\(stages) stages, \(dilution)")
    }
  }

  /// Tank by tank from the last: what the film brings and the water brings leave together.
  @Test("agrees with the balance of every tank, at any feed", arguments: 1...6)
  func tanks(_ stages: Int) {
    let rinse = rinse(feed: ["F": 12])
    let ratio = rinse.water(stages: stages)
    var behind = 12.0
    var tank = 40.0
    for _ in 0..<stages {
      let before = tank + ratio * (tank - behind)
      behind = tank
      tank = before
    }
    #expect(abs(tank / 270_000 - 1) < 1e-11)
    // The water leaves from the first tank.
    #expect(abs((rinse.effluent(stages: stages, of: fluoride)["F"] ?? 0) / behind - 1) < 1e-11)
  }

  @Test("is that of the contaminant that asks for most, and carries away all that is washed off")
  func severalContaminants() {
    var rinse = rinse(
      bath: ["F": 27_000, "Cl": 9000, "Na": 10], last: ["F": 40, "Cl": 5], feed: ["F": 1, "Cl": 2, "Na": 30])
    rinse.dragOut = 0.06
    let dilution = (9000.0 - 2) / 3
    #expect(rinse.dilution == dilution)
    let water = rinse.water(stages: 2)
    let properties = ["Cl", "F", "Na", "pH"].map { Property(id: $0, unit: "mg/L") }
    let effluent = rinse.effluent(stages: 2, of: properties)
    #expect(effluent.values.keys.sorted() == ["Cl", "F", "Na"])
    for (property, bath, feed) in [("Cl", 9000.0, 2.0), ("F", 27_000, 1), ("Na", 10, 30)] {
      let left = feed + (bath - feed) / dilution
      let balance = water * feed + 0.06 * bath - 0.06 * left - water * (effluent[property] ?? 0)
      #expect(abs(balance) < 1e-9 * (water * feed + 0.06 * bath), "\(property)")
    }
    // What the bath holds less of than the feed is thinned on its way.
    #expect((effluent["Na"] ?? 0) < 30)
  }

  @Test("with fresh water in every tank: each tank thins by the same factor")
  func parallel() {
    let rinse = rinse(.parallel)
    #expect(abs(rinse.water(stages: 1) - 6749) < 1e-8)
    // (1 + r/3)^3 = 6750: three tanks of 17.8988 each.
    #expect(abs(rinse.water(stages: 3) - 53.6965) < 1e-3)
    #expect(rinse.water(stages: 3) > self.rinse().water(stages: 3))
  }

  @Test("sprayed once: ln 6750 times the drag-out, below any number of parallel tanks")
  func spray() {
    let sprayed = rinse(.spray)
    #expect(abs(sprayed.water(stages: 1) - 8.81730) < 1e-4)
    #expect(sprayed.water(stages: 1) == sprayed.water(stages: 5))
    #expect(sprayed.water(stages: 1) < rinse(.parallel).water(stages: 20))
  }

  @Test("of which a part runs off unmixed: more of it, and thinner")
  func efficiency() {
    var rinse = rinse()
    let ideal = rinse
    rinse.efficiency = 0.8
    #expect(abs(rinse.water(stages: 2) / ideal.water(stages: 2) - 1.25) < 1e-12)
    let carried = [ideal, rinse].map { $0.water(stages: 2) * ($0.effluent(stages: 2, of: fluoride)["F"] ?? 0) }
    #expect(abs(carried[0] / carried[1] - 1) < 1e-12)
  }

  @Test("is nothing for a bath that is clean enough and without end for a feed that is not")
  func limits() {
    #expect(rinse(bath: ["F": 30]).water(stages: 2) == 0)
    #expect(rinse(feed: ["F": 40]).water(stages: 2) == .infinity)
    #expect(rinse(feed: ["F": 40]).effluent(stages: 2, of: fluoride).values.isEmpty)
  }
}
