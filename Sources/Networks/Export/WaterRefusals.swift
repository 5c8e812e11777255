import ParkModel

/// What a water network may hold that `Models/water.mod` has no words for.
extension WaterData {
  func refuseUnsayable() throws(Unsayable) {
    for giver in givers { try refuse(network.givers[giver]) }
    for taker in takers { try refuse(taker) }
    if let rinse = network.section.rinses.first {
      throw Unsayable(.notExported(rinse.name, "takes and gives as a rinse", zh: "漂洗"))
    }
    if let asset = network.firstSoldInSizes {
      throw Unsayable(.notExported(asset, "is sold in some sizes only", zh: "仅有若干规格可选"))
    }
    if let taker = network.takers.first(where: { network.demands[$0.name] != nil }) {
      throw Unsayable(.notExported(taker.name, "asks for a temperature", zh: "对水温的要求"))
    }
    guard network.park.isPartOfYear else { return }
    // Hours, sizes, stores and caps tie the periods together.
    throw Unsayable(.severalPeriods(network.section.kind.id))
  }

  private func refuse(_ giver: Giver) throws(Unsayable) {
    switch giver.outflow {
    case .byproduct(let unit, _):
      throw Unsayable(.notExported(giver.name, "arises in proportion to what \(unit) treats", zh: "与处理量成比例的来源"))
    case .supply(let limit) where limit.lower > 0:
      throw Unsayable(.notExported(giver.name, "must give at least so much", zh: "供水的下限"))
    case .product(let unit, let recovery) where recovery == 0:
      throw Unsayable(.notExported(unit.name, "gives no product", zh: "没有产水的单元"))
    case .batch: throw Unsayable(.notExported(giver.name, "dries", zh: "干化单元"))
    case .product(let unit, _) where giver.isMixing:
      throw Unsayable(.notExported(unit.name, "removes a share of what enters", zh: "按去除率处理的单元"))
    case .product(let unit, _) where unit.minFlow > 0 || (giver.purification?.rejectTo.count ?? 0) > 1:
      throw Unsayable(.notExported(unit.name, "chooses when it runs or where its reject goes", zh: "需要选择的单元"))
    default: break
    }
    if let unknown = contaminants.first(where: { giver.quality[$0] == nil }) {
      throw Unsayable(.notExported(giver.name, "leaves its \(unknown) open", zh: "未给出的 \(unknown)"))
    }
  }

  private func refuse(_ index: Int) throws(Unsayable) {
    let taker = network.takers[index]
    if let computed = taker.computed.first {
      throw Unsayable(
        .notExported(taker.name, "limits the computed \(computed.property.id)", zh: "对计算指标 \(computed.property.id) 的限制")
      )
    }
    let lower = taker.limit.filter { $0.value.lower > 0 }.keys.min()
    if let lower {
      throw Unsayable(.notExported(taker.name, "asks for a least content of \(lower)", zh: "浓度下限（\(lower)）"))
    }
    if case .use(let sink) = taker.intake {
      if let follows = sink.follows {
        throw Unsayable(
          .notExported(taker.name, "needs water in proportion to what \(follows.unit) treats", zh: "随处理量变化的用水"))
      }
      if !sink.share.isEmpty { throw Unsayable(.notExported(taker.name, "limits shares", zh: "份额限制")) }
      try network.refuseToLeaveOut(sink)
      if sink.dryBasis { throw Unsayable(.notExported(taker.name, "counts dry matter", zh: "干基计量")) }
    }
    let takesAReject = network.incoming[index].contains { network.givers[network.links[$0].giver].isReject }
    let limitsEach = taker.limitEach.values.contains { $0.upper.isFinite }
    if takesAReject, limitsEach, !takesOnlyAReject(index) {
      throw Unsayable(
        .notExported(taker.name, "limits each stream, a reject among them", zh: "对含浓水在内的每一股水的限值"))
    }
    if rejects[taker.name]?.taker == index {
      throw Unsayable(.notExported(taker.name, "sends its reject to itself", zh: "浓水回到自身的单元"))
    }
  }
}
