import ParkModel
import Testing

@testable import Networks

@Suite("Which streams may exchange heat, and how they are gathered")
struct HeatClassTests {
  private static let streams = [
    hotStream("a/oven", 150, 50, 100), hotStream("b/kiln", 200, 100, 100), coldStream("a/wash", 30, 60, 100),
    coldStream("b/dry", 60, 90, 100),
  ]

  private func network(_ change: (inout HeatSection) -> Void, _ state: StateName = .after) -> HeatNetwork {
    var section = HeatSection(approach: 10)
    section.streams = Self.streams
    section.utilities = [amplyCold, amplyHot]
    change(&section)
    return HeatNetwork(section, of: hourlyPark(heat: section), in: state)
  }

  private func partners(_ network: HeatNetwork) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for group in network.hot {
      for member in group.members {
        table[member.name] = group.partners.flatMap { network.cold[$0].members.map(\.name) }.sorted()
      }
    }
    return table
  }

  @Test("Without a word nothing exchanges but with the utilities")
  func nothing() {
    let found = partners(network { _ in })
    #expect(found == ["a/oven": ["cooling"], "b/kiln": ["cooling"], "steam": ["a/wash", "b/dry"]])
  }

  @Test("any is one pool on each side")
  func pool() {
    let network = network { $0.connections.candidate = [pattern("any", "any")] }
    #expect(network.hot.filter { !$0.isUtility }.count == 1)
    #expect(partners(network)["a/oven"] == ["a/wash", "b/dry", "cooling"])
  }

  @Test("inside is a pool per plant, and candidates count after only")
  func insideThenAny() {
    let change: (inout HeatSection) -> Void = {
      $0.connections.existing = [inside]
      $0.connections.candidate = [pattern("any", "any")]
    }
    #expect(partners(network(change, .before))["a/oven"] == ["a/wash", "cooling"])
    #expect(partners(network(change, .after))["a/oven"] == ["a/wash", "b/dry", "cooling"])
  }

  @Test("forbid takes a pair out and leaves the others pooled where they are alike")
  func forbid() {
    let network = network {
      $0.connections.candidate = [pattern("any", "any")]
      $0.connections.forbid = [pattern("a/oven", "b/dry")]
    }
    #expect(partners(network)["a/oven"] == ["a/wash", "cooling"])
    #expect(partners(network)["b/kiln"] == ["a/wash", "b/dry", "cooling"])
  }

  @Test("A utility is forbidden by name; any means the streams")
  func forbiddenUtilities() {
    let network = network {
      $0.connections.existing = [pattern("any", "any")]
      $0.connections.forbid = [pattern("any", "a/wash"), pattern("steam", "b/dry")]
    }
    #expect(
      partners(network) == ["a/oven": ["b/dry", "cooling"], "b/kiln": ["b/dry", "cooling"], "steam": ["a/wash"]])
  }

  @Test("What a candidate utility gives flows on a link that is built")
  func candidateUtilities() throws {
    var steam = amplyHot
    steam.status = .candidate
    var section = HeatSection(approach: 10)
    section.streams = [coldStream("a/wash", 30, 60, 100)]
    section.utilities = [steam]
    let planned = plan(of: "cost", hourlyPark(heat: section), in: .after)
    #expect(try #require(planned).plan.flows.map(\.status) == [.candidate])
  }

  @Test("A utility never feeds a utility")
  func utilities() {
    #expect(partners(network { $0.connections.existing = [pattern("any", "any")] })["steam"] == ["a/wash", "b/dry"])
  }
}
