import ParkModel

/// What a solids network may hold that `Models/solids.mod` has no words for.
extension SolidsData {
  func refuseUnsayable() throws(Unsayable) {
    guard !network.park.isPartOfYear else { throw Unsayable(.severalPeriods(network.section.kind.id)) }
    if let asset = network.firstSoldInSizes {
      throw Unsayable(.notExported(asset, "is sold in some sizes only", zh: "仅有若干规格可选"))
    }
    for material in materials { try refuse(material) }
    for taker in network.takers { try refuse(taker) }
    for haul in hauls { try refuse(haul) }
  }

  private func refuse(_ material: Giver) throws(Unsayable) {
    switch material.outflow {
    case .byproduct(let unit, _) where !converters.contains { $0.name == unit }:
      throw Unsayable(.notExported(material.name, "arises in proportion to what \(unit) treats", zh: "与处理量成比例的来源"))
    case .supply(let limit) where limit.lower > 0:
      throw Unsayable(.notExported(material.name, "must give at least so much", zh: "供应量的下限"))
    case .product, .reject, .blowdown:
      throw Unsayable(.notExported(material.name, "changes more than the moisture of what it treats", zh: "干化以外的处理"))
    default: break
    }
    if let unknown = components.first(where: { material.quality[$0] == nil }) {
      throw Unsayable(.notExported(material.name, "leaves its \(unknown) open", zh: "未给出的 \(unknown)"))
    }
  }

  private func refuse(_ taker: Taker) throws(Unsayable) {
    for limit in taker.computed where limit.property.components.contains("H2O") {
      throw Unsayable(
        .notExported(taker.name, "limits \(limit.property.id), which counts water", zh: "含水分的计算指标 \(limit.property.id)")
      )
    }
    if (taker.limit["H2O"]?.lower ?? 0) > 0 {
      throw Unsayable(.notExported(taker.name, "asks for a least moisture", zh: "含水率下限"))
    }
    switch taker.intake {
    case .treatment where taker.limit.values.contains { $0.upper.isFinite || $0.lower > 0 }:
      throw Unsayable(.notExported(taker.name, "limits what enters it", zh: "对进料成分的限制"))
    case .outlet(let outlet) where !outlet.cap.isEmpty:
      throw Unsayable(.notExported(taker.name, "caps a mass", zh: "质量总量限制"))
    case .use(let sink):
      try network.refuseToLeaveOut(sink)
      // Shares speak of kinds; a stream that is one of several of its kind has no word of its own.
      let word = sink.share.keys.sorted().first { word in
        network.givers.contains { $0.answers(to: word) != (kind(source(of: $0)) == word) }
      }
      if let word {
        throw Unsayable(.notExported(taker.name, "limits the share of the one stream \(word)", zh: "单股物料 \(word) 的份额"))
      }
    default: break
    }
  }

  /// The material that a dried batch was; itself where it is none.
  private func source(of giver: Giver) -> Giver {
    materials.first { $0.name == giver.batch } ?? giver
  }

  /// What one batch may do, all batches of its dryer may.
  private func refuse(_ haul: [Int]) throws(Unsayable) {
    let giver = network.givers[network.links[haul[0]].giver]
    guard giver.isBatch else { return }
    let batches = network.givers.indices.filter {
      network.givers[$0].isBatch && network.givers[$0].name == giver.name && !network.outgoing[$0].isEmpty
    }
    let ends = network.ends(network.links[haul[0]])
    guard batches.count == haul.count else {
      let reason = "is open to some only of the materials that \(ends[0]) dries"
      throw Unsayable(.notExported(ends.joined(separator: " -> "), reason, zh: "仅对部分干化物料开放的去向"))
    }
  }
}
