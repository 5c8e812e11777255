/// A part of a whole in %; nil where the whole is zero, since 0/0 is neither 0 nor 100.
///
/// Sums of the same flows in different orders may differ in their last digit; that does not make more than 100 %.
func percentage(_ part: Double, of whole: Double) -> Double? {
  guard whole > 1e-9 else { return nil }
  return abs(part - whole) <= 1e-12 * whole ? 100 : 100 * part / whole
}
