import Testing

/// The options of `park optimize`.
@Suite("The options of park optimize")
struct OptionSpecs {
  private func objective(_ arguments: String...) throws -> [String?] {
    let options = ["--format", "json", "--quiet"] + arguments
    let run = try park(["optimize", Repository.meishan] + options)
    #expect(run.exitCode == 0)
    return try JSON(run.output).values(at: "after.objectives[].name").map { $0?.string }
  }

  @Test("--minimize takes the place of the file's own list; cost follows")
  func minimize() throws {
    // The towers decide concentrations: total flow, which only orders equal plans, has no proven bound and no claim.
    #expect(try objective() == ["cost"])
    #expect(try objective("--minimize", "fresh_water") == ["fresh_water", "cost"])
    #expect(try objective("--minimize", "landfilled, co2") == ["landfilled", "co2", "cost"])
  }

  @Test("less of what is minimised is found than at the least cost")
  func lessFreshWater() throws {
    let cheapest = try JSON(park("optimize", Repository.meishan, "--format", "json").output)
    let driest = try JSON(park("optimize", Repository.meishan, "--format", "json", "--minimize", "fresh_water").output)
    let water = "after.quantities.fresh_water.value"
    let cost = "after.quantities.cost.value"
    #expect(try #require(driest.number(at: water)) <= #require(cheapest.number(at: water)) + 1e-6)
    #expect(try #require(driest.number(at: cost)) >= #require(cheapest.number(at: cost)) * (1 - 1e-3))
  }

  @Test(
    "what no option knows is wrong usage, said in a sentence",
    arguments: [
      (["--minimize", "beauty"], "--minimize knows no `beauty`; it knows cost, fresh_water"),
      (["--minimize", "recovered_heat"], "--minimize knows no `recovered_heat`"),
      (["--minimize", ","], "--minimize wants a measure"),
      (["--gap", "narrow"], "--gap takes a share such as 0.1%, not `narrow`"),
      (["--gap", "nan%"], "--gap takes a share"),
      (["--format", "papyrus"], "papyrus"),
      (["--lang", "la"], "la"),
      (["--dump", "plan", "--state", "tuned"], "no state `tuned`"),
      (["--nonsense"], "--nonsense"),
      (["--require-targets"], "the park has no `targets`"),
    ])
  func wrongUsage(options: [String], sentence: String) throws {
    let run = try park(["optimize", Repository.firstPark] + options)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(sentence))
    #expect(run.output.isEmpty)
  }

  @Test("--gap is a share in per cent or a fraction", arguments: ["5%", "5 %", "0.05"])
  func gap(text: String) throws {
    let run = try park("optimize", Repository.meishan, "--gap", text, "--format", "json", "--quiet")
    let result = try JSON(run.output)
    #expect(result["conventions"]?["gap"] == .string("5 %"))
    #expect(result["after"]?["status"] == .string("optimal"))
  }

  @Test("--timings tells where the time went, on the error stream alone")
  func timings() throws {
    let run = try park("optimize", Repository.firstPark, "--timings")
    #expect(try run.output == park("optimize", Repository.firstPark).output)
    let stages = run.errors.split(separator: ",").map { $0.split(separator: " ").first.map(String.init) }
    for stage in ["start", "read", "solve", "audit", "report", "total"] {
      #expect(stages.contains(stage), "\(stage) is not in: \(run.errors)")
    }
  }

  @Test("--timings shows the time that building the program takes apart from solving it")
  func buildTime() throws {
    let errors = try park("optimize", Repository.firstPark, "--timings").errors
    #expect(errors.contains("build "), "\(errors)")
  }

  @Test(
    "--require-targets makes targets rows of after, each with a price; what is no linear row is refused")
  func requireTargets() throws {
    let text = try Repository.text("Parks/meishan-hightech.yaml")
    let folder = try TemporaryFolder()
    let refused = try withExtendedLifetime(folder) {
      try park([
        "optimize", folder.park(text.replacing("water_reuse:                  80 %", with: "water_reuse: 80..90 %")),
        "--require-targets", "--quiet",
      ])
    }
    #expect(refused.exitCode == 64)
    #expect(refused.errors.contains("`water_reuse` cannot be required"))
    // As it ships, with its rate of water, of which fresh and used shares mix in four of its units.
    let run = try park(["optimize", Repository.meishan, "--require-targets", "--quiet", "--format", "json"])
    #expect(run.exitCode == 0)
    let result = try JSON(run.output)
    for id in ["bulk_solid_waste_utilization", "sludge_safe_disposal", "water_reuse"] {
      #expect(result["after"]?["indicators"]?[id]?["met"] == .bool(true), "\(id)")
      #expect(result["after"]?["targets_price"]?[id]?["unit"] == .string("CNY/yr per percentage point"), "\(id)")
    }
  }

  @Test("--quiet silences warnings; the report still lists them")
  func quiet() throws {
    #expect(try park("optimize", Repository.meishan).errors.contains("warning[implausible-value]"))
    let quiet = try park("optimize", Repository.meishan, "--quiet")
    #expect(quiet.errors.isEmpty)
    #expect(quiet.text.contains("implausible-value"))
  }
}
