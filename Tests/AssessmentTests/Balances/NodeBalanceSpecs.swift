import ParkModel
import Testing

@testable import Assessment

@Suite("What enters and leaves each node")
struct NodeBalanceSpecs {
  private func balance(_ node: String, _ park: Park = SmallPark.park, _ plan: OperatingPlan = SmallPlan.plan) throws
    -> NodeBalance
  {
    try #require(nodeBalances(of: park, plan).first { $0.node == node })
  }

  private func sides(_ balance: NodeBalance) -> [Double] {
    [balance.inflow, balance.made, balance.outflow, balance.kept]
  }

  @Test(
    "inflow, made, outflow and kept of the small park, added up by hand",
    arguments: [
      ("municipal", NodeBalance.Role.supply, [0.0, 20, 20, 0]), ("pv/rinse", .source, [0, 60, 60, 0]),
      ("pv/tower", .process, [20, 0, 10, 10]), ("works", .treatment, [70, 0, 70, 0]),
      ("ro", .treatment, [40, 0, 40, 0]), ("pv/wash", .use, [50, 0, 0, 50]), ("river", .outlet, [10, 0, 0, 10]),
      ("pv/exhaust", .hotStream, [0, 1200, 1200, 0]), ("mill/boiler", .coldStream, [300, 0, 0, 300]),
      ("cooling", .utility, [737, 0, 0, 737]), ("steam", .utility, [0, 300, 300, 0]),
      ("chp/ash", .source, [0, 64_000, 64_000, 0]),
      ("dryer", .treatment, [560, 0, 8000 * SmallPlan.dried, 560 - 8000 * SmallPlan.dried]),
    ])
  func byHand(node: String, role: NodeBalance.Role, expected: [Double]) throws {
    let found = try balance(node)
    #expect(found.role == role)
    for (side, value) in zip(sides(found), expected) { #expect(agree(side, value), "\(node): \(sides(found))") }
    let closes = ![.supply, .use, .outlet, .utility].contains(role)
    #expect((found.residual != nil) == closes)
    if let residual = found.residual { #expect(abs(residual) < 1e-9 * max(1, found.inflow + found.made)) }
  }

  @Test("a header keeps its loss, a heat pump takes electricity, an engine makes it, a chiller adds its heats up")
  func heat() throws {
    #expect(try sides(balance("hot-water", HeatNet.park, HeatNet.plan)) == [400, 0, 360, 40])
    #expect(try sides(balance("pump", Converters.park, Converters.plan)) == [600, 200, 800, 0])
    #expect(try sides(balance("orc", Converters.park, Converters.plan)) == [1000, 0, 900, 100])
    #expect(try sides(balance("chiller", Converters.park, Converters.plan)) == [170, 0, 170, 0])
    for balance in nodeBalances(of: Converters.park, Converters.plan) { #expect(abs(balance.residual ?? 0) < 1e-9) }
  }

  @Test("a flow that nothing accounts for is the residual of both its ends, and of no other node")
  func bites() throws {
    var plan = SmallPlan.plan
    let index = try #require(plan.flows.firstIndex { $0.from == "works" && $0.to == "pv/tower" })
    plan.flows[index].amount += 1
    let open = nodeBalances(of: SmallPark.park, plan).filter { abs($0.residual ?? 0) > 1e-9 }
    #expect(open.map(\.node) == ["pv/tower", "works"])
    #expect(open.map { $0.residual ?? 0 } == [1, -1])
  }

  @Test("a candidate through which nothing passes is left out; what stands idle is not")
  func idle() {
    var plan = SmallPlan.plan
    plan.flows.removeAll { [$0.from, $0.to].contains { $0.hasPrefix("ro") } }
    plan.flows.removeAll { $0.to == "river" }
    let nodes = nodeBalances(of: SmallPark.park, plan).map(\.node)
    #expect(!nodes.contains("ro") && !nodes.contains("sea") && nodes.contains("river"))
  }
}
