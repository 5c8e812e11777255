import ParkModel
import Testing

@testable import Networks

/// The admitted links of a park with a single material, each as `a -> b` with its status.
private func links(_ section: MaterialSection, _ state: StateName = .after) -> [String: Status] {
  let network = MaterialNetwork(section, of: hourlyPark(section), in: state)
  let pairs = network.links.map { (network.linkName($0), $0.status) }
  return Dictionary(uniqueKeysWithValues: pairs)
}

@Suite("Which links a park admits")
struct LinkRuleTests {
  @Test("A supply feeds every use, existing without a word, and no treatment or outlet")
  func suppliesFeedUses() {
    let section = water {
      $0.supplies = [supply("town", [:])]
      $0.sinks = [sink("a/wash", 10)]
      $0.processes = [tower("a/tower", loss: 1, outlet: [:])]
      $0.treatments = [purifier("works", [:])]
      $0.outlets = [outlet("river")]
      $0.connections.existing = [pattern("any", "any")]
      $0.connections.candidate = [pattern("any", "any")]
    }
    let found = links(section)
    #expect(found["town -> a/wash"] == .existing)
    #expect(found["town -> a/tower"] == .existing)
    #expect(found["town -> works"] == nil)
    #expect(found["town -> river"] == nil)
  }

  @Test("A supply goes to a treatment that names it")
  func acceptsNamesASupply() {
    var works = purifier("works", [:])
    works.accepts = ["town"]
    let section = water {
      $0.supplies = [supply("town", [:]), supply("well", [:])]
      $0.treatments = [works]
      $0.connections.existing = [pattern("any", "any")]
    }
    #expect(links(section) == ["town -> works": .existing])
  }

  @Test("An entry of accepts that names a stream is a link; a bare kind only qualifies")
  func acceptsNameOrKind() {
    var kiln = sink("kiln/meal", 10)
    kiln.accepts = ["a/ash", "slag"]
    let section = solids {
      $0.sources = [
        source("a/ash", 1, [:], kind: "ash"), source("b/ash", 1, [:], kind: "ash"),
        source("c/slag", 1, [:], kind: "slag"),
      ]
      $0.sinks = [kiln]
    }
    #expect(links(section) == ["a/ash -> kiln/meal": .existing])
    var open = section
    open.connections.candidate = [pattern("any", "any")]
    #expect(links(open) == ["a/ash -> kiln/meal": .existing, "c/slag -> kiln/meal": .candidate])
  }

