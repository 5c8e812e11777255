import Testing

/// `park explain FILE indicator ID`.
@Suite("park explain opens an indicator into its flows")
struct ExplainSpecs {
  @Test("the terms add up to numerator and denominator, and the values are those of park optimize")
  func json() throws {
    let optimized = try JSON(park("optimize", Repository.firstPark, "--format", "json", "--quiet").output)
    for id in ["water_reuse", "resource_recycling"] {
      let run = try park("explain", Repository.firstPark, "indicator", id, "--format", "json")
      #expect(run.exitCode == 0)
      let explained = try JSON(run.output)
      #expect(explained["indicator"] == .string(id))
      #expect(explained["mark"]?.string == (id == "water_reuse" ? "secondary" : "ours"))
      #expect(explained["tuned"] == .null)
      for state in ["before", "after"] {
        let found = try #require(explained[state])
        #expect(found["value"] == optimized[state]?["indicators"]?[id]?["value"])
        for part in ["numerator", "denominator"] {
          let terms = found["\(part)_terms"]?.elements.compactMap { $0["amount"]?.number } ?? []
          #expect(abs(terms.reduce(0, +) - (found[part]?.number ?? -1)) < 1e-6, "\(id), \(state), \(part)")
        }
      }
    }
  }

  @Test("the reuse of the first park: 54 + 16 + 6 t/h used again beside 64 t/h of the town's")
  func flows() throws {
    let text = try park("explain", Repository.firstPark, "indicator", "water_reuse").text
    for part in ["Formula: Vr / (Vf + Vr)", "CJ 42-1999", "panels/rinse-out -> chemicals/wash", "54", "town", "64"] {
      #expect(text.contains(part), "\(part)")
    }
    let chinese = try park("explain", Repository.firstPark, "indicator", "water_reuse", "--lang", "zh").text
    #expect(chinese.contains("工业用水重复利用率") && chinese.contains("分子") && chinese.contains("转引"))
    let markdown = try park("explain", Repository.firstPark, "indicator", "water_reuse", "--format", "markdown").text
    #expect(markdown.hasPrefix("# Industrial water reuse rate\n"))
  }

  @Test(
    "what cannot be explained is wrong usage, said by name",
    arguments: [
      (["indicator", "water_reus"], "did you mean `water_reuse`?"),
      (["indicator"], "there are resource_recycling, bulk_solid_waste_utilization"),
      (["connection", "town -> panels/rinse"], "park explain knows no `connection`"),
      (["indicator", "water_reuse", "--minimize", "beauty"], "--minimize knows no `beauty`"),
    ])
  func wrongUsage(words: [String], sentence: String) throws {
    let run = try park(["explain", Repository.firstPark] + words)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(sentence))
    #expect(run.output.isEmpty)
  }

  @Test("a file that is wrong ends with 1, an infeasible park with 2")
  func exits() throws {
    #expect(try park("explain", "nowhere.yaml", "indicator", "water_reuse").exitCode == 1)
    let dry = try Repository.text("Parks/first-park.yaml")
      .replacing("price: 4.43 CNY/m3", with: "price: 4.43 CNY/m3, limit: 50")
    let folder = try TemporaryFolder()
    let run = try withExtendedLifetime(folder) { try park("explain", folder.park(dry), "indicator", "water_reuse") }
    #expect(run.exitCode == 2)
    #expect(run.text.contains("panels/rinse lacks 17.5 t/h"))
  }
}
