import ParkModel

/// Why a workbook could not be made: there is nowhere to build it, or the library that writes it refused.
public struct WorkbookFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What the system or the library says.
  public var reason: Message

  /// The sentence in every language.
  public var message: Message {
    Message(
      "workbook", en: "the workbook cannot be written: \(reason.en)", zh: "无法生成工作簿：\(reason.text(in: .zh))")
  }

  /// The sentence in English.
  public var description: String { message.en }
}
