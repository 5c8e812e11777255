import ParkModel

extension ResourceKind {
  /// Gas: what is bought, given off and burnt, the units that purify it, flares, pipes and the pressure between them.
  public static let gas = ResourceKind(
    tables: ResourceKindTables(
      id: "gas",
      parkKeys: [.optional("gas", .record(GasSchema.park), "The park's fuel and process gases.")],
      plantKeys: [.optional("gas", .record(GasSchema.plant), "Gases that the plant gives off and uses.")],
      bind: GasBinding.bind))
}

extension MaterialKind {
  /// Gas, counted in Nm3/h; its streams have a lower heating value, which mixes as they do, kWh/Nm3 inside.
  static let gas: MaterialKind = {
    var kind = MaterialKind(
      id: "gas", amountUnit: "Nm3/h", supplyMeasure: "fuel_gas", outletMeasure: "flared_gas", opensOutlets: true,
      namesOwnProperties: true, modelName: "gas")
    kind.streamKinds = GasSchema.kinds
    kind.ownProperties = [Property(id: heatingValue, unit: "MJ/Nm3", scale: 1 / 3.6)]
    return kind
  }()

  /// The property by which burners count gas.
  static let heatingValue = "heating_value"
}
