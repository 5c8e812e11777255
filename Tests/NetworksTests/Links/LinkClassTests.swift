import Foundation
import ParkModel
import ParkReader
import Testing

@testable import Networks

/// Classes of nodes answer for every pair as the rules themselves do.
@Suite("Links asked for by class")
struct LinkClassTests {
  @Test("are those of the rules", arguments: PublishedParks.files)
  func shipped(_ file: String) throws {
    let bytes = try Data(contentsOf: PublishedParks.folder.appendingPathComponent(file))
    let reading = readPark(SourceText(name: file, bytes: Array(bytes)), kinds: ResourceKind.all.map(\.tables))
    guard let park = reading.park else { return #expect(file.contains("22sp-ph"), "\(file)") }
    for state in [StateName.before, .after] {
      for section in park.materials { expectSame(section, park, state) }
    }
  }

  @Test("are those of the rules in random sections", arguments: 1...30)
  func random(_ seed: Int) {
    var parks = RandomSections(seed: seed)
    for park in [parks.water(), parks.solids(), parks.gas()] {
      for section in park.materials { expectSame(section, park, .after) }
    }
  }

  @Test("do not send a reject to a use that is like its destination")
  func rejects() {
    let section = water("TDS") {
      $0.sources = [source("a/out", 10, ["TDS": 100])]
      $0.treatments = [purifier("ro", ["TDS": 10], recovery: 0.8, rejectTo: "c/wash")]
      $0.sinks = [sink("b/wash", 5), sink("c/wash", 5)]
      $0.connections.candidate = [pattern("any", "any")]
    }
    let network = MaterialNetwork(section, of: hourlyPark(section), in: .after)
    let rejected = network.links.filter { network.givers[$0.giver].isReject }.map { network.takers[$0.taker].name }
    #expect(rejected == ["c/wash"])
    expectSame(section, hourlyPark(section), .after)
  }

  private func expectSame(_ section: MaterialSection, _ park: Park, _ state: StateName) {
    let network = MaterialNetwork(section, of: park, in: state)
    let rules = AdmissibleLinks(section, takers: network.takers)
    var classes = LinkClasses(section, givers: network.givers, takers: network.takers)
    for giver in network.givers.indices {
      for taker in network.takers.indices {
        let ruled = rules.status(from: network.givers[giver], to: taker)
        let name = "\(network.givers[giver].name) -> \(network.takers[taker].name)"
        #expect(classes.status(from: giver, to: taker) == ruled, "\(name)")
        #expect(classes.knownStatus(from: giver, to: taker) == ruled, "\(name)")
      }
    }
  }
}
