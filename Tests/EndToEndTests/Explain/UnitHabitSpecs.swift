import Testing

/// `--units cn` beside `park optimize`: 万t/a, 万元 and 亿元 wherever a command prints figures for people.
@Suite("Figures in steps of ten thousand where they are asked for")
struct UnitHabitSpecs {
  /// 30 000 t/yr of ash, and a landfill that takes 25 000 t/yr.
  private static let full = """
    park: full
    operating_hours: 8000 h/yr
    minimize: cost
    solids:
      disposal: {landfill: {price: 120 CNY/t, limit: LIMIT t/yr}}
      connections: {existing: [any -> landfill]}
    plants:
      a: {wastes: {ash: {kind: fly_ash, amount: 30000 t/yr, composition: {rest: 0}}}}
    """

  private func explain(_ text: String, _ subject: String, _ name: String) throws -> ParkRun {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
      try park("explain", folder.park(text), subject, name, "--units", "cn", "--quiet", "--lang", "zh")
    }
  }

  @Test("explain: the statements of a conflict and what would repair it")
  func conflict() throws {
    let text = Self.full.replacing("LIMIT", with: "25000")
    let english = try park(["explain", "--units", "cn", "--quiet"], on: text)
    #expect(english.exitCode == 2)
    #expect(english.text.contains("2.5 10^4 t/yr") && english.text.contains("3 10^4 t/yr"), "\(english.text)")
    let chinese = try park(["explain", "--units", "cn", "--quiet", "--lang", "zh"], on: text).text
    #expect(chinese.contains("2.5 万t/a") && chinese.contains("3 万t/a"), "\(chinese)")
    #expect(try park(["explain", "--quiet"], on: text).text.contains("25\u{2009}000 t/yr"))
  }

  @Test("explain: what one tonne more is worth, in yuan, and what the node takes")
  func worth() throws {
    let text = Self.full.replacing("LIMIT", with: "40000")
    let answer = try explain(text, "resource", "landfill")
    #expect(answer.text.contains("接收 3 万t/a。"), "\(answer.text)")
    let ash = try explain(text, "resource", "a/ash").text
    #expect(ash.contains("供出 3 万t/a。") && ash.contains("120 元/a"), "\(ash)")
  }

  @Test("explain: an indicator's numerator and denominator")
  func indicator() throws {
    let text = Self.full.replacing("LIMIT", with: "40000")
    let answer = try explain(text, "indicator", "solid_waste_utilization")
    #expect(answer.text.contains("万t/a"), "\(answer.text)")
  }

  @Test("compare: each row in the step that suits it")
  func compare() throws {
    let folder = try TemporaryFolder()
    let first = try folder.park(Self.full.replacing("LIMIT", with: "40000"), "a.yaml")
    let second = try folder.park(
      Self.full.replacing("LIMIT", with: "40000").replacing("120 CNY", with: "150 CNY"), "b.yaml")
    let english = try park("compare", first, second, "--units", "cn").text
    #expect(english.contains(#/10\^4 CNY\/yr +360 +450/#), "\(english)")
    let chinese = try park("compare", first, second, "--units", "cn", "--lang", "zh").text
    #expect(chinese.contains(#/万元\/a +360 +450/#) && chinese.contains("万t/a"), "\(chinese)")
    // What programs read stays as it is.
    let json = try park("compare", first, second, "--units", "cn", "--format", "json").output
    #expect(json == (try park("compare", first, second, "--format", "json").output))
  }

  @Test("pareto: both measures and the price between them")
  func pareto() throws {
    let answer = try park(
      ["pareto", "--against", "fresh_water", "--points", "3", "--units", "cn", "--quiet"], on: ParetoSpecs.text)
    #expect(answer.text.contains("10^4 CNY/yr") && answer.text.contains(#/ 240 +60 /#), "\(answer.text)")
    // 16 000 CNY/yr for each t/h.
    #expect(answer.text.contains(#/ 1\.6 /#), "\(answer.text)")
  }
}
