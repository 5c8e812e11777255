import ParkModel

extension Message {
  static func unknownKey(_ name: String, _ doc: String) -> Message {
    let subject = doc.hasSuffix(".") ? String(doc.dropLast()) : doc
    let what = subject.prefix(1).lowercased() + subject.dropFirst()
    return Message("unknown-key", en: "`\(name)` is not a key of this block (\(what))", zh: "此处没有 `\(name)` 这个键")
  }

  static func notYet(_ name: String, _ owner: String) -> Message {
    Message(
      "not-yet",
      en: "`\(name)` is part of the language, but this version does not read it: a later one will, with \(owner)",
      zh: "`\(name)` 属于园区语言，但当前版本尚不读取，后续版本将支持")
  }

  static func notYetHint(_ name: String) -> Message {
    Message(
      "not-yet.hint", en: "take `\(name)` out for now; it is refused because ignoring it would change the park",
      zh: "请暂时删去 `\(name)`：忽略它会改变园区的含义，因此拒绝读取")
  }

  static func missingKey(_ name: String, _ id: String, _ doc: String) -> Message {
    let owner = id.isEmpty ? "the park" : "`\(id)`"
    return Message(
      "missing-key", en: "\(owner) has no `\(name)` (\(doc.hasSuffix(".") ? String(doc.dropLast()) : doc))",
      zh: "\(id.isEmpty ? "园区" : "`\(id)` ")缺少 `\(name)`")
  }

  static func writeKey(_ key: SchemaKey) -> Message? {
    guard !key.example.isEmpty else { return nil }
    return Message(
      "missing-key.hint", en: "write it like `\(key.name): \(key.example)`", zh: "写作 `\(key.name): \(key.example)`")
  }

  private static func kind(_ node: LocatedNode) -> (en: String, zh: String) {
    switch node.content {
    case .scalar(let scalar): ("`\(scalar.text.prefix(40))`", "`\(scalar.text.prefix(40))`")
    case .map: ("a map", "映射")
    case .list: ("a list", "列表")
    }
  }

  static func wantsMap(found: LocatedNode) -> Message {
    Message(
      "wants-map", en: "\(kind(found).en) stands where a block of `key: value` is wanted",
      zh: "此处应为 `键: 值` 的映射，而不是\(kind(found).zh)")
  }

  static func wantsList(found: LocatedNode) -> Message {
    Message(
      "wants-list", en: "\(kind(found).en) stands where a list is wanted", zh: "此处应为列表，而不是\(kind(found).zh)")
  }

  static func wantsScalar(found: LocatedNode) -> Message {
    Message(
      "wants-scalar", en: "\(kind(found).en) stands where a single value is wanted",
      zh: "此处应为单个值，而不是\(kind(found).zh)")
  }

  static func wantsCount(_ text: String) -> Message {
    Message(
      "wrong-shape.count", en: "`\(text)` is not a whole number above zero", zh: "`\(text)` 不是大于零的整数")
  }

  static func wantsPoint(_ count: Int) -> Message {
    Message("wants-point", en: "a position has two coordinates, not \(count)", zh: "位置应有两个坐标，此处有 \(count) 个")
  }

  static let mapHint = Message("wants-map.hint", en: "write `{key: value}`, or indented lines below", zh: "写作 `{键: 值}`")
  static let listHint = Message("wants-list.hint", en: "put it in brackets, as in `[a, b]`", zh: "请加方括号，例如 `[a, b]`")
  static let pointHint = Message("wants-point.hint", en: "write it like `[2.1, 0.4]`", zh: "写作 `[2.1, 0.4]`")

  static func unknownWord(_ word: String) -> Message {
    Message("unknown-word", en: "`\(word)` is not one of the words that may stand here", zh: "此处不能写 `\(word)`")
  }

  static func unknownTarget(_ word: String) -> Message {
    Message(
      "unknown-target", en: "`\(word)` is not an indicator or quantity of the results", zh: "`\(word)` 不是结果中的指标或数量")
  }

  static func linkSyntax(_ text: String) -> Message {
    Message("link-syntax", en: "`\(text.prefix(60))` is not a link", zh: "`\(text.prefix(60))` 不是连接")
  }

  static let linkHint = Message(
    "link-syntax.hint", en: "write `a -> b`, with `any` at either end if you like, or `inside`",
    zh: "写作 `a -> b`，两端可用 `any`；厂内连接写 `inside`")

  static func factNeedsNames(_ text: String) -> Message {
    Message(
      "fact-needs-names", en: "facts belong to a single link, and `\(text.prefix(60))` stands for many",
      zh: "连接信息只能对应单个连接，`\(text.prefix(60))` 代表多个")
  }
}
