/// A text after repairs, which still knows where each of its bytes stood in the file.
struct RepairedText {
  private(set) var bytes: [UInt8]
  /// The offset in the file of each byte, and of the end; nil while nothing has been repaired.
  private var origins: [Int32]?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offset in the file of a byte of this text.
  func origin(_ offset: Int) -> Int {
    guard let origins else { return offset }
    return Int(origins[min(offset, origins.count - 1)])
  }

  /// The stretch of the file that a stretch of this text stands for.
  func origin(_ range: Range<Int>) -> Range<Int> {
    let start = origin(range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, origin(range.upperBound))
  }

  /// Applies edits; of two that overlap only the first is applied.
  mutating func apply(_ edits: [Finding.Edit]) {
    var newBytes: [UInt8] = []
    var newOrigins: [Int32] = []
    newBytes.reserveCapacity(bytes.count)
    newOrigins.reserveCapacity(bytes.count)
    var position = 0
    func copy(upTo end: Int) {
      for index in position..<end {
        newBytes.append(bytes[index])
        newOrigins.append(Int32(origin(index)))
      }
    }
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= position
    {
      copy(upTo: edit.range.lowerBound)
      for byte in edit.replacement.utf8 {
        newBytes.append(byte)
        newOrigins.append(Int32(origin(edit.range.lowerBound)))
      }
      position = edit.range.upperBound
    }
    copy(upTo: bytes.count)
    newOrigins.append(Int32(origin(bytes.count)))
    bytes = newBytes
    origins = newOrigins
  }

  /// Overwrites a stretch by spaces.
  mutating func overwrite(_ range: Range<Int>) {
    for index in range { bytes[index] = UInt8(ascii: " ") }
  }

  /// Replaces everything behind `offset` by nothing.
  mutating func cut(at offset: Int) {
    guard offset < bytes.count else { return }
    bytes.removeSubrange(offset...)
    origins?.removeSubrange((offset + 1)...)
  }
}
