import ParkModel
import Testing

@testable import Networks

/// What rounding leaves of nothing behind a unit is no flow.
@Suite("Crumbs")
struct CrumbTests {
  private let section = water("TDS") {
    $0.sources = [source("a/out", 10, ["TDS": 900])]
    $0.treatments = [purifier("sand", ["TDS": 800]), purifier("ro", ["TDS": 50])]
    $0.outlets = [outlet("river")]
    $0.connections.existing = [
      pattern("a/out", "sand"), pattern("sand", "ro"), pattern("ro", "river"), pattern("a/out", "river"),
    ]
  }

  private func swept(_ flows: [String: Double]) -> [String: Double] {
    let network = MaterialNetwork(section, of: hourlyPark(section), in: .after)
    var amounts = network.links.map { flows[network.linkName($0)] ?? 0 }
    network.sweepCrumbs(&amounts)
    return Dictionary(uniqueKeysWithValues: zip(network.links.map(network.linkName), amounts)).filter { $0.value > 0 }
  }

  @Test("behind a unit that takes nothing in they are left out, through all that follows")
  func chain() {
    #expect(swept(["sand -> ro": 2e-13, "ro -> river": 3e-13, "a/out -> river": 10]) == ["a/out -> river": 10])
  }

  @Test("A trickle that something goes into stays")
  func trickle() {
    let flows = ["a/out -> sand": 2e-13, "sand -> ro": 2e-13, "ro -> river": 2e-13, "a/out -> river": 10]
    #expect(swept(flows) == flows)
  }

  @Test("What is more than rounding stays, for the audit to find")
  func unbalanced() {
    let flows = ["ro -> river": 1e-6, "a/out -> river": 10]
    #expect(swept(flows) == flows)
  }
}
