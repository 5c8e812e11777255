import LinearPrograms
import ParkModel

/// The links of a large network of a material that have no column yet.
///
/// A column from giver i to taker j, of length l, has the entries `1` in the row of i, and `flow + mass c_ip` in the rows
/// of j; it costs what its two ends cost, and l times what a kilometre does.
struct OpenLinks: OpenFamily {
  let resource: String
  var count: Int { pairs.count }

  let network: MaterialNetwork
  let pairs: OpenPairs
  let rows: OpenRows
  /// CNY/yr for each t/h and km of a link that is built.
  let pipeByKilometre: Double

  init(_ network: MaterialNetwork, _ pairs: OpenPairs, rows: OpenRows) {
    resource = network.section.kind.id
    self.network = network
    self.pairs = pairs
    self.rows = rows
    let carriage = network.section.carriage
    let pipe = BuildCost(perCapacity: carriage.perCapacityLength, life: carriage.life)
    pipeByKilometre = carriage.perCapacityLength * pipe.annuityFactor(discountRate: network.park.discountRate)
  }

  func entries(_ pair: OpenLink) -> [LinearProgram.Entry] {
    var entries: [LinearProgram.Entry] = []
    if let row = rows.outflow[pair.giver] { entries.append(.init(row: row, coefficient: 1)) }
    let quality = network.givers[pair.giver].quality
    for factor in rows.intake[pair.taker] ?? [] {
      let content = factor.property.flatMap { quality[network.section.properties[$0].id] } ?? 0
      entries.append(.init(row: factor.row, coefficient: factor.flow + factor.mass * content))
    }
    return entries
  }

  /// None: supplies and outlets that exist are listed.
  var first: [OpenLink] { [] }
  /// None: what a plant gives goes anywhere.
  var neighbourhoods: [[[Int]]] { [] }

  func pricing(of measure: String, flowBound: Double) -> any LinkPricing {
    MaterialLinkPricing(self, measure: measure, flowBound: flowBound)
  }

  /// The two ends, `a -> b`.
  func name(of pair: OpenLink) -> String { "\(network.givers[pair.giver].name) -> \(network.takers[pair.taker].name)" }

  func column(_ pair: OpenLink, upper: Double) -> LinearProgram.Column {
    LinearProgram.Column(
      name: "\(resource):\(name(of: pair))", upper: upper, entries: LinearProgram.merged(entries(pair)))
  }
}

extension MaterialNetwork {
  func note(giver: Int, row: Int, in builder: inout ProgramBuilder) {
    guard open != nil else { return }
    builder.noteOpenRow(of: section.kind.id) { $0.note(giver: giver, row: row) }
  }

  /// Notes that each tonne into a taker adds `flow`, and `mass` for each g/t of a property, to a row.
  func note(
    taker: Int, row: Int, flow: Double = 0, mass: Double = 0, of property: String? = nil,
    in builder: inout ProgramBuilder
  ) {
    guard open != nil else { return }
    let index = property.flatMap { id in section.properties.firstIndex { $0.id == id } }
    builder.noteOpenRow(of: section.kind.id) {
      $0.note(taker: taker, RowFactor(row: row, flow: flow, property: index, mass: mass))
    }
  }

  /// The largest content of a property that a link not listed may bring to a taker, g/t.
  func mostOpen(of property: String, to taker: Int) -> Double {
    open.flatMap { $0.mostContents[property] } ?? 0
  }

  func offerOpenLinks(to builder: inout ProgramBuilder) {
    guard let open else { return }
    builder.offer(OpenLinks(self, open, rows: builder.openRows(of: section.kind.id)))
  }
}
