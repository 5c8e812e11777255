import Assessment
import ParkModel
import Studies
import Testing

/// A t/h that a membrane treats saves 4 + 1 CNY/t less its own cost, 8000 h/yr.
@Suite("What projects are worth, worked out by hand")
struct WorthOfProjectsStudies {
  private func worths(_ text: String) throws -> ProjectWorths {
    try #require(WorthPark.studied(text).comparison.retrofit?.worth)
  }

  private func near(_ found: Double?, _ expected: Double) -> Bool {
    abs((found ?? .nan) - expected) <= 1e-6 * max(1, abs(expected))
  }

  @Test("two membranes of 40 t/h for 60 t/h of water do part of each other's work: 1.28 + 1.12 alone, 1.84 M together")
  func overlap() throws {
    let worth = try worths(
      WorthPark.text(treatments: [
        WorthPark.unit("fine", cost: 1, build: "per_capacity: 1000 CNY/(t/h), sizes: [40]"),
        WorthPark.unit("coarse", cost: 1.5, build: "per_capacity: 1000 CNY/(t/h), sizes: [40]"),
      ]))
    #expect(worth.projects.map(\.id) == ["fine", "coarse"], "the most valuable in the plan first")
    let (fine, coarse) = (worth.projects[0], worth.projects[1])
    #expect(near(fine.savingAlone, 1.28e6) && near(coarse.savingAlone, 1.12e6))
    #expect(near(fine.savingInPlan, 0.72e6) && near(coarse.savingInPlan, 0.56e6))
    #expect(near(fine.synergy, -0.56e6) && near(coarse.synergy, -0.56e6))
    #expect(near(fine.capex, 40_000) && near(fine.annualised, 4000) && near(fine.netInPlan, 716_000))
    #expect(near(worth.nothing.operatingCost, 2.4e6) && near(worth.all.operatingCost, 0.56e6))
    #expect(worth.pairs.isEmpty, "of two projects the pair is the whole")
  }

  @Test("a filter and the membrane that needs it: nothing alone, everything together")
  func synergy() throws {
    let worth = try worths(
      WorthPark.text(treatments: [
        WorthPark.unit("filter", cost: 0.5, outlet: 400, only: "ro", build: "per_capacity: 1000 CNY/(t/h)"),
        WorthPark.unit("ro", accepts: "filter", cost: 0.5, build: "per_capacity: 2000 CNY/(t/h)"),
      ]))
    // 60 x (5 - 1) x 8000 CNY/yr, and the filter's water leads nowhere but to the membrane.
    for project in worth.projects {
      #expect(near(project.savingAlone, 0), "\(project.id)")
      #expect(near(project.savingInPlan, 1.92e6) && near(project.synergy, 1.92e6), "\(project.id)")
    }
  }

  @Test("sizes are the plan's: what each is built for does not overlap, and pairs say the same")
  func independent() throws {
    let worth = try worths(
      WorthPark.text(
        treatments: (1...3).map {
          WorthPark.unit(
            "m\($0)", cost: Double($0) / 2, build: "per_capacity: 1000 CNY/(t/h)"
          ).replacing("build:", with: "capacity: 20, build:")
        }))
    #expect(worth.projects.map(\.id) == ["m1", "m2", "m3"])
    for (index, project) in worth.projects.enumerated() {
      let saving = 20 * (5 - Double(index + 1) / 2) * 8000
      #expect(near(project.savingAlone, saving) && near(project.savingInPlan, saving), "\(project.id)")
      #expect(abs(project.synergy ?? .nan) < 1)
    }
    #expect(worth.pairs.count == 3)
    for pair in worth.pairs { #expect(abs(pair.synergy ?? .nan) < 1, "\(pair.first) + \(pair.second)") }
  }

  @Test("a project that the park cannot do without: nothing is infeasible, and no saving is made up for it")
  func indispensable() throws {
    let text = WorthPark.text(treatments: [
      WorthPark.unit("ro", cost: 1, build: "per_capacity: 1000 CNY/(t/h)")
    ]).replacing("river: {price: 1 CNY/t}", with: "river: {price: 1 CNY/t, limit: {TDS: 500}}")
    let worth = try worths(text)
    #expect(worth.nothing.status == .infeasible && worth.nothing.operatingCost == nil)
    let project = try #require(worth.projects.first { $0.id == "ro" })
    #expect(project.alone.isFeasible && !project.leftOut.isFeasible)
    #expect(project.savingAlone == nil && project.savingInPlan == nil && project.synergy == nil)
  }

  @Test("what costs nothing is open in every plan, and a pipe belongs to the unit at its end")
  func links() throws {
    let worth = try worths(
      WorthPark.text(
        treatments: [WorthPark.unit("ro", cost: 1, build: "per_capacity: 1000 CNY/(t/h)")],
        connections:
          "existing: [any -> river], candidate: any, facts: {a/out -> ro: {build: {fixed: 5000 CNY, life: 10 yr}}}",
        sink: ", hose: {flow: 10, limit: {TDS: 2000}}"))
    #expect(worth.projects.map(\.id) == ["ro"])
    let unit = try #require(worth.projects.first)
    #expect(Set(unit.assets) == ["a/out -> ro", "ro"] && near(unit.capex, 50 * 1000 + 5000))
    #expect(near(worth.nothing.operatingCost, (60 * 4 + 50 * 1) * 8000), "the hose is fed with what is let out")
    #expect(near(unit.savingAlone, 50 * 4 * 8000) && near(unit.synergy, 0))
  }

  /// 60 t/h x (5 - 1) x 8000 for the membrane, which pays meters of 100,000 CNY over ten years besides.
  @Test("what a project needs stands beside it, and what needs it falls with it")
  func needs() throws {
    let text = WorthPark.text(treatments: [
      WorthPark.unit("ro", cost: 1, build: "per_capacity: 1000 CNY/(t/h)")
    ]).replacing(
      "retrofit: {discount_rate: 0 %}",
      with: "retrofit: {discount_rate: 0 %, projects: {meters: {assets: [], fixed: 100000 CNY, life: 10 yr}, "
        + "reuse: {assets: [ro], needs: [meters]}}}")
    let worth = try worths(text)
    let reuse = try #require(worth.projects.first { $0.id == "reuse" })
    let meters = try #require(worth.projects.first { $0.id == "meters" })
    #expect(near(reuse.savingAlone, 1.92e6) && near(reuse.savingInPlan, 1.92e6))
    #expect(near(reuse.netAlone, 1.92e6 - 6000 - 10_000) && near(reuse.netInPlan, 1.92e6 - 6000))
    #expect(near(meters.savingAlone, 0) && near(meters.netAlone, -10_000))
    #expect(near(meters.savingInPlan, 1.92e6) && near(meters.netInPlan, 1.92e6 - 6000 - 10_000))
    for plan in [reuse.alone, reuse.leftOut, meters.alone, meters.leftOut] { #expect(plan.isFeasible) }
  }

  @Test("what is built serves several periods, and each is run anew")
  func periods() throws {
    let text = WorthPark.text(
      treatments: [WorthPark.unit("ro", cost: 1, build: "per_capacity: 1000 CNY/(t/h)")],
      source: "{flow: {wet: 60, dry: 30}, quality: {TDS: 1000}}",
      rest: "periods: {wet: {hours: 3000}, dry: {hours: 5000}}")
    let worth = try worths(text)
    #expect(near(worth.projects.first?.savingAlone, 4 * (60 * 3000 + 30 * 5000)))
  }
}
