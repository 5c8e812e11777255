import ParkModel

/// Why the comment lines of a published park promise nothing that could be checked.
public struct PromiseFlaw: Error, Sendable, Hashable {
  /// From 1; the first line where something is missing altogether.
  public var line: Int
  /// What is wrong there.
  public var message: Message

  init(line: Int, _ message: Message) {
    self.line = line
    self.message = message
  }
}

extension Message {
  static func unknownKey(_ key: String) -> Message {
    Message(
      "unknown-promise", en: "the comment line `\(key)` is none of \(PromiseLine.keys.joined(separator: ", "))",
      zh: "注释行 `\(key)` 不在已知之列：\(PromiseLine.keys.joined(separator: "、"))")
  }

  static func twice(_ key: String) -> Message {
    Message("promise-twice", en: "the comment line `\(key)` stands twice", zh: "注释行 `\(key)` 出现两次")
  }

  static func noFigures(_ key: String) -> Message {
    Message(
      "promise-without-figures", en: "`\(key)` is written as {quantity: number, ...}",
      zh: "`\(key)` 应写作 {数量名: 数值, ...}")
  }

  static func noNumbers(_ key: String) -> Message {
    Message(
      "promise-without-numbers", en: "`\(key)` is written as number, number, ...", zh: "`\(key)` 应写作 数值, 数值, ...")
  }

  static func noQuantity(_ name: String) -> Message {
    Message(
      "promise-of-unknown-quantity", en: "`\(name)` is no quantity of the result", zh: "结果中没有数量 `\(name)`")
  }

  static func unknownWord(_ word: String, _ known: [String]) -> Message {
    Message(
      "unknown-promise-word", en: "`\(word)` is none of \(known.joined(separator: ", "))",
      zh: "`\(word)` 不在已知之列：\(known.joined(separator: "、"))")
  }

  static func missing(_ key: String) -> Message {
    Message(
      "promise-missing", en: "the file has no comment line `# \(key): ...`", zh: "文件缺少注释行 `# \(key): ...`")
  }
}
