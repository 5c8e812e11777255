import ParkModel

/// What a gas network may hold that `Models/gas.mod` has no words for.
extension GasData {
  func refuseUnsayable() throws(Unsayable) {
    guard !network.park.isPartOfYear else { throw Unsayable(.severalPeriods(network.section.kind.id)) }
    if let asset = network.firstSoldInSizes {
      throw Unsayable(.notExported(asset, "is sold in some sizes only", zh: "仅有若干规格可选"))
    }
    for giver in network.givers {
      try network.refuseToLeaveOut(giver.name)
      if case .byproduct(let unit, _) = giver.outflow {
        throw Unsayable(.notExported(giver.name, "arises in proportion to what \(unit) treats", zh: "与处理量成比例的来源"))
      }
      if let unit = giver.unit, unit.minFlow > 0 {
        throw Unsayable(.notExported(unit.name, "chooses when it runs", zh: "需要选择是否运行的单元"))
      }
    }
    for taker in network.takers {
      guard case .use(let sink) = taker.intake else { continue }
      if !sink.share.isEmpty { throw Unsayable(.notExported(taker.name, "limits shares", zh: "份额限制")) }
      try network.refuseToLeaveOut(sink)
    }
  }
}
