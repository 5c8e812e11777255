import ParkModel

extension HeatBinding {
  /// A utility, its price and emission counted by energy.
  static func utility(_ record: BoundRecord, _ faults: inout DiagnosticList) -> HeatUtility? {
    guard let role = record.text("kind").flatMap(HeatRole.init(rawValue:)) else { return nil }
    guard let from = record.number("at") ?? record.number("from"),
      let to = record.number("at") ?? record.number("to")
    else { return nil }
    for key in ["from", "to"] where record.quantity("at") != nil {
      guard let extra = record.quantity(key) else { continue }
      faults.error(.contradiction, at: extra.place, path: extra.path, .atOrFromTo(record.name, key))
    }
    var utility = HeatUtility(name: record.name, role: role, from: from, to: to, origin: record.origin)
    utility.status = record.status
    utility.price = price(of: record, &faults)
    utility.co2 = (record.number("co2") ?? 0) / 1000
    utility.coal = record.number("coal")
    utility.limit = record.range("limit") ?? .unlimited
    readFuel(of: record, into: &utility, &faults)
    utility.shift = record.number("shift")
    utility.film = film(record, &faults)
    utility.today = record.number("today")
    let isBackwards = (role == .hot && from < to) || (role == .cold && from > to)
    if isBackwards, let kind = record.locatedText("kind") {
      faults.error(.contradiction, at: kind.place, path: kind.path, .utilityContradicts(record.name, role))
    }
    return utility
  }

  /// CNY/kWh; a price by mass needs the heat in a tonne: `price / latent`.
  private static func price(of record: BoundRecord, _ faults: inout DiagnosticList) -> Double? {
    guard let price = record.quantity("price") else { return nil }
    guard price.value.dimension == .pricePerMass else { return price.value.value }
    if let latent = record.number("latent"), latent > 0 { return price.value.value / latent }
    if record.number("latent") != nil || !record.written.contains("latent") {
      faults.error(.missingKey, at: price.place, path: price.path, .latentMissing(record.name), hint: .latentHint)
    }
    return nil
  }
}

extension Message {
  static func latentMissing(_ name: String) -> Message {
    Message(
      "latent-missing", en: "`\(name)` is priced by mass, so the file must say how much heat is in a tonne",
      zh: "`\(name)` 按质量计价，需写明每吨所含热量")
  }

  static let latentHint = Message(
    "latent-missing.hint", en: "add `latent: 2000 kJ/kg`, or price it by energy, as in `36 CNY/GJ`",
    zh: "请加上 `latent: 2000 kJ/kg`，或按热量计价，例如 `36 CNY/GJ`")

  static func atOrFromTo(_ name: String, _ key: String) -> Message {
    Message(
      "contradiction.at", en: "`\(name)` keeps one temperature, `at`, so it has no `\(key)`",
      zh: "`\(name)` 已用 `at` 给出恒定温度，不能再写 `\(key)`")
  }

  static func utilityContradicts(_ name: String, _ role: HeatRole) -> Message {
    let verb = role == .hot ? "gives heat, so it cannot leave warmer" : "takes heat, so it cannot leave colder"
    return Message(
      "contradiction.utility", en: "`\(name)` \(verb) than it comes", zh: "`\(name)` 的进出口温度与 `kind` 矛盾")
  }
}
