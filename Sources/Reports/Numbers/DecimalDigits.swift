/// A positive number as decimal digits: 0.d1 d2 d3 ... times ten to `exponent`.
///
/// Taken from Swift's shortest description of the double, so that rounding depends neither on the platform nor on a
/// locale; halves round away from zero.
struct DecimalDigits: Hashable {
  /// Without leading or trailing zeros; empty for zero.
  var digits: [UInt8]
  var exponent: Int

  init(_ magnitude: Double) {
    let parts = abs(magnitude).description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0].utf8.map { $0 - 48 }
    let fraction = mantissa.count > 1 ? mantissa[1].utf8.map { $0 - 48 } : []
    digits = whole + fraction
    exponent = whole.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    trim()
  }

  /// The same number with at most `count` digits.
  func rounded(to count: Int) -> DecimalDigits {
    guard digits.count > count else { return self }
    var result = self
    result.digits = Array(digits[..<count])
    if digits[count] >= 5 { result.increment() }
    result.trim()
    return result
  }

  /// Adds one to the last digit and carries.
  private mutating func increment() {
    for place in digits.indices.reversed() {
      if digits[place] < 9 {
        digits[place] += 1
        return
      }
      digits[place] = 0
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  private mutating func trim() {
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }
}
