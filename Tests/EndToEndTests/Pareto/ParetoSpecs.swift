import Testing

/// `park pareto FILE --against MEASURE`.
@Suite("park pareto weighs the first objective against another measure")
struct ParetoSpecs {
  /// A unit that stands and could spare 50 t/h of fresh water for 2 CNY/t more than that costs.
  static let text = """
    park: 权衡 trade
    operating_hours: 8000 h/yr
    units: {flow: t/h, concentration: mg/L}
    contaminants: [TDS]
    minimize: cost
    targets: {fresh_water: ..30 t/h}
    water:
      supplies: {town: {quality: {TDS: 50}, price: 4 CNY/t}}
      treatments: {ro: {status: existing, accepts: [a/out], only: [a/wash, river], outlet: {TDS: 50}, cost: 7 CNY/t, capacity: 50}}
      outfalls: {river: {price: 1 CNY/t}}
      connections: {existing: [any -> river]}
    plants:
      a: {water: {sinks: {wash: {flow: 60, limit: {TDS: 50}, accepts: [town, ro]}}, sources: {out: {flow: 60, quality: {TDS: 1000}}}}}
    """

  private func run(_ options: String...) throws -> ParkRun {
    try park(["pareto", "--quiet"] + options, on: Self.text)
  }

  @Test("JSON: the points in order, each with its proof, its audit and what it builds")
  func json() throws {
    let result = try run("--against", "fresh_water", "--points", "3", "--format", "json")
    #expect(result.exitCode == 0, "\(result.errors)")
    let front = try JSON(result.output)
    #expect(front["schema"] == .number(1) && front["park"] == .string("权衡 trade"))
    #expect(front["objective"] == .object(["name": .string("cost"), "unit": .string("CNY/yr")]))
    #expect(front["against"] == .object(["name": .string("fresh_water"), "unit": .string("t/h")]))
    let points = front["points"]?.elements ?? []
    #expect(points.compactMap { $0["against"]?.number.map { $0.rounded() } } == [60, 35, 10])
    #expect(points.compactMap { $0["objective"]?.number.map { ($0 / 1000).rounded() } } == [2400, 2800, 3200])
    #expect(abs((points[1]["price"]?.number ?? 0) - 16_000) < 1e-3)
    #expect(points[0]["price"] == .null && points[0]["allowed"] == .null && points[1]["allowed"] == .number(35))
    let keys: Set = [
      "objective", "against", "allowed", "price", "price_unit", "status", "stopped", "minimised", "bound", "gap",
      "capex",
      "projects", "enters", "leaves", "quantities", "indicators", "investments", "audit",
    ]
    for point in points {
      #expect(point.keys == keys)
      #expect(point["status"] == .string("optimal") && point["stopped"] == .null)
      #expect((point["audit"]?["worst"]?.number ?? 1) <= (point["audit"]?["tolerance"]?.number ?? 0))
    }
    #expect(front["before"]?["objective"]?.number == front["points"]?.elements.first?["objective"]?.number)
    #expect(front["dominated"] == .number(0) && front["plans"] == .number(4) && front["conflict"] == .null)
  }

  @Test("under a budget: what comes in and what drops out along the front is named, in JSON and in the report")
  func budget() throws {
    func unit(_ name: String, _ size: Int, _ fixed: Int) -> String {
      "\(name): {status: candidate, accepts: [a/out], only: [a/wash, river], outlet: {TDS: 50}, cost: 5 CNY/t, "
        + "build: {fixed: \(fixed) kCNY, sizes: [\(size)], life: 10 yr}}"
    }
    let text = """
      park: Budget
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      minimize: cost
      retrofit: {discount_rate: 0 %, budget: 4.5 MCNY}
      water:
        supplies: {town: {quality: {TDS: 50}, price: 4 CNY/t}}
        treatments: {\(unit("small", 20, 1000)), \(unit("large", 40, 4000))}
        outfalls: {river: {price: 1 CNY/t}}
        connections: {existing: [any -> river], candidate: any}
      plants:
        a: {water: {sinks: {wash: {flow: 60, limit: {TDS: 50}}}, sources: {out: {flow: 60, quality: {TDS: 1000}}}}}
      """
    let options = ["pareto", "--quiet", "--against", "fresh_water", "--points", "5"]
    let points = try JSON(park(options + ["--format", "json"], on: text).output)["points"]?.elements ?? []
    func names(_ key: String) -> [[String]] { points.map { $0[key]?.elements.compactMap(\.string) ?? [] } }
    #expect(names("projects") == [[], ["small"], ["large"]])
    #expect(names("enters") == [[], ["small"], ["large"]] && names("leaves") == [[], [], ["small"]])
    for point in points { #expect((point["capex"]?.number ?? 9e9) <= 4.5e6) }
    let report = try park(options, on: text).text
    for part in ["Comes in", "Drops out", "small", "large"] { #expect(report.contains(part), "\(part)") }
  }

  @Test("required targets hold on the whole front")
  func targets() throws {
    let result = try run("--against", "wastewater", "--require-targets", "--format", "json")
    #expect(result.exitCode == 0, "\(result.errors)")
    let points = try JSON(result.output)["points"]?.elements ?? []
    #expect(!points.isEmpty)
    for point in points { #expect((point["quantities"]?["fresh_water"]?["value"]?.number ?? 99) <= 30.0001) }
  }

  @Test("text and Markdown say it in both languages")
  func languages() throws {
    let text = try run("--against", "fresh_water").text
    for part in ["Cost against fresh water", "Marginal price", "16\u{2009}000", "proven optimal", "before"] {
      #expect(text.contains(part), "\(part)")
    }
    let chinese = try run("--against", "fresh_water", "--lang", "zh", "--format", "markdown").text
    for part in ["年费用与新鲜水用量的权衡", "边际价格", "已证明最优", "现状"] { #expect(chinese.contains(part), "\(part)") }
  }

  @Test(
    "what cannot be weighed is wrong usage, said by name",
    arguments: [
      (["--against", "fresh_watr"], "did you mean `fresh_water`?"),
      (["--against", "water_reuse"], "there are `co2`"),
      (["--against", "cost"], "what the park minimises first"),
      (["--against", "fresh_water", "--points", "1"], "from 2 to 50"),
      ([], "--against"),
    ])
  func wrongUsage(words: [String], sentence: String) throws {
    let result = try park(["pareto"] + words, on: Self.text)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("a file that is wrong ends with 1, a park without a plan with 2")
  func exits() throws {
    #expect(try park("pareto", "nowhere.yaml", "--against", "fresh_water").exitCode == 1)
    let dry = Self.text.replacing("price: 4 CNY/t}", with: "price: 4 CNY/t, limit: 5}")
    let result = try park(["pareto", "--quiet", "--against", "fresh_water"], on: dry)
    #expect(result.exitCode == 2)
    #expect(result.text.contains("There is no plan, and so no front"))
  }
}
