import ParkModel

/// Why a duty is left over or lacking: how far the utilities reach.
extension HeatNetwork {
  /// How far the utilities of the other side reach; nil for all that is no heat.
  public func reason(for statement: Statement) -> Message? {
    switch statement.kind {
    case .cooling:
      let coldest = utilities(in: cold).min { $0.from < $1.from }
      return coldest.map { .coldest($0.name, degrees($0.from)) } ?? .noColdUtility
    case .heating:
      let hottest = utilities(in: hot).max { $0.from < $1.from }
      return hottest.map { .hottest($0.name, degrees($0.from)) } ?? .noHotUtility
    default: return nil
    }
  }

  private func utilities(in classes: [StreamClass]) -> [HeatUtility] {
    classes.filter(\.isUtility).flatMap(\.members).compactMap { member in
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
    "no-cold-utility", en: "the park has no cold utility", zh: "园区没有冷公用工程")
  fileprivate static let noHotUtility = Message(
    "no-hot-utility", en: "the park has no hot utility", zh: "园区没有热公用工程")
}
