/// Why a quantity cannot be read: a sentence, a hint, and which part of the text is at fault.
public struct QuantityError: Error, Sendable, Hashable {
  /// The name of the kind of fault.
  public var code: DiagnosticCode
  /// What is wrong, in one sentence.
  public var message: Message
  /// How to write it.
  public var hint: Message?
  /// The faulty part, in UTF-8 bytes from the beginning of the text that was read; nil means all of it.
  public var range: Range<Int>?

  /// An error in a part of the text, or in all of it.
  public init(_ code: DiagnosticCode, _ message: Message, hint: Message? = nil, range: Range<Int>? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
    self.range = range
  }

  /// The same error in a text that begins `offset` bytes earlier.
  func shifted(by offset: Int) -> QuantityError {
    var moved = self
    moved.range = range.map { $0.lowerBound + offset..<$0.upperBound + offset }
    return moved
  }
}
