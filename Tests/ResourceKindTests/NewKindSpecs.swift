import Assessment
import Networks
import ParkModel
import ParkReader
import Reports
import Studies
import Testing

/// The test of the architecture: a new kind of resource is its own file and one line of the registry, and everything from
/// the text of a park to its report works for it.
@Suite("A kind of resource that the product has never heard of")
struct NewKindSpecs {
  /// The registry with its one new line.
  static let registry =
    ResourceKind.all + [
      .compressedAir
    ]

  private let text = """
    park: Works with air
    operating_hours: 8000 h/yr
    minimize: cost
    air:
      stations: {station: {price: 0.12 CNY/Nm3, composition: {oil: 1 ppm}}}
      vents: {roof: {}}
      connections:
        candidate: any
        pipe: {per_capacity: 0.2 CNY/(m (Nm3/h)), life: 20 yr}
        facts: {a/press -> b/blower: {length: 0.5 km}}
    plants:
      a: {air: {exhausts: {press: {flow: 400 Nm3/h, composition: {oil: 20 ppm}}}}}
      b: {air: {users: {blower: {flow: 500 Nm3/h, limit: {oil: ..8 ppm}}}}}
    retrofit: {discount_rate: 0 %}
    """

  private func park(_ text: String) throws -> Park {
    let reading = readPark(SourceText(text: text), kinds: Self.registry.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  /// 20 x + (500 - x) <= 8 x 500, x = 3500 / 19 Nm3/h of the press are used; a pipe of 500 m at 0.2 CNY/(m (Nm3/h)) over 20
  /// years costs 5 CNY/yr for each Nm3/h, and air of the station 960.
  @Test("is read, planned, audited and measured")
  func planned() throws {
    let comparison = try optimize(try park(text)).comparison
    let used = 3500.0 / 19
    func figure(_ state: StateResult, _ name: String) -> Double {
      state.quantities.first { $0.name == name }?.value ?? .nan
    }
    for (state, reused) in [(comparison.before, 0), (comparison.after, used)] {
      #expect(state.claim.status == .optimal)
      #expect(state.audit?.holds == true)
      #expect(abs(figure(state, "compressed_air") - (500 - reused)) < 1e-6)
      #expect(abs(figure(state, "vented_air") - (400 - reused)) < 1e-6)
      #expect(abs(figure(state, "cost") - (960 * (500 - reused) + 5 * reused)) < 1e-3)
    }
  }

  @Test("is named in the reports of both languages and in JSON")
  func reported() throws {
    let comparison = try optimize(try park(text)).comparison
    for language in [Language.en, .zh] {
      let report = renderText(comparison, language: language)
      #expect(report.contains("compressed_air") && report.contains("a/press") && report.contains("Nm3/h"))
    }
    let json = renderJSON(comparison)
    #expect(json.contains("\"resource\": \"air\"") || json.contains("\"resource\":\"air\""))
    #expect(json.contains("\"compressed_air\""))
  }

  @Test("has its mistakes said on their lines")
  func mistakes() {
    let wrong = text.replacing("limit: {oil: ..8 ppm}", with: "limit: {dust: ..8 ppm}, flows: 3")
    let reading = readPark(SourceText(text: wrong), kinds: Self.registry.map(\.tables))
    #expect(reading.park == nil)
    let codes = Set(reading.diagnostics.map(\.code.rawValue))
    #expect(codes.isSuperset(of: ["unknown-key", "missing-concentration"]), "\(codes)")
    let key = reading.diagnostics.first { $0.code.rawValue == "unknown-key" }
    #expect(key?.place?.start.line == 13)
  }

  @Test("has its own page in the reference, its own keys in the schema")
  func documented() {
    let table = ParkSchema.table(Self.registry.map(\.tables))
    #expect(ReferencePage.markdown(table).contains("## `air.station`"))
    #expect(JSONSchema.text(table).contains("\"air.station\""))
  }

  @Test("does not get past the audit with air from nowhere")
  func audited() throws {
    let park = try park(text)
    let comparison = try optimize(park).comparison
    var plan = try #require(comparison.after.plan)
    let index = try #require(plan.flows.firstIndex { $0.from == "a/press" && $0.to == "b/blower" })
    plan.flows[index].amount += 10
    let audit = audit(park, plan, comparison.after.claim)
    #expect(audit.failures.contains { $0.subject == "a/press" && $0.sentence.contains("outflow") })
    #expect(audit.failures.contains { $0.subject == "b/blower" && $0.sentence.contains("demand at most 500 Nm3/h") })
  }

  @Test("can be exported as data for the model of its like")
  func exported() throws {
    let park = try park(text)
    let network = try #require(resourceNetworks(of: park, in: .after).first)
    guard case .data(let model, let data) = mathProgData(for: network, measure: "cost", period: park.periods[0]) else {
      Issue.record("air was refused")
      return
    }
    #expect(model == "gas" && data.contains("set SOURCES := 'a/press';"))
  }
}
