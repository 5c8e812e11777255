import Testing

/// `park optimize FILE --worth`.
@Suite("park optimize --worth says what projects are worth and what must run")
struct WorthSpecs {
  static let text = """
    park: Worth
    operating_hours: 8000 h/yr
    units: {flow: t/h, concentration: mg/L}
    contaminants: [TDS]
    minimize: cost
    retrofit: {discount_rate: 0 %}
    water:
      supplies: {town: {quality: {TDS: 50}, price: 4 CNY/t}}
      treatments:
        fine: {status: candidate, accepts: [a/out], only: [a/wash, river], outlet: {TDS: 50}, cost: 1 CNY/t,
               build: {per_capacity: 1000 CNY/(t/h), life: 10 yr, sizes: [40]}}
        coarse: {status: candidate, accepts: [a/out], only: [a/wash, river], outlet: {TDS: 50}, cost: 1.5 CNY/t,
                 build: {per_capacity: 1000 CNY/(t/h), life: 10 yr, sizes: [40]}}
      outfalls: {river: {price: 1 CNY/t}}
      connections: {existing: [any -> river]}
    plants:
      a: {water: {sinks: {wash: {flow: 60, limit: {TDS: 50}}}, sources: {out: {flow: 60, quality: {TDS: 1000}}}}}
    """

  @Test("JSON: worth and ranges stand under retrofit, and only where they are asked for")
  func json() throws {
    let result = try JSON(park(["optimize", "--worth", "--quiet", "--format", "json"], on: Self.text).output)
    let worth = try #require(result["retrofit"]?["worth"])
    let projects = worth["projects"]?.elements ?? []
    #expect(projects.compactMap { $0["project"]?.string } == ["fine", "coarse"])
    #expect(
      projects[0].keys == [
        "project", "assets", "capex", "annualised", "saving_alone", "net_alone", "saving_in_plan", "net_in_plan",
        "synergy", "doubt", "settled", "alone", "left_out",
      ])
    #expect(abs((projects[0]["saving_alone"]?.number ?? 0) - 1.28e6) < 1)
    #expect(abs((projects[0]["synergy"]?.number ?? 0) + 0.56e6) < 1)
    for state in [worth["nothing"], worth["all"], projects[0]["alone"], projects[0]["left_out"]] {
      #expect(
        state?.keys == [
          "status", "stopped", "gap", "operating_cost", "annualised", "quantities", "missed_targets",
        ])
    }
    let ranges = try #require(result["retrofit"]?["ranges"])
    #expect(ranges["basis"] == .string("relaxed") && ranges["share"] == .number(0.01))
    #expect(ranges["projects"]?.elements.allSatisfy { $0["most"] != .null && $0["least"] != .null } == true)
    let link = try #require(ranges["links"]?.elements.first)
    #expect(
      link.keys == [
        "name", "resource", "status", "planned", "least", "most", "least_found", "most_found", "unit", "verdict",
      ])
    let plain = try JSON(park(["optimize", "--quiet", "--format", "json"], on: Self.text).output)
    #expect(plain["retrofit"]?["worth"] == nil && plain["retrofit"]?["ranges"] == nil)
    #expect(plain["after"] == result["after"], "the plan is the same")
  }

  @Test("text and Markdown show the tables in both languages")
  func reports() throws {
    let text = try park(["optimize", "--worth", "--quiet"], on: Self.text).text
    for part in [
      "What each project is worth", "Synergy", "-560\u{2009}000", "What must, may and never does run", "must",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let chinese = try park(["optimize", "--worth", "--quiet", "--lang", "zh", "--format", "markdown"], on: Self.text)
      .text
    for part in ["各项目的价值", "协同", "-56", "必选、可选与不选"] { #expect(chinese.contains(part), "\(part)") }
  }
}
