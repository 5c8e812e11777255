import ParkModel

extension ResourceKind {
  /// Gas: part of the language, and refused until its network is built.
  public static let gas = ResourceKind(
    tables: ResourceKindTables(
      id: "gas",
      parkKeys: [.later("gas", "Fuel and process gases of the park.", by: "the gas network")],
      plantKeys: [.later("gas", "Gases that the plant gives off and uses.", by: "the gas network")],
      bind: { _, _ in ResourceOutput() }))
}
