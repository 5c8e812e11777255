import ParkModel

/// Which exchanges of a heat network may be left open, and in which slots they would stand.
///
/// Where they are open, what arrives at a cold class may be handed down there. That adds nothing, for the hot class could
/// have kept it, but it makes most exchanges needless: one for every stretch of slots in which the giver has nothing new.
extension HeatNetwork {
  /// Whether exchanges of this network can be found by their price: one period, and nothing to be built that has a fixed
  /// cost or gets cheaper by size, for what to build is searched over all that it could carry.
  var mayLeaveOpen: Bool {
    guard !park.isPartOfYear else { return false }
    guard state == .after else { return true }
    let builds =
      lines.values.map(\.build) + section.headers.map { $0.status == .candidate ? $0.build : nil }
      + section.converters.map { $0.status == .candidate ? $0.build : nil }
    return builds.allSatisfy { $0?.isProportional ?? true }
  }

  /// Whether nothing but its price decides an exchange: its line has no limit, no duty that it must carry and no meter.
  private func mayBeOpen(_ tie: HeatTie) -> Bool {
    tie.line.flatMap { lines[$0] }?.isPriceAlone ?? true
  }

  /// Whether the exchanges between two classes are left open.
  func isOpen(_ tie: HeatTie) -> Bool { leavesOpen && mayBeOpen(tie) }

  /// The partners with which a class has its exchanges listed.
  func listedPartners(of group: StreamClass) -> [Int] {
    leavesOpen ? group.partners.filter { group.ties[$0].map { !isOpen($0) } ?? true } : group.partners
  }

  /// How many exchanges could be left open: one for each pair of partners and slot in which the cold class needs heat, from the
  /// hot class's top on.
  var openCount: Int {
    let needs = cold.map { Set(activeSlots(of: $0)) }
    return hot.reduce(0) { sum, source in
      guard let top = activeSlots(of: source).first else { return sum }
      return source.partners.reduce(sum) { sum, index in
        guard source.ties[index].map(mayBeOpen) ?? true else { return sum }
        return sum + needs[index].count { $0 >= top }
      }
    }
  }

  /// The slots in which a class gives or needs heat.
  func activeSlots(of group: StreamClass) -> [Int] {
    scale.slots.indices.filter { slot in group.members.contains { $0.shares[slot] > 0 } }
  }

  /// The slots that share a row of a hot class: each by itself, or where exchanges are open, each in which it gives heat
  /// with those below in which it does not. What it has there is all that it had before.
  func hotStretches(of group: StreamClass) -> [Range<Int>] {
    guard leavesOpen else { return scale.slots.indices.map { $0..<($0 + 1) } }
    let heads = activeSlots(of: group)
    return zip(heads, heads.dropFirst() + [scale.slots.count]).map { $0..<$1 }
  }
}

extension HeatLineTerms {
  /// Whether its price is all that the program need know of it.
  fileprivate var isPriceAlone: Bool { capacity == nil && least == nil && today == nil }
}

extension BuildCost {
  /// Whether any size can be had at one cost for each unit of it.
  fileprivate var isProportional: Bool { fixed == 0 && exponent == 1 && sizes.isEmpty }
}
