import Testing

/// The result for programs, `--format json`, key by key.
@Suite("The JSON result keeps its contract")
struct ContractSpecs {
  private func result(_ file: String) throws -> JSON {
    let run = try park("optimize", file, "--format", "json", "--quiet")
    #expect(run.exitCode == 0)
    return try JSON(run.output)
  }

  @Test("every key is there, with a value of its kind", arguments: [Repository.firstPark, Repository.meishan])
  func keys(file: String) throws {
    let result = try result(file)
    #expect(ResultContract.breaches(ResultContract.result, in: result).isEmpty)
    #expect(result["schema"] == .number(1))
    if let retrofit = result["retrofit"], retrofit != .null {
      #expect(ResultContract.breaches(ResultContract.retrofit, in: retrofit).isEmpty)
    }
    for name in ["before", "tuned", "after"] {
      guard let state = result[name], state != .null else { continue }
      #expect(ResultContract.breaches(ResultContract.state, in: state).isEmpty, "\(name)")
      for (insight, contract) in ResultContract.insights {
        guard let found = state["insights"]?[insight] else { continue }
        #expect(ResultContract.breaches(contract, in: found).isEmpty, "\(name), \(insight)")
      }
      #expect(state["indicators"]?.keys == ResultContract.indicators, "\(name)")
    }
  }

  @Test("a park with metered figures has a tuned state, one without has none")
  func tuned() throws {
    #expect(try result(Repository.meishan)["tuned"]?["status"] == .string("optimal"))
    #expect(try result(Repository.firstPark)["tuned"] == .null)
  }

  @Test("the basis says where `before` comes from")
  func basis() throws {
    let meishan = try result(Repository.meishan)
    #expect(meishan["before"]?["basis"] == .string("measured"))
    #expect(meishan["tuned"]?["basis"] == .string("optimised"))
    #expect(try result(Repository.firstPark)["before"]?["basis"] == .string("optimised"))
  }

  @Test("Meishan has every quantity, in its unit")
  func quantities() throws {
    let quantities = try #require(try result(Repository.meishan)["after"]?["quantities"])
    for (name, unit) in ResultContract.quantityUnits {
      #expect(quantities[name]?["unit"] == .string(unit), "\(name)")
    }
  }

  @Test("the gap is the distance from the bound, as a fraction of the value")
  func gap() throws {
    let result = try result(Repository.meishan)
    for name in ["before", "tuned", "after"] {
      for objective in result[name]?["objectives"]?.elements ?? [] {
        let value = try #require(objective["value"]?.number)
        let bound = try #require(objective["bound"]?.number)
        let gap = try #require(objective["gap"]?.number)
        #expect(abs(gap - abs(value - bound) / max(1e-9, abs(value))) < 1e-12, "\(name)")
      }
    }
  }

  @Test("no residual of the audit is above its tolerance")
  func audit() throws {
    let result = try result(Repository.meishan)
    for name in ["before", "tuned", "after"] {
      let audit = try #require(result[name]?["audit"])
      #expect(try #require(audit.number(at: "worst")) <= #require(audit.number(at: "tolerance")))
      #expect(try #require(audit.number(at: "balances")) > 0)
    }
  }

  @Test("change is after minus before")
  func change() throws {
    let result = try result(Repository.firstPark)
    #expect(result.number(at: "change.fresh_water.before") == 140)
    #expect(result.number(at: "change.fresh_water.after") == 64)
    #expect(result.number(at: "change.fresh_water.absolute") == -76)
    #expect(abs((result.number(at: "change.fresh_water.percent") ?? 0) + 76 / 1.4) < 1e-9)
  }
}
