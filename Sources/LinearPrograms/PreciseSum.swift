/// A sum of products kept in about twice the working precision (Ogita, Rump & Oishi 2005, "Dot2").
///
/// An audit must not fail, nor pass, by its own rounding: balances cancel to zero from terms of a thousand tonnes.
struct PreciseSum {
  private var high = 0.0
  private var low = 0.0
  /// The largest term so far, in size.
  private(set) var largest = 0.0

  var value: Double { high + low }

  mutating func add(_ factor: Double, times other: Double) {
    let product = factor * other
    low += (-product).addingProduct(factor, other)
    add(product)
  }

  mutating func add(_ term: Double) {
    let sum = high + term
    let rest = sum - high
    low += (high - (sum - rest)) + (term - rest)
    high = sum
    largest = max(largest, abs(term))
  }
}
