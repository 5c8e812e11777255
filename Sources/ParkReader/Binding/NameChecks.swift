import ParkModel

extension SchemaWalk {
  /// Ids that cannot be written as part of a name, and ids that two things share.
  mutating func checkNames() {
    for name in names { checkSpelling(name) }
    var first: [String: DeclaredName] = [:]
    for name in names where [.node, .plant, .project].contains(name.ids) {
      let full = name.plant.map { "\($0)/\(name.id)" } ?? name.id
      guard let earlier = first[full] else {
        first[full] = name
        continue
      }
      faults.error(
        .duplicateID, at: name.place, path: name.path, .duplicateID(full), hint: .duplicateHint,
        related: [Diagnostic.Related(place: earlier.place, message: .firstOfTwo)])
    }
  }

  private mutating func checkSpelling(_ name: DeclaredName) {
    let reserved: Set<String> =
      name.ids == .byproduct ? ["any", "inside", "rest", "reject"] : ["any", "inside", "rest"]
    let hasSign = name.id.contains("/") || name.id.contains("->") || name.id.contains(",")
    let hasOuterSpace = name.id.first == " " || name.id.last == " "
    if name.id.isEmpty || hasSign || hasOuterSpace {
      faults.error(.badID, at: name.place, path: name.path, .badID(name.id), hint: .badIDHint)
    } else if reserved.contains(name.id) {
      faults.error(.badID, at: name.place, path: name.path, .reservedID(name.id), hint: .otherID)
    }
  }
}

extension Message {
  static func duplicateID(_ name: String) -> Message {
    Message("duplicate-id", en: "`\(name)` names two things", zh: "`\(name)` 重复命名")
  }

  static let duplicateHint = Message(
    "duplicate-id.hint", en: "ids are unique inside a plant across all resources, and among the park's own names",
    zh: "同一企业内各类资源的名称不得重复，园区级名称也不得重复")
  static let firstOfTwo = Message("duplicate-id.first", en: "the first of the two", zh: "首次出现于此")

  static func badID(_ id: String) -> Message {
    Message("bad-id", en: "`\(id)` cannot be an id: links could not be written with it", zh: "`\(id)` 不能作为名称，否则无法书写连接")
  }

  static let badIDHint = Message(
    "bad-id.hint", en: "an id holds no `/`, no `->`, no comma, and no space at its ends",
    zh: "名称不得含 `/`、`->`、逗号，首尾不得有空格")

  static func reservedID(_ id: String) -> Message {
    Message("reserved-id", en: "`\(id)` has a meaning of its own and cannot be an id", zh: "`\(id)` 有专门含义，不能作为名称")
  }

  static let otherID = Message("reserved-id.hint", en: "choose another id", zh: "请另取名称")
}
