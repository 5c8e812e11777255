import ParkModel

extension MaterialBinding {
  /// What building costs, nil where the file does not say.
  static func buildCost(_ record: BoundRecord?) -> BuildCost? {
    guard let record else { return nil }
    return BuildCost(
      fixed: record.number("fixed") ?? 0, perCapacity: record.number("per_capacity") ?? 0,
      exponent: record.number("exponent") ?? 1, life: record.number("life") ?? 20,
      sizes: soldSizes(record))
  }

  /// Exponents, lives and sizes that make no sense, in every `build:` below a record.
  mutating func checkBuild(_ record: BoundRecord) { Self.checkBuild(record, &faults) }

  static func checkBuild(_ record: BoundRecord, _ faults: inout DiagnosticList) {
    if let exponent = record.quantity("exponent"), exponent.value.value <= 0 || exponent.value.value > 1 {
      faults.error(.impossibleValue, at: exponent.place, path: exponent.path, .exponentRange)
    }
    if let life = record.quantity("life"), life.value.value <= 0 {
      faults.error(.impossibleValue, at: life.place, path: life.path, .lifeRange)
    }
    checkSizes(of: record, &faults)
    for value in record.values.values {
      switch value {
      case .record(let inner): checkBuild(inner, &faults)
      case .records(let inner): for record in inner { checkBuild(record, &faults) }
      case .facts(let inner): for entry in inner { checkBuild(entry.facts, &faults) }
      default: continue
      }
    }
  }
}

extension Message {
  static let exponentRange = Message(
    "exponent-range", en: "an exponent of cost lies above 0 and not above 1", zh: "费用指数应大于 0 且不大于 1")
  static let lifeRange = Message("life-range", en: "a life is longer than nothing", zh: "使用年限必须大于 0")
}
