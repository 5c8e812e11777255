import Testing

/// Parks that cannot do what they state.
@Suite("An infeasible state is explained")
struct InfeasibleSpecs {
  /// The first park with no more than so much town water: today it takes 140 t/h, with all reuse 64.
  private func optimize(limit: Int, _ options: String...) throws -> ParkRun {
    let text = try Repository.text("Parks/first-park.yaml")
      .replacing("price: 4.43 CNY/m3", with: "price: 4.43 CNY/m3, limit: \(limit)")
    return try park(["optimize"] + options, on: text)
  }

  @Test("where even the candidates do not help, the exit code is 2 and the report names demand, shortfall and line")
  func hopeless() throws {
    let run = try optimize(limit: 50)
    #expect(run.exitCode == 2)
    #expect(run.text.contains("Even with every candidate the park cannot meet all that it states"))
    #expect(run.text.contains("panels/rinse lacks 17.5 t/h"))
    #expect(run.text.contains("plants.panels.water.sinks.rinse, line 11"))
  }

  @Test("the same in JSON: status and conflict, null for the rest")
  func hopelessJSON() throws {
    let run = try optimize(limit: 50, "--format", "json")
    #expect(run.exitCode == 2)
    let result = try JSON(run.output)
    for state in ["before", "after"] {
      let value = try #require(result[state])
      #expect(value["status"] == .string("infeasible"))
      #expect(ResultContract.breaches(ResultContract.infeasibleState, in: value).isEmpty, "\(state)")
    }
    #expect(result.values(at: "after.conflict[].subject") == [.string("panels/rinse")])
    #expect(result.values(at: "after.conflict[].line") == [.number(11)])
  }

  @Test("a park that only the candidates rescue is done: exit code 0, its present state reported as infeasible")
  func rescued() throws {
    let run = try optimize(limit: 100)
    #expect(run.exitCode == 0)
    #expect(run.text.contains("As it stands the park cannot meet all that it states; with what may be added it can."))
    #expect(run.text.contains("panels/rinse lacks 40 t/h"))
    let result = try JSON(optimize(limit: 100, "--format", "json").output)
    #expect(result["before"]?["status"] == .string("infeasible"))
    #expect(result["after"]?["status"] == .string("optimal"))
    #expect(result["change"] == .object([:]))
  }

  @Test("Chinese readers are told in Chinese")
  func chinese() throws {
    let run = try optimize(limit: 50, "--lang", "zh")
    #expect(run.exitCode == 2)
    #expect(run.text.contains("panels/rinse 缺少 17.5 t/h"))
    #expect(run.text.contains("第 11 行"))
  }
}
