import ParkModel

/// Texts that no park is, refused before they cost time or memory.
extension Finding {
  static func nestedTooDeeply(_ range: Range<Int>) -> Finding {
    Finding(.nestedTooDeeply, range, .nestedTooDeeply)
  }

  static func tooManyValues(_ range: Range<Int>) -> Finding {
    Finding(.tooManyValues, range, .tooManyValues)
  }
}

extension DiagnosticCode {
  static let nestedTooDeeply: DiagnosticCode = "nested-too-deeply"
  static let tooManyValues: DiagnosticCode = "too-many-values"
  static let fileTooLarge: DiagnosticCode = "file-too-large"
}

extension Message {
  static let nestedTooDeeply = Message(
    "nested-too-deeply", en: "more than \(ReadingLimits.depth) maps or lists stand within each other here",
    zh: "此处嵌套超过 \(ReadingLimits.depth) 层")
  static let tooManyValues = Message(
    "too-many-values", en: "the file holds more values than a park can have", zh: "文件中的数据超过园区的上限")

  static func fileTooLarge(_ bytes: Int) -> Message {
    let limit = ReadingLimits.bytes >> 20
    return Message(
      "file-too-large", en: "the file has \(bytes) bytes; a park file may have \(limit) MiB",
      zh: "文件有 \(bytes) 字节，超过 \(limit) MiB 的上限")
  }
}