  @Test("only is a link where it names, and closes all else")
  func onlyNarrows() {
    var acid = source("a/acid", 1, [:])
    acid.only = ["a/neutral"]
    let section = water {
      $0.sources = [acid, source("b/rinse", 1, [:])]
      $0.treatments = [purifier("a/neutral", [:]), purifier("works", [:])]
      $0.connections.candidate = [pattern("any", "works")]
      $0.connections.existing = []
    }
    #expect(
      links(section) == [
        "a/acid -> a/neutral": .existing, "a/neutral -> works": .candidate, "b/rinse -> works": .candidate,
      ])
  }

  @Test("forbid wins over everything that admits a link")
  func forbidWins() {
    let section = water {
      $0.supplies = [supply("town", [:])]
      $0.sources = [source("a/out", 1, [:])]
      $0.sinks = [sink("a/wash", 1), sink("b/wash", 1)]
      $0.connections.existing = [pattern("any", "any")]
      $0.connections.forbid = [pattern("town", "a/wash"), pattern("any", "b/wash")]
    }
    #expect(links(section) == ["a/out -> a/wash": .existing])
  }

  @Test("A reject goes where its unit says and nowhere else, whatever is forbidden or accepted there")
  func rejectDestination() {
    var brine = outlet("brine")
    brine.accepts = ["nothing"]
    let section = water {
      $0.sources = [source("a/out", 1, [:])]
      $0.treatments = [purifier("ro", [:], recovery: 0.75, rejectTo: "brine")]
      $0.outlets = [brine, outlet("river")]
      $0.connections.existing = [pattern("any", "river")]
      $0.connections.forbid = [pattern("any", "brine")]
    }
    let found = links(section)
    #expect(found["ro/reject -> brine"] == .existing)
    #expect(found.keys.filter { $0.hasPrefix("ro/reject") }.count == 1)
  }

  @Test("A link with a candidate at an end is a candidate, and stands in no state before")
  func candidateEnds() {
    var works = purifier("works", [:])
    works.status = .candidate
    works.accepts = ["a/out"]
    let section = water {
      $0.sources = [source("a/out", 1, [:])]
      $0.treatments = [works]
      $0.outlets = [outlet("river")]
      $0.connections.existing = [pattern("works", "river"), pattern("a/out", "river")]
    }
    let after = links(section)
    #expect(after["a/out -> works"] == .candidate)
    #expect(after["works -> river"] == .candidate)
    #expect(links(section, .before) == ["a/out -> river": .existing])
  }

  @Test("Where water lists no links at all, every source may go to every existing outfall; an empty list opens none")
  func opensOutlets() {
    var marsh = outlet("marsh")
    marsh.status = .candidate
    var section = water {
      $0.sources = [source("a/out", 1, [:])]
      $0.outlets = [marsh, outlet("river")]
    }
    #expect(links(section) == ["a/out -> river": .existing])
    section.connections.existing = []
    #expect(links(section).isEmpty)
  }

  @Test("Solids open no outlet by themselves")
  func solidsStayShut() {
    let section = solids {
      $0.sources = [source("a/ash", 1, [:])]
      $0.outlets = [outlet("landfill")]
    }
    #expect(links(section).isEmpty)
  }

  @Test("inside is both ends in one plant")
  func insideOnePlant() {
    let section = water {
      $0.sources = [source("a/out", 1, [:]), source("b/out", 1, [:])]
      $0.sinks = [sink("a/wash", 1)]
      $0.outlets = [outlet("river")]
      $0.connections.existing = [inside]
    }
    #expect(links(section) == ["a/out -> a/wash": .existing])
  }

  @Test("What is unknown of a stream keeps it out where that is limited or capped")
  func unknownQuality() {
    var river = outlet("river")
    river.cap = ["F": 100]
    let section = water("COD", "F") {
      $0.sources = [source("a/out", 1, ["COD": 10])]
      $0.sinks = [sink("a/wash", 1, most: ["COD": 20]), sink("b/wash", 1, most: ["F": 20])]
      $0.outlets = [river]
      $0.connections.existing = [pattern("any", "any")]
    }
    #expect(links(section) == ["a/out -> a/wash": .existing])
  }

  @Test("limit_each keeps out a stream that is outside it by itself")
  func limitEach() {
    var wash = sink("a/wash", 1)
    wash.limitEach = ["COD": Bounds(lower: 5, upper: 20)]
    let section = water("COD") {
      $0.sources = [source("a/1", 1, ["COD": 4]), source("a/2", 1, ["COD": 20]), source("a/3", 1, ["COD": 21])]
      $0.sinks = [wash]
      $0.connections.existing = [pattern("any", "any")]
    }
    #expect(links(section) == ["a/2 -> a/wash": .existing])
  }

  @Test("A quality known only from above cannot meet a least content")
  func atMostIsNotAtLeast() {
    var bath = sink("a/bath", 1)
    bath.limit = ["F": Bounds(lower: 5, upper: 50)]
    let section = water("F") {
      $0.sources = [source("a/out", 1, ["F": 20])]
      $0.treatments = [purifier("works", ["F": 20])]
      $0.sinks = [bath]
      $0.connections.existing = [pattern("any", "any")]
    }
    #expect(links(section).keys.filter { $0.hasSuffix("a/bath") } == ["a/out -> a/bath"])
  }

  @Test("A concentrate, whose load is known from above only, cannot meet a least content")
  func rejectsAreNoLeastContent() {
    var bath = sink("a/bath", 1)
    bath.limit = ["F": Bounds(lower: 5, upper: 50)]
    let section = water("F") {
      $0.sources = [source("a/out", 1, ["F": 20])]
      $0.treatments = [purifier("ro", ["F": 1], recovery: 0.5, rejectTo: "a/bath")]
      $0.sinks = [bath]
      $0.connections.existing = [pattern("any", "any")]
    }
    #expect(links(section).keys.sorted() == ["a/out -> a/bath", "a/out -> ro"])
  }

  @Test("A unit feeds itself only where the park says so")
  func recycle() {
    var section = water {
      $0.treatments = [purifier("works", [:])]
      $0.connections.existing = [pattern("any", "any")]
    }
    #expect(links(section).isEmpty)
    section.treatments[0].recycle = .toSelf
    #expect(links(section) == ["works -> works": .existing])
  }

  @Test("A dried batch goes where its source may be named, and into no other unit")
  func batches() {
    let section = solids("H2O") {
      $0.sources = [source("a/sludge", 1, ["H2O": 800_000], kind: "sludge")]
      $0.treatments = [dryer("dryer", to: 0.2), dryer("oven", to: 0.1)]
      $0.outlets = [outlet("landfill")]
      $0.connections.existing = [pattern("a/sludge", "any")]
    }
    #expect(
      links(section) == [
        "a/sludge -> dryer": .existing, "a/sludge -> landfill": .existing, "a/sludge -> oven": .existing,
        "dryer(a/sludge) -> landfill": .existing, "oven(a/sludge) -> landfill": .existing,
      ])
  }
}
