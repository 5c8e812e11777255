/// Turns a count of Unicode scalars, which is how libyaml marks places, into a count of bytes.
struct ScalarOffsets {
  /// The byte at which each scalar begins, and the end; nil for a text of ASCII alone, where both counts agree.
  private let offsets: [Int32]?
  private let count: Int

  init(_ bytes: [UInt8]) {
    count = bytes.count
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      offsets = nil
      return
    }
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(Int32(index)) }
    starts.append(Int32(bytes.count))
    offsets = starts
  }

  func byte(_ scalar: Int) -> Int {
    guard let offsets else { return min(scalar, count) }
    return Int(offsets[min(scalar, offsets.count - 1)])
  }
}
