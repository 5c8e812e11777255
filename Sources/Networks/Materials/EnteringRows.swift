import ParkModel

/// What takers ask of the temperature of what enters: water mixes to the mean of its temperatures by flow, and what is
/// too cold or too warm for the mixture is heated or cooled on its way in. The algebra stands in Models/warmwater.md.
///
/// `x(T)` is all that enters at temperature T, `y(T)` the part of it that is heated to the lower end (of T below it) or
/// cooled to the upper end (of T above it), each at most `x(T)`; the heat of y stands in the cascade between the two
/// temperatures. Heating part by part and mixing afterwards asks for no more heat above any temperature than any other
/// order of heating and mixing, so that the least of this program is the least of them all.
extension MaterialNetwork {
  /// A column for the water that is heated or cooled, by taker and temperature.
  func addEntering(_ period: Period, to builder: inout ProgramBuilder) {
    for index in takers.indices {
      guard let demand = demands[takers[index].name] else { continue }
      for (temperature, _) in inflows(of: index) where demand.isTooCold(temperature) || demand.isTooWarm(temperature) {
        let name = demand.streamName(from: temperature)
        let column = builder.column(
          label(name, period), .throughput(unit: name, period: period.id), upper: builder.flowBound)
        builder.declareThroughput(of: name, in: period, column: column)
      }
    }
  }

  /// The mean of what enters lies within what is asked, and no more is heated or cooled than enters.
  ///
  ///     sum (T - lower) x(T) + sum (lower - T) y(T) - sum (T - upper) y(T) >= 0
  ///     sum (T - upper) x(T) + sum (lower - T) y(T) - sum (T - upper) y(T) <= 0
  func addEnteringRows(_ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    guard let demand = demands[takers[index].name] else { return }
    let asked = demand.asked
    var exchanged: [RowTerm] = []
    var entering: [(temperature: Double, column: Int)] = []
    for (temperature, links) in inflows(of: index) {
      entering += links.map { (temperature, columns.flow[$0]) }
      let name = demand.streamName(from: temperature)
      guard let column = builder.throughput(of: name, in: columns.period) else { continue }
      let end = demand.isTooCold(temperature) ? asked.lower : asked.upper
      exchanged.append(RowTerm(column, end - temperature))
      builder.row(
        label("part:" + name, columns.period), -.infinity...0,
        [RowTerm(column, 1)] + links.map { RowTerm(columns.flow[$0], -1) })
    }
    func row(_ name: String, _ bounds: ClosedRange<Double>, _ end: Double) {
      let carried = entering.map { RowTerm($0.column, $0.temperature - end) }.filter { $0.coefficient != 0 }
      builder.row(label("\(name):\(takers[index].name)", columns.period), bounds, carried + exchanged)
    }
    if asked.isExact { return row("temperature", 0...0, asked.lower) }
    if asked.lower > -.infinity { row("warm", 0...(.infinity), asked.lower) }
    if asked.upper < .infinity { row("cool", -.infinity...0, asked.upper) }
  }

  /// The part of a flow that is heated or cooled on its way in, t/h: water of one temperature shares it by flow.
  func tempered(_ index: Int, _ amounts: [Double], _ solution: SolvedColumns, _ period: Period) -> Double {
    let taker = links[index].taker
    guard let demand = demands[takers[taker].name], let temperature = temperature(of: links[index]) else { return 0 }
    let like = incoming[taker].filter { self.temperature(of: links[$0]) == temperature }
    let total = like.reduce(0) { $0 + amounts[$1] }
    let part = solution[.throughput(unit: demand.streamName(from: temperature), period: period.id)]
    return total > 0 ? min(1, part / total) * amounts[index] : 0
  }

  /// The links into a taker by the temperature at which they come, degC, coldest first.
  private func inflows(of taker: Int) -> [(temperature: Double, links: [Int])] {
    let known = incoming[taker].compactMap { link in temperature(of: links[link]).map { (link, $0) } }
    return Dictionary(grouping: known, by: \.1).sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.0)) }
  }

  /// The temperature of what a link carries, degC.
  func temperature(of link: MaterialLink) -> Double? { temperatures[givers[warming(link)].name] }

  /// The giver that says how warm the water of a link is: of what comes out of a store, the one that it came from.
  private func warming(_ link: MaterialLink) -> Int {
    let giver = givers[link.giver]
    guard case .batch(let unit, _, _) = giver.outflow, unit.holding != nil else { return link.giver }
    return givers.firstIndex { $0.batch == nil && $0.name == giver.batch } ?? link.giver
  }

  /// A way into a taker that asks for a temperature, for water of which the park does not state it.
  struct UnknownTemperature {
    var giver: String
    var taker: String
    /// Whether the giver is a supply or source, whose temperature is a figure of its own.
    var isGiven: Bool
    var origin: Origin
  }

  var linksOfUnknownTemperature: [UnknownTemperature] {
    links.filter { demands[takers[$0.taker].name] != nil && temperature(of: $0) == nil }.map { link in
      let giver = givers[warming(link)]
      let isGiven = (section.supplies.map(\.name) + section.sources.map(\.name)).contains(giver.name)
      return UnknownTemperature(
        giver: giver.name, taker: takers[link.taker].name, isGiven: isGiven, origin: giver.origin)
    }
  }
}

extension MaterialKind {
  /// kWh that heat a tonne from one temperature to another, or leave it on its way back.
  func heat(from one: Double, to other: Double) -> Double { (heatCapacity ?? 0) * abs(other - one) }
}
