import Testing

/// `Parks/ganmei.yaml`: bulk waste, furnace gas, heat and water through two seasons in one plan.
@Suite("The heavy park that ships keeps what its page says")
struct GanmeiSpecs {
  private static let run = Result { try park("optimize", Repository.ganmei, "--format", "json", "--quiet") }

  private func result() throws -> JSON {
    let run = try Self.run.get()
    #expect(run.exitCode == 0)
    return try JSON(run.output)
  }

  @Test("reads without faults; three uses, as its page says, carry no route")
  func reads() throws {
    let text = try park("check", Repository.ganmei).text
    #expect(text.contains("0 errors, 3 warnings."))
    #expect(text.split(separator: "warning[no-route]", omittingEmptySubsequences: false).count == 4)
    for use in ["roads/base", "blocks/mix", "concrete/admixture"] { #expect(text.contains("`\(use)` may take waste")) }
  }

  @Test("both states are proven optimal within the gap, and audited")
  func optimal() throws {
    for name in ["before", "after"] {
      let state = try #require(result()[name])
      #expect(state["status"] == .string("optimal"))
      let cost = try #require(state["objectives"]?.elements.first)
      #expect(try #require(cost["gap"]?.number) <= 0.001)
      #expect(try #require(state.number(at: "audit.worst")) <= 1e-9)
      #expect(try #require(state.number(at: "audit.balances")) > 3000)
    }
  }

  @Test("the plan's three targets are met, that of bulk waste by the retrofit only")
  func targets() throws {
    let result = try result()
    for (name, figure) in [("bulk_solid_waste_utilization", 85.0), ("sludge_safe_disposal", 96.0)] {
      #expect(result.number(at: "after.indicators.\(name).target") == figure)
      #expect(result.values(at: "after.indicators.\(name).met").first == .bool(true))
    }
    #expect(result.values(at: "before.indicators.bulk_solid_waste_utilization.met").first == .bool(false))
    #expect(try #require(result.number(at: "after.quantities.recycled_resources.value")) >= 200_000)
  }

  /// The flare takes what the lime kiln leaves today: (3600 + 2200) / 2 + (4200 + 3000) / 2 - 6 MW / 11 MJ/Nm3.
  @Test("furnace gas goes from the flare to the furnaces")
  func gas() throws {
    let result = try result()
    let left = 2900 + 3600 - 6 * 3600.0 / 11
    #expect(abs((result.number(at: "before.quantities.flared_gas.value") ?? 0) - left) < 1e-6 * left)
    #expect(result.number(at: "after.quantities.flared_gas.value") == 0)
  }

  @Test("the raw meal has its computed properties, and slag of the wet season waits in the yard for the dry one")
  func rawMeal() throws {
    let after = try #require(result()["after"])
    let flows = after["flows"]?.elements ?? []
    #expect(after["mixtures"]?.elements.isEmpty == false)
    #expect(flows.contains { $0["to"] == .string("yard") && $0["period"] == .string("wet") })
    #expect(flows.contains { $0["from"] == .string("yard") && $0["period"] == .string("dry") })
    #expect(!flows.contains { $0["from"] == .string("yard") && $0["period"] == .string("wet") })
  }
}
