import ParkModel

/// What a park says of lifting gas from one pressure to another.
extension MaterialBinding {
  mutating func readCompression(_ record: BoundRecord?) {
    guard let record else { return }
    func read(_ key: String, _ isPossible: (Double) -> Bool, _ message: Message, _ set: (Double) -> Void) {
      guard let found = record.quantity(key) else { return }
      guard isPossible(found.value.value) else {
        faults.error(.impossibleValue, at: found.place, path: found.path, message)
        return
      }
      set(found.value.value)
    }
    var compression = Compression()
    read("efficiency", { $0 > 0 }, .efficiencyRange) { compression.efficiency = $0 }
    read("isentropic_exponent", { $0 > 1 }, .isentropicRange) { compression.exponent = $0 }
    read("stage_ratio", { $0 > 1 }, .stageRatioRange) { compression.stageRatio = $0 }
    read("suction", { _ in true }, .stageRatioRange) { compression.suction = $0 }
    section.compression = compression
  }

  /// Compressors take electricity and engines make it: it must have a price where any may run.
  mutating func requireElectricity(at records: [BoundRecord]) {
    if statements.park.records("prices").contains(where: { $0.id == "electricity" }) { return }
    let given =
      section.supplies.compactMap(\.pressure) + section.sources.compactMap(\.pressure)
      + section.treatments.compactMap(\.pressure)
    let lowest = given.min() ?? .infinity
    let takers = Set(section.sinks.map(\.name) + section.treatments.map(\.name))
    let lifting = records.compactMap { record -> Located<BoundQuantity>? in
      for key in ["compression", "electricity"] {
        if let stated = record.quantity(key), stated.value.value > 0 { return stated }
      }
      guard takers.contains(record.name), let pressure = record.quantity("pressure") else { return nil }
      return pressure.value.value > lowest ? pressure : nil
    }
    guard let first = lifting.first else { return }
    faults.error(
      .unknownName, at: first.place, path: first.path, .noSuchCommodity("electricity"), hint: .compressionElectricity)
  }
}

extension Message {
  fileprivate static let efficiencyRange = Message(
    "compressor-efficiency", en: "a compressor's efficiency lies above 0", zh: "压缩机效率必须大于 0")
  fileprivate static let isentropicRange = Message(
    "isentropic-exponent", en: "k = cp/cv of a gas lies above 1", zh: "气体的绝热指数必须大于 1")
  fileprivate static let stageRatioRange = Message(
    "stage-ratio", en: "the pressure ratio of a stage lies above 1", zh: "单级压缩比必须大于 1")
  fileprivate static let compressionElectricity = Message(
    "compression-electricity.hint",
    en: "compressors take it and engines make it: add `prices: {electricity: {price: 0.62 CNY/kWh}}`",
    zh: "压缩耗电、发电机组发电：请加上 `prices: {electricity: {price: 0.62 CNY/kWh}}`")
}
