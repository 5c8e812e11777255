import Foundation
import ParkModel

/// The area of a counter-current exchanger that carries a heat flow, m2; nil unless both sides' films are known.
///
///     A = sum over slices of Q / (U dT_lm),   1/U = 1/h_hot + 1/h_cold,   dT_lm = (d1 - d2) / ln(d1 / d2)
///
/// with Q in kW, h and U in kW/(m2 K), d1 and d2 the temperature differences at the two ends of a slice, K. Fouling and
/// walls count as part of the films. Slices stand in a row, hottest first, so that their areas add up.
public func exchangerArea(_ flow: Flow, in section: HeatSection) -> Double? {
  func film(_ name: String) -> Double? {
    if let stream = section.streams.first(where: { $0.name == name }) { return stream.film }
    return section.utilities.first { $0.name == name }?.film
  }
  guard flow.resource == "heat", !flow.slices.isEmpty, let hot = film(flow.from), let cold = film(flow.to) else {
    return nil
  }
  let transfer = 1 / (1 / hot + 1 / cold)
  var area = 0.0
  for slice in flow.slices where slice.duty > 0 {
    let difference = logarithmicMean(slice.hotFrom - slice.coldTo, slice.hotTo - slice.coldFrom)
    // Where the sides touch, no area is large enough.
    guard difference > 0 else { return nil }
    area += slice.duty / (transfer * difference)
  }
  return area
}

/// The logarithmic mean of two temperature differences, K; 0 where one of them is not above 0.
func logarithmicMean(_ one: Double, _ other: Double) -> Double {
  guard one > 0, other > 0 else { return 0 }
  let ratio = one / other
  // Near 1 the formula is 0 / 0; its series is the arithmetic mean less a term of second order.
  if abs(ratio - 1) < 1e-5 { return (one + other) / 2 }
  return (one - other) / log(ratio)
}
