import ParkModel

/// One flow with both its ends, and what the park's language says of such a pair whatever `connections` lists.
struct MaterialLink {
  let flow: Flow
  let giver: Giver
  let receiver: Receiver

  var endsExist: Bool { giver.status == .existing && receiver.status == .existing }

  /// Never a supply to an outlet (dilution), nor to a treatment that does not name it; never a unit straight to itself
  /// unless the park says so; a reject only where its unit says.
  var isLawful: Bool {
    switch (giver, receiver) {
    case (.supply, .outlet): false
    case (.supply(let supply), .treatment(let unit)): unit.accepts?.contains(supply.name) ?? false
    case (.reject(let unit), _): unit.rejectDestinations.contains(flow.to)
    case (.product(let unit), .treatment(let same)): unit.name != same.name || unit.recyclesToSelf
    default: true
    }
  }

  /// The receiver's `accepts` names the stream, its batch or its kind of waste; a reject's destination needs no more.
  var isAccepted: Bool {
    guard let accepts = receiver.accepts else { return true }
    if case .reject = giver { return true }
    return [flow.from, flow.batch, flow.wasteKind].contains { $0.map(accepts.contains) ?? false }
  }

  /// The receiver may take hazardous waste: a use needs a permission for it.
  var takesHazardous: Bool { if case .sink(let sink) = receiver { sink.takesHazardous } else { true } }

  /// The giver's `only` names the receiver.
  var isAllowedOut: Bool { giver.only?.contains(flow.to) ?? true }

  /// True where the link follows from other statements: a supply to a use, a pair that `accepts`, `only` or a reject
  /// names, and every giver to an outlet where the park lists no existing links of a kind that opens them.
  func isImplied(_ section: MaterialSection) -> Bool {
    if giver.isSupply && receiver.isUse { return true }
    if case .reject = giver { return true }
    if receiver.accepts?.contains(flow.from) ?? false { return true }
    if giver.only?.contains(flow.to) ?? false { return true }
    return receiver.isOutlet && section.connections.existing == nil && section.kind.opensOutlets
  }
}

extension Treatment {
  /// Where a unit's reject may go.
  var rejectDestinations: [String] {
    if case .purify(let unit) = action { unit.rejectTo } else { [] }
  }
}
