import ParkModel

/// What YAML lets pass and a park does not: equal keys, keys without a value, merged maps, texts over several lines.
///
/// The tree comes back without what could only mislead later stages: second entries of equal keys and `<<`.
struct TreeRules {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText) { self.source = source }

  mutating func apply(to node: LocatedNode, path: String) -> LocatedNode {
    switch node.content {
    case .scalar(let scalar):
      check(scalar, path)
      return node
    case .list(let items):
      let checked = items.enumerated().map { apply(to: $1, path: "\(path)[\($0)]") }
      return LocatedNode(.list(checked), place: node.place)
    case .map(let entries):
      return LocatedNode(.map(check(entries, path)), place: node.place)
    }
  }

  private mutating func check(_ entries: [LocatedNode.Entry], _ path: String) -> [LocatedNode.Entry] {
    var first: [String: LocatedScalar] = [:]
    var kept: [LocatedNode.Entry] = []
    for entry in entries {
      let key = entry.key
      let inner = path.isEmpty ? key.text : "\(path).\(key.text)"
      if key.text == "<<", key.style == .plain {
        diagnostics.append(Diagnostic(.mergeKey, at: key.place, path: path, .mergeKey, hint: .mergeKeyHint))
      } else if let before = first[key.text] {
        diagnostics.append(.duplicateKey(key, before, path: inner))
      } else {
        first[key.text] = key
        if key.text.isEmpty { diagnostics.append(Diagnostic(.emptyKey, at: key.place, path: path, .emptyKey)) }
        kept.append(.init(key: key, value: checkedValue(entry, inner)))
      }
    }
    return kept
  }

  private mutating func checkedValue(_ entry: LocatedNode.Entry, _ path: String) -> LocatedNode {
    guard entry.value.isEmpty else { return apply(to: entry.value, path: path) }
    diagnostics.append(
      Diagnostic(.emptyValue, at: entry.key.place, path: path, .emptyValue(entry.key.text), hint: .emptyValueHint))
    return entry.value
  }

  /// The part of a text that stands on its second line, where a colon may be missing.
  private func secondLine(_ place: Place) -> Place {
    var start = source.lineStarts[place.start.line]
    while start < place.end.utf8Offset, source.bytes[start] == UInt8(ascii: " ") { start += 1 }
    return source.place(start..<place.end.utf8Offset)
  }

  private mutating func check(_ scalar: LocatedScalar, _ path: String) {
    guard scalar.style == .plain else { return }
    if scalar.text.isEmpty {
      diagnostics.append(Diagnostic(.emptyValue, at: scalar.place, path: path, .emptyItem, hint: .emptyValueHint))
    } else if scalar.place.start.line != scalar.place.end.line {
      diagnostics.append(
        Diagnostic(.severalLines, at: secondLine(scalar.place), path: path, .severalLines, hint: .severalLinesHint))
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateKey(_ key: LocatedScalar, _ first: LocatedScalar, path: String) -> Diagnostic {
    Diagnostic(
      .duplicateKey, at: key.place, path: path, .duplicateKey(key.text), hint: .duplicateKeyHint,
      related: [Related(place: first.place, message: .firstKey)])
  }
}

extension DiagnosticCode {
  static let duplicateKey: DiagnosticCode = "duplicate-key"
  static let emptyValue: DiagnosticCode = "empty-value"
  static let emptyKey: DiagnosticCode = "empty-key"
  static let mergeKey: DiagnosticCode = "merge-key"
  static let severalLines: DiagnosticCode = "several-lines"
}

extension Message {
  static func duplicateKey(_ key: String) -> Message {
    Message("duplicate-key", en: "`\(key)` stands here a second time", zh: "`\(key)` 重复出现")
  }

  static let duplicateKeyHint = Message(
    "duplicate-key.hint", en: "remove one of the two, or rename it", zh: "请删去其中之一，或改名")
  static let firstKey = Message("first-key", en: "it stood here first", zh: "首次出现在此")

  static func emptyValue(_ key: String) -> Message {
    Message("empty-value", en: "`\(key)` has no value", zh: "`\(key)` 没有值")
  }

  static let emptyItem = Message("empty-item", en: "a value is missing here", zh: "此处缺少值")
  static let emptyValueHint = Message(
    "empty-value.hint", en: "write the value, `{}` for an empty map, or leave the key out",
    zh: "请写出值；空映射写 `{}`，否则删去该键")
  static let emptyKey = Message("empty-key", en: "a key is missing before this colon", zh: "冒号前缺少键")
  static let mergeKey = Message(
    "merge-key", en: "`<<` merges maps in some YAML programs; a park has no merging", zh: "`<<` 是合并键，园区文件不支持合并")
  static let mergeKeyHint = Message("merge-key.hint", en: "write the entries in full", zh: "请完整写出各项")
  static let severalLines = Message(
    "several-lines", en: "this text goes on with the line before", zh: "此行是上一行文字的延续")
  static let severalLinesHint = Message(
    "several-lines.hint",
    en: "a colon may be missing on this line; a long text goes in a block after `>-`",
    zh: "此行可能缺少冒号；长文字请写在 `>-` 之后")
}
