import LinearPrograms
import ParkModel
import Testing

@testable import Networks

/// Nodes whose concentrations the plan decides: which they are, what they can be, when the largest loses nothing.
@Suite("Mixing nodes")
struct MixingNodeTests {
  private func wash(_ name: String, load: [String: Double], outlet: [String: Double]) -> ParkModel.Process {
    var process = tower(name, loss: 0, outlet: outlet)
    process.load = load
    return process
  }

  /// Two washes of one contaminant, free to feed each other, and a river that asks nothing.
  private func freeReuse(_ change: (inout MaterialSection) -> Void = { _ in }) -> MaterialSection {
    water("F") {
      $0.supplies = [supply("well", ["F": 0])]
      $0.processes = [
        wash("a/first", load: ["F": 2000], outlet: ["F": 100]),
        wash("a/second", load: ["F": 4000], outlet: ["F": 800]),
      ]
      $0.outlets = [outlet("river")]
      $0.connections.candidate = [pattern("any", "any")]
      change(&$0)
    }
  }

  private func network(_ section: MaterialSection) -> MaterialNetwork {
    MaterialNetwork(section, of: hourlyPark(section), in: .after)
  }

  private func mixing(_ section: MaterialSection) -> [String] {
    network(section).givers.filter(\.isMixing).map(\.name)
  }

  @Test("One contaminant with a way round every process loses nothing at the largest outlets")
  func exactAtMost() {
    #expect(mixing(freeReuse()) == [])
    let most = network(freeReuse()).givers.first { $0.name == "a/first" }?.quality["F"]
    #expect(most == 100)
  }

  @Test("A limit where the saved water leaves, a missing way round, a least flow or a meter each make it a search")
  func whatMixes() {
    let both = ["a/first", "a/second"]
    #expect(mixing(freeReuse { $0.outlets = [outlet("river", most: ["F": 500])] }) == both)
    #expect(mixing(freeReuse { $0.connections.forbid = [pattern("well", "a/second")] }) == both)
    #expect(mixing(freeReuse { $0.processes[0].flow = Bounds(lower: 25) }) == both)
    #expect(mixing(freeReuse { $0.supplies[0].today = 30 }) == both)
  }

  @Test("What nobody limits is not tracked")
  func untracked() {
    let section = freeReuse {
      $0.properties.append(Property(id: "TDS", unit: "mg/L"))
      $0.processes[0].load["TDS"] = 5000
      $0.supplies[0].quality.values["TDS"] = 100
    }
    #expect(network(section).tracked == ["F"])
  }

  /// A wash that takes 20 to 50 t/h of at most 30 g/t and adds 2000 g/h: between 2000 / 50 = 40 g/t from clean water at
  /// its most, and (30 x 20 + 2000) / 20 = 130 g/t at its least.
  @Test("A process is as dirty as its least inflow makes it, as clean as its most")
  func processBounds() {
    let section = freeReuse {
      var process = wash("a/first", load: ["F": 2000], outlet: ["F": 500])
      process.flow = Bounds(lower: 20, upper: 50)
      process.inletLimit = ["F": Bounds(upper: 30)]
      $0.processes = [process]
      $0.sources = [source("a/used", 5, ["F": 90])]
    }
    let found = network(section)
    let bounds = found.concentrations.values.first?["F"]
    #expect(bounds?.lower == 40)
    #expect(bounds?.upper == 130)
  }

  @Test("A unit passes on its share, a loop of units no more than what came in")
  func removalBounds() {
    let section = water("F") {
      $0.sources = [source("a/used", 5, ["F": 90])]
      $0.treatments = [sieve("sand", removing: ["F": 0.4]), sieve("tank", removing: ["F": 0])]
      $0.outlets = [outlet("river", most: ["F": 60])]
      $0.connections.candidate = [pattern("any", "any")]
    }
    let found = network(section)
    for (giver, bounds) in found.concentrations {
      let most = found.givers[giver].name == "sand" ? 54.0 : 90.0
      #expect(abs((bounds["F"]?.upper ?? 0) - most) < 1e-9, "\(found.givers[giver].name)")
    }
    #expect(found.concentrations.count == 2)
  }

  @Test("Every pooled coefficient is its fixed part plus its factor times the largest concentration")
  func terms() throws {
    let park = hourlyPark(freeReuse { $0.outlets = [outlet("river", most: ["F": 500])] })
    var builder = ProgramBuilder(park: park, state: .after, flowBound: park.initialFlowBound)
    let networks = resourceNetworks(of: park, in: .after)
    for network in networks { network.addThroughputs(to: &builder) }
    for network in networks { network.addRows(to: &builder) }
    let joint = builder.joint(networks: networks, pinnedToMeters: false)
    #expect(joint.pools.count == 2)
    #expect(!joint.pooledTerms.isEmpty)
    for term in joint.pooledTerms {
      let entry = try #require(joint.program.columns[term.column].entries.first { $0.row == term.row })
      let most = joint.pools[term.pool].properties[term.property].most
      #expect(abs(entry.coefficient - (term.fixed + term.factor * most)) <= 1e-12)
      #expect(joint.pools[term.pool].outflows.contains(term.column))
    }
  }
}
