import ParkModel

/// A link as the program carries it: who gives to whom, and the columns that together are its flow.
public struct ProgramLink: Sendable, Hashable {
  /// A material kind's id, or `heat`.
  public var resource: String
  /// The giver; of heat, all hot streams that the program does not tell apart, separated by commas.
  public var from: String
  /// The taker; of heat, all cold streams that the program does not tell apart.
  public var to: String
  /// Whether it may be built or stands; of heat, `existing` where any of its exchanges stands.
  public var status: Status
  /// Its columns, each with the share of the year's hours that it is of: their sum is the mean flow.
  public var columns: [ColumnMeaning: Double]
  /// The unit of results: t/h, t/yr, Nm3/h, kW.
  public var unit: String
  /// What results print for 1 of the program's unit: the hours of the year for t/yr.
  public var scale: Double

  /// `a -> b`.
  public var name: String { "\(from) -> \(to)" }
}

extension MaterialNetwork {
  /// Every link that has a column; the batches of a dryer between the same two ends are one.
  public var programLinks: [ProgramLink] {
    let isByYear = section.kind.amountUnit == "t/yr"
    return hauls.compactMap { haul in
      guard let first = haul.first.map({ links[$0] }) else { return nil }
      var columns: [ColumnMeaning: Double] = [:]
      for period in park.periods {
        for link in haul {
          columns[.flow(resource: section.kind.id, link: link, period: period.id)] =
            period.hours / park.operatingHours
        }
      }
      return ProgramLink(
        resource: section.kind.id, from: givers[first.giver].name, to: takers[first.taker].name, status: first.status,
        columns: columns, unit: section.kind.amountUnit, scale: isByYear ? park.operatingHours : 1)
    }
  }
}

extension HeatNetwork {
  /// Every pair of classes that may exchange heat.
  public var programLinks: [ProgramLink] {
    let rules = HeatLinkRules(section, of: park)
    return hot.enumerated().flatMap { index, source in
      source.partners.sorted().map { partner in
        let sink = cold[partner]
        var columns: [ColumnMeaning: Double] = [:]
        for period in park.periods {
          for slot in scale.slots.indices {
            columns[.exchange(hot: index, cold: partner, slot: slot, period: period.id)] =
              period.hours / park.operatingHours
          }
        }
        let isNew = source.members.allSatisfy { hot in
          sink.members.allSatisfy { rules.status(from: hot, to: $0) != .existing }
        }
        return ProgramLink(
          resource: "heat", from: Self.names(of: source), to: Self.names(of: sink),
          status: isNew ? .candidate : .existing, columns: columns, unit: "kW", scale: 1)
      }
    }
  }

  private static func names(of group: StreamClass) -> String {
    var names: [String] = []
    for member in group.members where !names.contains(member.title) { names.append(member.title) }
    return names.joined(separator: ", ")
  }
}
