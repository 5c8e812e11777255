import ParkModel

/// The park's own wastes in columns of the program, t/yr as generated, as the indicators count them.
///
/// Where only dryers stand between a waste and where it goes, every sum is linear: what a source gives is generated, what a
/// use takes of it is used, a dried batch standing for the tonnes that it was dried from.
struct WasteTerms {
  private(set) var generated: [RowTerm] = []
  private(set) var used: [RowTerm] = []
  private(set) var disposed: [RowTerm] = []
  /// What uses receive, as it arrives.
  private(set) var delivered: [RowTerm] = []

  /// What is used of what is generated.
  var rate: TargetForm { TargetForm(used, of: generated) }

  init(_ networks: [MaterialNetwork], _ builder: ProgramBuilder, scope: (WasteKind?) -> Bool) {
    for network in networks where network.section.kind.id == "solids" {
      for period in network.park.periods { add(network, period, builder, scope) }
    }
  }

  private mutating func add(
    _ network: MaterialNetwork, _ period: Period, _ builder: ProgramBuilder, _ scope: (WasteKind?) -> Bool
  ) {
    let sources = Dictionary(
      network.section.sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, link) in network.links.enumerated() {
      let meaning = ColumnMeaning.flow(resource: network.section.kind.id, link: index, period: period.id)
      guard let column = builder.columnIndex(of: meaning) else { continue }
      let giver = network.givers[link.giver]
      guard let source = sources[giver.batch ?? giver.name],
        !(network.park.plant(source.plant)?.isOutside ?? false), scope(network.park.wasteKind(source.wasteKind))
      else { continue }
      let dried = if case .batch(_, _, let factor) = giver.outflow { factor } else { 1.0 }
      let asGenerated = RowTerm(column, period.hours / dried)
      if !giver.isBatch { generated.append(asGenerated) }
      let taker = network.takers[link.taker]
      if taker.isUse {
        used.append(asGenerated)
        delivered.append(RowTerm(column, period.hours))
      }
      if taker.isOutlet { disposed.append(asGenerated) }
    }
  }
}
