import LinearPrograms
import ParkModel

/// The exchanges of a large heat network that have no column yet.
///
/// What hot class h gives and cold class c takes in slot k has the entries `-1` in the row of h that covers k and
/// `arriving` in the row of c in k; it costs what its line costs for each kilowatt.
struct OpenExchanges: OpenFamily {
  let resource = "heat"
  let count: Int
  let network: HeatNetwork
  let period: Period
  /// Rows of hot and of cold classes, slot by slot; -1 where there is none.
  let hotRows: [[Int]]
  let coldRows: [[Int]]
  /// Open partners of each cold class.
  let terms: [[Term]]
  /// The most that classes give and take, kW.
  let given: [Double]
  let taken: [Double]
  let most: Double

  struct Term: Sendable {
    var hot: Int
    var arriving: Double
    /// What its line costs, CNY/yr for each kW.
    var build: Double
  }

  init(_ network: HeatNetwork, _ period: Period, _ hotRows: [[Int]], _ coldRows: [[Int]], flowBound: Double) {
    self.network = network
    self.period = period
    self.hotRows = hotRows
    self.coldRows = coldRows
    count = network.openCount
    let most = network.heatBound(flowBound: flowBound)
    self.most = most
    given = network.hot.map { network.duty(of: $0, most) }
    taken = network.cold.map { network.duty(of: $0, most) }
    terms = network.cold.map { sink in
      sink.partners.compactMap { index in
        guard let tie = sink.ties[index], network.isOpen(tie) else { return nil }
        let charge = network.charge(for: tie, on: 0, most: most)
        return Term(hot: index, arriving: tie.arriving, build: charge?.chord ?? 0)
      }
    }
  }

  /// With utilities: wherever the giver has something new to give, in the slot below in which the taker first needs it.
  var first: [OpenLink] {
    var links: [OpenLink] = []
    for (taker, terms) in terms.enumerated() {
      let needs = coldRows[taker].indices.filter { coldRows[taker][$0] >= 0 }
      for term in terms where network.hot[term.hot].isUtility || network.cold[taker].isUtility {
        var covered = -1
        for need in needs {
          let row = hotRows[term.hot][need]
          guard row >= 0, row != covered else { continue }
          covered = row
          links.append(OpenLink(giver: term.hot, taker: taker, level: need))
        }
      }
    }
    return links
  }

  func pricing(of measure: String, flowBound: Double) -> any LinkPricing { ExchangePricing(self, measure: measure) }

  func entries(_ link: OpenLink) -> [LinearProgram.Entry] {
    let arriving = network.cold[link.taker].ties[link.giver]?.arriving ?? 1
    return [
      .init(row: hotRows[link.giver][link.level], coefficient: -1),
      .init(row: coldRows[link.taker][link.level], coefficient: arriving),
    ]
  }

  /// What an exchange adds to a measure for each kW, beside its line. Heat in kW counts a thousandth of water in t/h.
  func share(of measure: String) -> Double {
    measure == "flow" ? 1e-3 * period.hours / network.park.operatingHours : 0
  }

  func listed(in joint: JointProgram) -> Set<OpenLink> {
    var listed: Set<OpenLink> = []
    for meaning in joint.meanings {
      guard case .exchange(let hot, let cold, let slot, _) = meaning, let tie = network.hot[hot].ties[cold],
        network.isOpen(tie)
      else { continue }
      listed.insert(OpenLink(giver: hot, taker: cold, level: slot))
    }
    return listed
  }

  func list(_ links: [OpenLink], in joint: inout JointProgram) {
    var added: [NewColumn] = []
    for link in links {
      let (source, sink) = (network.hot[link.giver], network.cold[link.taker])
      let name = network.label("\(network.title(source)) -> \(network.title(sink)) #\(link.level)", period)
      var new = NewColumn(
        LinearProgram.Column(name: name, upper: most, entries: LinearProgram.merged(entries(link))),
        .exchange(hot: link.giver, cold: link.taker, slot: link.level, period: period.id),
        [("flow", share(of: "flow"))])
      if let tie = source.ties[link.taker],
        let charge = network.charge(for: tie, on: joint.program.columns.count + added.count, most: most)
      {
        new.contributions.append(("cost", charge.chord))
        new.charge = charge
      }
      added.append(new)
    }
    joint.append(added)
  }
}

extension HeatNetwork {
  /// What an open exchange pays for its line: a part of the line's size, which is the sum of all exchanges on it.
  fileprivate func charge(for tie: HeatTie, on column: Int, most: Double) -> FixedCharge? {
    guard state == .after, let name = tie.line, let build = lines[name]?.build else { return nil }
    return FixedCharge(
      asset: name, column: column, build: build, largest: most, stated: .infinity,
      annuity: build.annuityFactor(discountRate: park.discountRate), unit: "kW")
  }
}
