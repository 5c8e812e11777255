import ParkModel

/// Heat that burners of the park make: what they burn is what their utilities give.
extension HeatNetwork {
  /// Of each burner `sum over its utilities of heat / efficiency = heat in the gas that it burns`, kW, where any of them
  /// stands in this state.
  func addFuelRows(_ period: Period, _ columns: HeatColumns, to builder: inout ProgramBuilder) {
    for fuel in Set(section.utilities.compactMap(\.fuel)).sorted() {
      guard let burnt = builder.throughput(of: fuel, in: period) else { continue }
      let made = section.utilities.filter { $0.fuel == fuel }.compactMap { utility in
        columns.draws[HeatColumns.Draw(name: utility.name, isHot: true, site: nil)]
          .map { RowTerm($0, 1 / utility.fuelEfficiency) }
      }
      guard !made.isEmpty else { continue }
      builder.row(label("fuel:" + fuel, period), 0...0, made + [RowTerm(burnt, -1)])
    }
  }
}
