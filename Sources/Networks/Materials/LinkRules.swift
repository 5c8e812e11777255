import ParkModel

/// Decides which links a park admits and whether they exist today.
///
/// A link exists because the park lists it, because one end names the other (`accepts`, `only`), because it leads a
/// supply to a use, or, in a material that opens its outlets, because the park lists no links at all and it leads out.
/// A link may be built because a candidate pattern covers it or because one of its ends is a candidate that names it.
struct LinkRules {
  let section: MaterialSection
  let park: Park

  /// The status of a link; nil where the park does not admit it.
  func status(from giver: Giver, to taker: Taker) -> Status? {
    guard isPossible(from: giver, to: taker) else { return nil }
    let bothStand = giver.status == .existing && taker.status == .existing
    if giver.isReject || isNamed(giver, taker) || feedsByDefault(giver, taker) {
      return bothStand ? .existing : .candidate
    }
    if let listed = section.connections.existing {
      if listed.contains(where: { covers($0, giver, taker) }) { return bothStand ? .existing : .candidate }
    } else if section.kind.opensOutlets, taker.isOutlet, taker.status == .existing {
      return bothStand ? .existing : .candidate
    }
    return section.connections.candidate.contains(where: { covers($0, giver, taker) }) ? .candidate : nil
  }

  /// What never is a link, whoever asks for it.
  private func isPossible(from giver: Giver, to taker: Taker) -> Bool {
    if case .reject(let unit, _) = giver.outflow {
      // A concentrate goes where its unit says, and nowhere else.
      guard case .purify(_, _, let destination) = unit.action else { return false }
      return destination == taker.name && qualityIsKnown(giver, taker)
    }
    if giver.isSupply, taker.isOutlet { return false }
    if giver.isBatch, taker.isTreatment { return false }
    if giver.isSupply, taker.isTreatment, taker.accepts?.contains(giver.name) != true { return false }
    if giver.name == taker.name {
      guard case .treatment(let unit) = taker.intake, unit.recyclesToSelf else { return false }
    }
    if let accepts = taker.accepts, !accepts.contains(where: { giver.answers(to: $0) }) { return false }
    if let only = giver.only, !only.contains(taker.name) { return false }
    if section.connections.forbid.contains(where: { covers($0, giver, taker) }) { return false }
    return qualityIsKnown(giver, taker)
  }

  /// A stream whose content of something is not known cannot enter where that is limited; one known only from above
  /// cannot enter where a least content is asked.
  private func qualityIsKnown(_ giver: Giver, _ taker: Taker) -> Bool {
    if giver.isReject { return true }
    for property in taker.limitedProperties {
      guard let value = giver.quality[property] else { return false }
      if let each = taker.limitEach[property] {
        let slack = 1e-9 * max(1, abs(value))
        if value > each.upper + slack || (giver.isExact && value < each.lower - slack) { return false }
      }
      if !giver.isExact, (taker.limit[property]?.lower ?? 0) > 0 { return false }
    }
    return true
  }

  /// An entry that names a stream or asset is a link; a bare kind of waste only qualifies.
  private func isNamed(_ giver: Giver, _ taker: Taker) -> Bool {
    if taker.accepts?.contains(where: { $0 == giver.name }) == true { return true }
    return giver.only?.contains(taker.name) == true
  }

  private func feedsByDefault(_ giver: Giver, _ taker: Taker) -> Bool { giver.isSupply && taker.isUse }

  private func covers(_ pattern: LinkPattern, _ giver: Giver, _ taker: Taker) -> Bool {
    switch pattern.reach {
    case .inside: giver.plant != nil && giver.plant == taker.plant
    case .pair(let from, let to): covers(from, giver) && covers(to, taker.name)
    }
  }

  private func covers(_ end: LinkPattern.End, _ giver: Giver) -> Bool {
    switch end {
    case .any: true
    case .named(let name): name == giver.name || name == giver.batch
    }
  }

  private func covers(_ end: LinkPattern.End, _ name: String) -> Bool {
    switch end {
    case .any: true
    case .named(let named): named == name
    }
  }
}
