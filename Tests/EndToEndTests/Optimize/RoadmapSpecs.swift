import Testing

/// The shipped Meishan park plans three years: who asks gets a year and a reason for every project.
@Suite("Meishan's roadmap")
struct RoadmapSpecs {
  private static let keys: [(path: String, shape: ResultContract.Shape)] = [
    ("years", .list), ("years[].year", .number), ("years[].budget", .numberOrNull), ("years[].spent", .number),
    ("years[].saving", .numberOrNull), ("years[].projects[].id", .text), ("years[].projects[].because", .list),
    ("years[].projects[].because[].kind", .text), ("unbuilt", .list), ("value", .number), ("bound", .numberOrNull),
    ("money.npv", .numberOrNull),
  ]

  @Test("each project has its year and its reason, each year its audited state, and the budgets are kept")
  func reasons() throws {
    let run = try park("optimize", Repository.meishan, "--format", "json", "--quiet")
    let retrofit = try #require(try JSON(run.output)["retrofit"])
    let roadmap = try #require(retrofit["roadmap"])
    #expect(ResultContract.breaches(Self.keys, in: roadmap).isEmpty)
    var scheduled: [JSON?] = []
    var (spent, budget) = (0.0, 0.0)
    for year in roadmap["years"]?.elements ?? [] {
      spent += try #require(year["spent"]?.number)
      budget += year["budget"]?.number ?? .infinity
      #expect(spent <= budget * (1 + 1e-9))
      let state = try #require(year["state"])
      #expect(ResultContract.breaches(ResultContract.state, in: state).isEmpty)
      #expect(try #require(state.number(at: "audit.worst")) <= #require(state.number(at: "audit.tolerance")))
      for project in year["projects"]?.elements ?? [] {
        scheduled.append(project["id"])
        #expect(project["because"]?.elements.isEmpty == false, "\(project)")
      }
    }
    let ids = (retrofit["projects"]?.elements ?? []).map { $0["id"] }
    #expect(ids.count >= 5 && scheduled.count == ids.count)
    #expect(ids.allSatisfy { id in scheduled.contains { $0 == id } })
    #expect(try #require(roadmap["value"]?.number) <= #require(roadmap["bound"]?.number) * (1 + 1e-9))
  }
}
