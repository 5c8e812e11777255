import ParkModel

/// Decides which links a park admits and whether they exist today.
///
/// What can never be a link is a rule of the language (`LinkRules`); here stands what the park at hand makes of the rest.
/// A link exists because the park lists it or meters it, because one end names the other (`accepts`, `only`), because it
/// leads a supply to a use, or, in a material that opens its outlets, because the park lists no links at all and it leads out.
/// A link may be built because a candidate pattern covers it or because one of its ends is a candidate that names it.
struct AdmissibleLinks: Sendable {
  private let section: MaterialSection
  private let takers: [Taker]
  private let rules: LinkRules
  private let metered: Set<LinkEnds>
  /// What streams hold some mass of.
  private let contents: Set<String>

  init(_ section: MaterialSection, takers: [Taker]) {
    self.section = section
    self.takers = takers
    rules = LinkRules(section)
    contents = Set(section.properties.filter(\.isMass).map(\.id))
    metered = Set(
      section.connections.facts.filter { $0.today != nil }.map { LinkEnds(from: $0.from, to: $0.to) })
  }

  /// The status of the link from a stream to the taker of that index; nil where the park admits none.
  func status(from giver: Giver, to index: Int) -> Status? {
    guard var stream = rules.givers[giver.name] else { return nil }
    if let batch = giver.batch {
      // Of all that its dryer passes on, a batch answers for itself alone.
      stream.wasteKind = giver.wasteKind
      stream.carries = [batch]
      stream.isHazardous = rules.givers[batch]?.isHazardous ?? false
    }
    let taker = takers[index]
    guard let receiver = rules.receivers[taker.name],
      LinkRules.impossibility(from: stream, to: receiver) == nil, isAdmitted(giver, taker)
    else { return nil }
    return status(giver, taker)
  }

  private func status(_ giver: Giver, _ taker: Taker) -> Status? {
    let today: Status = giver.status == .existing && taker.status == .existing ? .existing : .candidate
    if giver.isReject || isNamed(giver, taker) || isMetered(giver, taker) || feedsByDefault(giver, taker) {
      return today
    }
    if let listed = section.connections.existing {
      if listed.contains(where: { covers($0, giver, taker) }) { return today }
    } else if section.kind.opensOutlets, taker.isOutlet, taker.status == .existing {
      return today
    }
    return section.connections.candidate.contains(where: { covers($0, giver, taker) }) ? .candidate : nil
  }

  /// What the park itself rules out. A concentrate goes where its unit says, whatever is forbidden; but how much it
  /// carries is known from above only, so it goes nowhere where a least content is asked.
  private func isAdmitted(_ giver: Giver, _ taker: Taker) -> Bool {
    if giver.isReject, !giver.isMixing, !giver.isExact {
      return taker.computed.isEmpty && !contents.contains(where: taker.asksLeast)
    }
    if !giver.isReject, section.connections.forbid.contains(where: { covers($0, giver, taker) }) { return false }
    return qualityIsKnown(giver, taker)
  }

  /// A stream whose content of something is not known cannot enter where that is limited; one known only from above
  /// cannot enter where a least content is asked. What is no content (pH) is set by a unit to what it guarantees.
  private func qualityIsKnown(_ giver: Giver, _ taker: Taker) -> Bool {
    guard MaterialNetwork.keeps(giver, to: taker) else { return false }
    for property in taker.limitedProperties {
      // What the plan decides is limited by rows of the program.
      if giver.mixes(property), contents.contains(property) {
        if taker.asksLeast(of: property) { return false }
        continue
      }
      guard let value = giver.quality[property] else { return false }
      if let each = taker.limitEach[property] {
        let slack = 1e-9 * max(1, abs(value))
        if value > each.upper + slack || value < each.lower - slack { return false }
      }
      if !giver.isExact, contents.contains(property), taker.asksLeast(of: property) { return false }
    }
    return true
  }

  /// An entry that names a stream or asset is a link; a bare kind of waste only qualifies.
  private func isNamed(_ giver: Giver, _ taker: Taker) -> Bool {
    taker.accepts?.contains(giver.name) == true || giver.only?.contains(taker.name) == true
  }

  /// What flows today, as a meter shows, is there today.
  private func isMetered(_ giver: Giver, _ taker: Taker) -> Bool {
    metered.contains(LinkEnds(from: giver.name, to: taker.name))
  }

  private func feedsByDefault(_ giver: Giver, _ taker: Taker) -> Bool { giver.isSupply && taker.isUse }

  private func covers(_ pattern: LinkPattern, _ giver: Giver, _ taker: Taker) -> Bool {
    pattern.covers(from: giver.name, batch: giver.batch, in: giver.plant, to: taker.name, in: taker.plant)
  }
}
