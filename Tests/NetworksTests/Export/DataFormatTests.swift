import ParkModel
import Testing

@testable import Networks

/// The rules that all data files keep, and the sentences for what they cannot say.
@Suite("MathProg data")
struct DataFormatTests {
  @Test("Numbers are the shortest text that reads back")
  func numbers() {
    #expect([12, 0.1, -3.5, 1e-7, 1e20].map(MathProgData.numberText) == ["12", "0.1", "-3.5", "1e-07", "1e+20"])
  }

  @Test("Names are quoted, quotes doubled, long names cut to 90 bytes at a whole character and numbered")
  func names() {
    let long = String(repeating: "眉", count: 34)
    let longer = long + "山"
    let names = MathProgNames(["pv/di", "o'clock", long, longer])
    #expect(names["pv/di"] == "'pv/di'")
    #expect(names["o'clock"] == "'o''clock'")
    #expect(names[long] == "'\(String(repeating: "眉", count: 30))~1'")
    #expect(names[longer] == "'\(String(repeating: "眉", count: 30))~2'")
    #expect(MathProgNames([String(repeating: "x", count: 100)])[String(repeating: "x", count: 100)].utf8.count == 102)
  }

  @Test("Sets stand even when empty; defaults, infinities and empty parameters are left out; members are sorted")
  func blocks() {
    var data = MathProgData(comments: ["one"])
    data.set("SINKS", ["b", "a"])
    data.pairs("LINKS", [["b", "a"], ["a", "b"]])
    data.set("PROCESSES", [])
    data.numbers("limit", [["a", "COD"]: 2, ["b", "COD"]: .infinity])
    data.numbers("loss", [["a"]: 0], standard: 0)
    data.scalar("cost_length", 1.5)
    data.words("reject_to", ["a": "b"])
    #expect(
      data.text() == """
        # one
        data;

        set SINKS := 'a' 'b';
        set LINKS := ('a','b') ('b','a');
        set PROCESSES := ;
        param limit := ['a','COD'] 2;
        param cost_length := 1.5;
        param reject_to := 'a' 'b';

        end;

        """)
  }

  @Test("The file says its objective, its unit and the optimum that it claims")
  func comments() throws {
    let park = hourlyPark(water { $0.supplies = [supply("town", [:])] })
    let export = mathProgData(
      for: resourceNetworks(of: park, in: .before)[0], measure: "cost", period: park.periods[0], expect: 12.5)
    guard case .data(let model, let text) = export else {
      Issue.record("refused")
      return
    }
    #expect(model == "water")
    #expect(text.hasPrefix("# water of test, before\n# objective: cost CNY/yr\n# expect: objective 12.5\ndata;\n"))
  }

  private func refusal(_ park: Park, measure: String = "cost") -> String? {
    let export = mathProgData(
      for: resourceNetworks(of: park, in: .after)[0], measure: measure, period: park.periods[0])
    if case .refused(let message) = export { return message.en }
    return nil
  }

  @Test("Refusals of water name the thing")
  func waterRefusals() {
    var least = sink("a/bath", 1)
    least.limit = ["F": Bounds(lower: 1, upper: 2)]
    #expect(
      refusal(hourlyPark(water("F") { $0.sinks = [least] }))
        == "a/bath asks for a least content of F, which the data format cannot say")
    let sand = water("F") {
      $0.treatments = [sieve("a/sand", removing: ["F": 0.5])]
      $0.sinks = [sink("a/wash", 1, most: ["F": 2])]
    }
    #expect(refusal(hourlyPark(sand)) == "a/sand removes a share of what enters, which the data format cannot say")
    #expect(
      refusal(hourlyPark(water()), measure: "hot_utility")
        == "water adds nothing to `hot_utility`; it can be exported for co2, cost, electricity, flow, fresh_water, wastewater"
    )
  }

  @Test("Refusals of solids and heat name the thing")
  func otherRefusals() {
    let batches = solids("H2O") {
      var kiln = sink("kiln/meal", 1)
      kiln.accepts = ["ash"]
      $0.sources = [source("a/ash", 1, ["H2O": 0], kind: "ash"), source("a/mud", 1, ["H2O": 0], kind: "mud")]
      $0.treatments = [dryer("dryer", to: 0.2)]
      $0.sinks = [kiln]
      $0.outlets = [outlet("landfill")]
      $0.connections.candidate = [pattern("any", "any")]
    }
    #expect(
      refusal(hourlyPark(batches))
        == "dryer -> kiln/meal is open to some only of the materials that dryer dries, which the data format cannot say"
    )
    var heat = HeatSection(approach: 10)
    heat.streams = [
      HeatStream(
        name: "dryer", plant: nil, role: .cold, from: 20, to: 100,
        duty: .perThroughput(of: "dryer", kilowattHoursPerTonne: 1), origin: origin("dryer"))
    ]
    #expect(
      refusal(hourlyPark(heat: heat))
        == "dryer has a duty that follows what dryer treats, which the data format cannot say")
    var district = coldStream("b/district", 40, 70, 0)
    district.duty = .chosen(Bounds(upper: 600))
    heat.streams = [district]
    #expect(
      refusal(hourlyPark(heat: heat))
        == "b/district takes as much heat as the plan chooses, which the data format cannot say")
    var river = outlet("river")
    river.temperature = Bounds(lower: -.infinity, upper: 30)
    let warm = water {
      var used = source("a/out", 1, [:])
      used.temperature = 40
      $0.sources = [used]
      $0.outlets = [river]
    }
    let park = hourlyPark(warm, heat: HeatSection(approach: 10)).withEnteringStreams()
    #expect(refusal(park) == "river asks for a temperature, which the data format cannot say")
    var cooled = park
    cooled.materials = []
    #expect(refusal(cooled) == "river/cooling is water on its way into a use, which the data format cannot say")
  }

  @Test("A kind without a model is refused")
  func noModel() {
    var section = water()
    section.kind.modelName = nil
    section.kind.id = "gas"
    #expect(
      refusal(hourlyPark(section)) == "no MathProg model describes gas, so it cannot be exported as data for one")
  }
}
