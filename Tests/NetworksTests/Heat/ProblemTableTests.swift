import Networks
import ParkModel
import Testing

/// Two ways to the least utilities: the problem table sums a column of figures, the transshipment program is solved.
@Suite("The problem table and the transshipment program")
struct ProblemTableTests {
  /// By hand, shifted by 5 K: the oven gives 10 kW/K over 145..45, the wash takes 10 kW/K over 95..25. Above 95: +500;
  /// to 45: 500 against 500; to 25: -200. So no hot utility, and of 1000 kW the wash takes 700.
  @Test("Two streams by hand: a threshold problem")
  func threshold() {
    var section = HeatSection(approach: 10)
    section.streams = [hotStream("a/oven", 150, 50, 1000), coldStream("b/wash", 20, 90, 700)]
    let table = ProblemTable(section)
    #expect(table.hotUtility == 0)
    #expect(table.coldUtility == 300)
    #expect(table.recovery == 700)
  }

  /// Shifted: hot 95..55 with 400 kW, cold 75..115 with 400 kW. From 115 to 95: -200, to 75: 0, to 55: +200.
  /// 200 kW of hot utility, 200 of cold, and a pinch wherever nothing is handed down: from 95 to 75.
  @Test("Two streams by hand: a pinch")
  func pinch() {
    var section = HeatSection(approach: 10)
    section.streams = [hotStream("a/oven", 100, 60, 400), coldStream("b/dry", 70, 110, 400)]
    let table = ProblemTable(section)
    #expect(table.hotUtility == 200)
    #expect(table.coldUtility == 200)
    #expect(table.recovery == 200)
    #expect(table.pinches == [95, 75])
  }

  @Test("Pooled, both agree on 200 random sections")
  func pooled() {
    for seed in 1...200 {
      let section = randomStreams(seed)
      let table = ProblemTable(section)
      let park = hourlyPark(heat: section)
      expectNear(optimum(of: "hot_utility", park, in: .after), table.hotUtility, "seed \(seed), hot")
      expectNear(optimum(of: "cold_utility", park, in: .after), table.coldUtility, "seed \(seed), cold")
    }
  }

  @Test("Plant by plant, the program's targets are the sums of the plants' tables, on 50 random sections")
  func plantByPlant() {
    for seed in 1...50 {
      var section = randomStreams(seed)
      section.connections.candidate = []
      section.connections.existing = [inside]
      let total = ["p0", "p1", "p2"].reduce(0.0) { sum, plant in
        var own = section
        own.streams = section.streams.filter { $0.plant == plant }
        return sum + ProblemTable(own).hotUtility
      }
      expectNear(optimum(of: "hot_utility", hourlyPark(heat: section), in: .after), total, "seed \(seed)")
    }
  }

  private func expectNear(_ found: Optimum, _ target: Double, _ comment: String) {
    guard case .optimal(let value) = found else {
      Issue.record("\(comment): \(found)")
      return
    }
    #expect(abs(value - target) <= 1e-6 * max(1, target), "\(comment): \(value) and \(target)")
  }

  private func randomStreams(_ seed: Int) -> HeatSection {
    var random = SeededGenerator(seed: seed)
    var section = HeatSection(approach: random.number(1...30))
    for index in 0..<random.count(2...12) {
      let low = random.number(10...150)
      let high = random.chance(0.2) ? low : low + random.number(5...200)
      let duty = random.number(10...5000)
      let name = "p\(index % 3)/s\(index)"
      var stream = random.chance(0.5) ? hotStream(name, high, low, duty) : coldStream(name, low, high, duty)
      stream.shift = random.chance(0.2) ? random.number(0...10) : nil
      section.streams.append(stream)
    }
    section.utilities = [amplyCold, amplyHot]
    section.connections.candidate = [pattern("any", "any")]
    return section
  }
}
