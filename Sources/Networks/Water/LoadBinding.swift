import ParkModel

/// Figures property by property that a process adds or a unit removes.
extension MaterialBinding {
  /// g/h of every mass that the process adds; absent is not zero, so each must be stated or `rest` be there.
  mutating func loads(of record: BoundRecord) -> [String: Double] {
    guard let stated = record.quantities("load") else { return [:] }
    let loads = stated.value
    let masses = section.properties.filter(\.isMass).map(\.id)
    let missing = masses.filter { loads[$0] == nil && loads["rest"] == nil }
    if !missing.isEmpty {
      faults.error(
        .missingConcentration, at: stated.place, path: stated.path, .loadMissing(record.name, missing),
        hint: .loadRestHint)
    }
    for (property, load) in loads.sorted(by: { $0.key < $1.key }) where load.value.value < 0 {
      faults.error(.impossibleValue, at: load.place, path: load.path, .negativeLoad(record.name, property))
    }
    var result: [String: Double] = [:]
    for property in masses {
      let load = (loads[property] ?? loads["rest"])?.value.value ?? 0
      if load > 0 { result[property] = load }
    }
    return result
  }

  /// The share of each property that a unit removes, `rest` resolved: it stands for all that the outlet does not name.
  mutating func removal(of record: BoundRecord) -> [String: Double] {
    guard let stated = record.quantities("removal") else { return [:] }
    let outlet = record.quantities("outlet")?.value ?? [:]
    for (property, share) in stated.value.sorted(by: { $0.key < $1.key }) {
      if share.value.value < 0 || share.value.value > 1 {
        faults.error(.impossibleValue, at: share.place, path: share.path, .removalRange(record.name, property))
      }
      if outlet[property] != nil {
        faults.error(.contradiction, at: share.place, path: share.path, .removalAndOutlet(record.name, property))
      }
    }
    var result: [String: Double] = [:]
    for property in section.properties.map(\.id) where outlet[property] == nil {
      if let share = stated.value[property] ?? stated.value["rest"] {
        result[property] = min(1, max(0, share.value.value))
      }
    }
    return result
  }

  /// A unit that cannot take its least flow could never run.
  mutating func checkLeastFlow(_ record: BoundRecord) {
    guard let least = record.quantity("min_flow"), let most = record.number("capacity"), least.value.value > most else {
      return
    }
    faults.error(.contradiction, at: least.place, path: least.path, .leastFlowAboveCapacity(record.name))
  }
}

extension Message {
  static func loadMissing(_ name: String, _ properties: [String]) -> Message {
    let list = properties.map { "`\($0)`" }.joined(separator: ", ")
    return Message("load-missing", en: "`\(name)` does not say its load of \(list)", zh: "`\(name)` 没有给出 \(list) 的负荷")
  }

  static let loadRestHint = Message(
    "load-missing.hint", en: "absent is not zero: add `rest: 0` where nothing else is added",
    zh: "未写明不等于零：若无其他负荷，请写 `rest: 0`")

  static func negativeLoad(_ name: String, _ property: String) -> Message {
    Message(
      "load-negative", en: "`\(name)` cannot add less than nothing of \(property); what removes is a treatment",
      zh: "`\(name)` 的 \(property) 负荷不能为负；去除污染物请用处理单元")
  }

  static func removalRange(_ name: String, _ property: String) -> Message {
    Message(
      "removal-range", en: "`\(name)` removes a share of \(property) between 0 and 100 %",
      zh: "`\(name)` 对 \(property) 的去除率应在 0 与 100 % 之间")
  }

  static func removalAndOutlet(_ name: String, _ property: String) -> Message {
    Message(
      "removal-and-outlet", en: "`\(name)` states an outlet and a removal of \(property): only one of them can hold",
      zh: "`\(name)` 对 \(property) 同时给出了出水值和去除率，只能取其一")
  }

  static func leastFlowAboveCapacity(_ name: String) -> Message {
    Message(
      "least-flow",
      en: "`\(name)` runs at no less than its `min_flow` and no more than its `capacity`, which is smaller",
      zh: "`\(name)` 的 `min_flow` 大于 `capacity`，无法运行")
  }
}
