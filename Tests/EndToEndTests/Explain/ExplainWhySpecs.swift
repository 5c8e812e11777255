import Testing

/// `park explain FILE`, `... link`, `... resource`.
@Suite("park explain says why: conflicts with their repairs, links, worths")
struct ExplainWhySpecs {
  /// The first park with no more than so much town water: today it takes 140 t/h, with all reuse 64.
  private func dry(_ limit: Int) throws -> String {
    try Repository.text("Parks/first-park.yaml").replacing(
      "price: 4.43 CNY/m3", with: "price: 4.43 CNY/m3, limit: \(limit)")
  }

  private func explain(_ text: String, _ words: String...) throws -> ParkRun {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) {
      let file = try folder.park(text)
      return try park(["explain", file] + words)
    }
  }

  @Test("an infeasible park: three statements with their lines, each with what would be enough; exit code 2")
  func conflict() throws {
    let run = try explain(dry(50))
    #expect(run.exitCode == 2)
    for part in [
      "After has no plan", "3 statements that cannot be kept together", "town gives at most 50 t/h",
      "64 t/h, 14 t/h more", "62.5 t/h, 17.5 t/h less", "75 mg/L, 55 mg/L more",
      "plants.panels.water.sinks.rinse, line 11",
    ] { #expect(run.text.contains(part), "\(part)") }
    let chinese = try explain(dry(50), "--lang", "zh")
    #expect(chinese.text.contains("town 最多供给 50 t/h") && chinese.text.contains("64 t/h，增加 14 t/h"))
    #expect(try explain(dry(50), "--format", "markdown").text.contains("| town gives at most 50 t/h |"))
  }

  @Test("each repair that JSON states makes the park feasible when it is written into the file")
  func repaired() throws {
    let result = try JSON(explain(dry(50), "--format", "json").output)
    #expect(result["feasible"] == .bool(false))
    let after = try #require(result["conflicts"]?.elements.last)
    let members = try #require(after["sets"]?.elements.first).elements
    #expect(members.compactMap { $0["rule"]?.string } == ["supply_most", "demand", "limit_most"])
    let written = ["limit: 50": "limit: ", "flow: 80": "flow: ", "COD: 20}": "COD: "]
    for (member, place) in zip(members, ["limit: 50", "flow: 80", "COD: 20}"]) {
      let value = try #require(member["repaired"]?.number)
      let text = try dry(50).replacing(place, with: "\(written[place]!)\(value)" + (place.hasSuffix("}") ? "}" : ""))
      #expect(try park(["optimize", "--quiet"], on: text).exitCode == 0, "\(place)")
    }
  }

  @Test("a feasible park says what binds; a park that candidates rescue says both; exit code 0")
  func feasible() throws {
    let run = try park("explain", Repository.firstPark)
    #expect(run.exitCode == 0)
    #expect(run.text.contains("it has a plan"))
    let markdown = try park("explain", Repository.firstPark, "--format", "markdown").text
    #expect(markdown.contains("| panels/rinse takes at most 20 mg/L COD |"))
    let rescued = try explain(dry(100))
    #expect(rescued.exitCode == 0)
    #expect(rescued.text.contains("Before has no plan") && rescued.text.contains("What binds the plan"))
  }

  @Test("a link that is not used: what it would cost and what makes the price")
  func link() throws {
    let run = try park("explain", Repository.firstPark, "link", "chemicals/wash-out -> panels/rinse")
    #expect(run.exitCode == 0)
    for part in ["The link could be built.", "Fresh water +3 t/h", "the limit on COD at panels/rinse"] {
      #expect(run.text.contains(part), "\(part)")
    }
    let zh = try park("explain", Repository.firstPark, "link", "town->sewer", "--lang", "zh").text
    #expect(zh.contains("这等于稀释排放"))
  }

  @Test("a resource: what a unit more saves, and how far")
  func resource() throws {
    let result = try JSON(park("explain", Repository.firstPark, "resource", "panels/rinse", "--format", "json").output)
    let limit = try #require(result["worth"]?.elements.first { $0["rule"] == .string("limit_most") })
    #expect(abs((limit["more"]?.elements.first?.number ?? 0) + 0.8) < 1e-6)
    #expect(limit["holds_to"] == .number(25))
    #expect(try park("explain", Repository.firstPark, "resource", "town").text.contains("It gives 64 t/h."))
  }

  @Test(
    "what cannot be asked is wrong usage, said by name",
    arguments: [
      (["link", "town -> panels/rins"], "Nothing there is named `panels/rins`; did you mean `panels/rinse`?"),
      (["link", "town"], "Name a link by its two ends"),
      (["resource", "twon"], "did you mean `town`?"), (["resource"], "Name a resource"),
    ])
  func wrongUsage(words: [String], sentence: String) throws {
    let run = try park(["explain", Repository.firstPark] + words)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(sentence))
  }
}
