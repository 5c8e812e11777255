import ParkModel

/// Converters: one column each and period, what it puts out; what it exchanges follows from it, and stands in the rows of
/// its sides. Electricity counts as that of any unit does, and what an engine makes is saved.
extension HeatNetwork {
  /// The converters that stand in this state.
  private var converters: [HeatConverter] {
    section.converters.filter { $0.status == .existing || state == .after }
  }

  func addConverterColumns(_ period: Period, _ columns: inout HeatColumns, to builder: inout ProgramBuilder) {
    let price = park.commodity("electricity")
    for converter in converters {
      let column = builder.column(
        label("output:\(converter.name)", period), .output(of: converter.name, period: period.id),
        upper: converter.capacity)
      columns.outputs[converter.name] = column
      let power = ConverterRatios(converter).electricity
      builder.count(column, as: "electricity", power * period.hours / park.operatingHours)
      builder.count(column, as: "cost", power * (price?.price ?? 0) * period.hours)
      builder.count(column, as: "co2", power * (price?.co2 ?? 0) * period.hours)
    }
  }

  /// What a converter puts out, or an optional use takes, at most, kW.
  func mostOutput(of name: String) -> Double {
    if let converter = section.converters.first(where: { $0.name == name }) { return converter.capacity }
    guard case .chosen(let bounds) = section.streams.first(where: { $0.name == name })?.duty else { return 0 }
    return bounds.upper
  }

  /// Streams whose duty is a choice: one column each, between its ends, that earns what the use pays.
  func addOptionalUses(_ period: Period, _ columns: inout HeatColumns, to builder: inout ProgramBuilder) {
    for stream in section.streams {
      guard case .chosen(let bounds) = stream.duty else { continue }
      let column = builder.column(
        label("use:\(stream.name)", period), .output(of: stream.name, period: period.id), lower: bounds.lower,
        upper: bounds.upper)
      columns.outputs[stream.name] = column
      builder.count(column, as: "cost", -stream.pays * period.hours)
    }
  }

  /// A candidate that costs something has a size, the most that it puts out.
  func addConverterSizes(_ tables: [(period: Period, columns: HeatColumns)], to builder: inout ProgramBuilder) {
    for converter in converters {
      let uses = tables.map { ($0.period, [$0.columns.outputs[converter.name]].compactMap(\.self)) }
      if state == .after, let expand = converter.expand {
        addSize(
          converter.name, expand.build, largest: expand.most, stated: expand.most, beyond: expand.from, uses,
          to: &builder)
      }
      guard converter.status == .candidate, let build = converter.build else { continue }
      addSize(
        converter.name, build, largest: converter.capacity, stated: converter.capacity, uses, to: &builder)
    }
  }

  /// What every converter that runs turns into what.
  func conversions(_ period: Period, _ solution: SolvedColumns) -> [Conversion] {
    converters.compactMap { converter in
      let output = solution[.output(of: converter.name, period: period.id)]
      guard output > 0 else { return nil }
      let ratios = ConverterRatios(converter)
      func heat(_ name: String, _ ratio: Double) -> Term { Term(resource: "heat", name: name, amount: ratio * output) }
      let power = Term(resource: "electricity", name: "electricity", amount: abs(ratios.electricity) * output)
      var inputs = [heat("source", ratios.source)]
      if converter.drive != nil { inputs.append(heat("drive", ratios.drive)) }
      if ratios.electricity > 0 { inputs.append(power) }
      return Conversion(
        asset: converter.name, resource: "heat", period: period.id, throughput: output, inputs: inputs,
        outputs: [heat("sink", ratios.sink)] + (ratios.electricity < 0 ? [power] : []), losses: [])
    }
  }
}
