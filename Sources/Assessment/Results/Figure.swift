/// A number in a sentence: at most six significant figures, no exponent for everyday sizes, the same on every machine.
func figure(_ value: Double) -> String {
  guard value.isFinite else { return "\(value)" }
  var factor = 1.0
  while abs(value) * factor < 1e5 && factor < 1e9 { factor *= 10 }
  let rounded = (value * factor).rounded() / factor
  if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int(rounded)) }
  return "\(rounded)"
}
