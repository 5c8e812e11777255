import ParkModel

/// What a required rate tells apart that the cascade does not: streams that exchange alike may count differently.
extension HeatNetwork {
  private func requires(_ id: String) -> Bool {
    state == .after && park.requiresTargets && park.targets.contains { $0.id == id }
  }

  /// Members of one class have the same of these words; empty where no target asks.
  func distinction(of member: Member, isHot: Bool) -> String {
    let (asksRecovery, asksRecycling) = (requires("waste_heat_recovery"), requires("resource_recycling"))
    guard asksRecovery || asksRecycling else { return "" }
    switch member.kind {
    case .header: return member.name
    case .utility:
      guard case .utility(let utility) = member.duty else { return "" }
      return utility.fuel == nil ? "" : "fuel"
    case .stream:
      guard isNeed(member) else { return member.name }
      let counted = asksRecovery && isHot ? "\(lies(aboveReference: member))" : ""
      guard asksRecycling else { return counted }
      let price = isHot ? nil : virginPrice(at: member)
      return "\(counted) \(member.plant ?? "") \(price.map { "\($0)" } ?? "") \(!isHot && isBuiltUnit(member))"
    }
  }

  /// The stretches of a stream; where recovered heat is asked for, those of a hot one are cut at the reference temperature.
  func countedPieces(of stream: HeatStream) -> [HeatSegment] {
    let reference = section.reference
    guard stream.role == .hot, stream.converter == nil, requires("waste_heat_recovery") else { return stream.pieces }
    return stream.pieces.flatMap { piece -> [HeatSegment] in
      let (low, high) = (min(piece.from, piece.to), max(piece.from, piece.to))
      guard low < reference, reference < high else { return [piece] }
      let above = piece.share * (high - reference) / (high - low)
      return [
        HeatSegment(from: high, to: reference, share: above),
        HeatSegment(from: reference, to: low, share: piece.share - above),
      ]
    }
  }

  /// Whether a member is a stream that the park has or needs, and no side of a converter.
  func isNeed(_ member: Member) -> Bool {
    guard member.kind == .stream else { return false }
    return section.streams.first { $0.name == member.name }?.converter == nil
  }

  /// Whether the heat of a hot stream counts as waste heat; at a level, all of it or nothing.
  func lies(aboveReference member: Member) -> Bool {
    let (low, high) = (min(member.from, member.to), max(member.from, member.to))
    return low == high ? low >= section.reference : (low + high) / 2 > section.reference
  }

  /// What bought heat would cost a cold stream, CNY/kWh.
  func virginPrice(at member: Member) -> Double? {
    section.streams.first { $0.name == member.name }.flatMap { park.virginPrice(ofHeatAt: $0) }
  }

  /// Whether it is the heat of a treatment that stands only because it is chosen.
  func isBuiltUnit(_ member: Member) -> Bool {
    park.materials.contains { section in
      section.treatments.contains { $0.name == member.name && $0.status == .candidate }
    }
  }
}
