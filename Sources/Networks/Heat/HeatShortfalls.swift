import ParkModel

/// Why a duty is left over or lacking: how far the utilities that may serve it reach.
extension HeatNetwork {
  /// How far the utilities of the other side reach; nil for all that is no heat.
  public func reason(for statement: Statement) -> Message? {
    switch statement.kind {
    case .cooling:
      let coldest = utilities(in: cold, serving: statement.subject, of: hot).min { $0.from < $1.from }
      return coldest.map { .coldest($0.name, degrees($0.from)) } ?? .noColdUtility
    case .heating:
      let hottest = utilities(in: hot, serving: statement.subject, of: cold).max { $0.from < $1.from }
      return hottest.map { .hottest($0.name, degrees($0.from)) } ?? .noHotUtility
    default: return nil
    }
  }

  /// The utilities that may exchange with one of the streams that a statement names.
  private func utilities(
    in classes: [StreamClass], serving subject: String, of others: [StreamClass]
  ) -> [HeatUtility] {
    let names = Set(subject.split(separator: ",").map { String($0.drop { $0 == " " }) })
    let reached = others.filter { group in group.members.contains { names.contains($0.name) } }.flatMap(\.partners)
    return Set(reached).sorted().map { classes[$0] }.flatMap(\.members).compactMap { member in
      if case .utility(let utility) = member.duty { utility } else { nil }
    }
  }

  private func degrees(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
  }
}

extension Message {
  fileprivate static func coldest(_ name: String, _ degrees: String) -> Message {
    Message(
      "coldest-utility", en: "the coldest utility is \(name) at \(degrees) degC",
      zh: "最冷的公用工程 \(name) 为 \(degrees) ℃")
  }
  fileprivate static func hottest(_ name: String, _ degrees: String) -> Message {
    Message(
      "hottest-utility", en: "the hottest utility is \(name) at \(degrees) degC",
      zh: "最热的公用工程 \(name) 为 \(degrees) ℃")
  }
  fileprivate static let noColdUtility = Message(
    "no-cold-utility", en: "no cold utility may cool it", zh: "没有可用的冷公用工程")
  fileprivate static let noHotUtility = Message(
    "no-hot-utility", en: "no hot utility may heat it", zh: "没有可用的热公用工程")
}
