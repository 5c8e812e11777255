import ParkModel

/// Figures of which the file says that they balance: the sum of sign x value is nothing.
struct StatedBalance {
  /// One figure with its side.
  struct Figure {
    var key: String
    var sign: Double
    var value: Double
    /// What one unit of the figure as written comes to in the balance: exchanged digits show there.
    var unit = 1.0
  }

  /// How a figure may have gone wrong, where the one that would close the balance tells.
  enum Slip { case exchangedDigits, powerOfTen }

  /// What does not balance.
  struct Openness {
    /// The first figure, and what the others come to.
    var total: Double
    var accounted: Double
    /// The figure most likely wrong, with the value that would close the balance.
    var suspect: (key: String, closing: Double, slip: Slip?)?
  }

  let figures: [Figure]

  /// The first figure is the total that the others account for.
  init(_ figures: [Figure]) { self.figures = figures }

  /// nil where the figures balance within a fraction of the first.
  func openness(tolerance: Double) -> Openness? {
    guard let total = figures.first else { return nil }
    let gap = figures.reduce(0) { $0 + $1.sign * $1.value }
    guard abs(gap) > tolerance * max(abs(total.value), 1e-9) else { return nil }
    var open = Openness(total: total.value, accounted: total.value - gap * total.sign)
    let suspects = figures.dropFirst().compactMap { figure -> (key: String, closing: Double, slip: Slip?)? in
      let closing = figure.value - figure.sign * gap
      let slip = Self.slip(figure.value / figure.unit, closing / figure.unit)
      return closing >= 0 ? (figure.key, closing, slip) : nil
    }
    open.suspect = suspects.first { $0.slip != nil } ?? suspects.first
    return open
  }

  /// Digits of a figure compared with those of the one that would be right, as far as the figure has any.
  static func slip(_ written: Double, _ right: Double) -> Slip? {
    guard written > 0, right > 0 else { return nil }
    for power in [1e-6, 1e-4, 1e-3, 1e-2, 1e-1, 1e1, 1e2, 1e3, 1e4, 1e6] {
      if abs(right / written / power - 1) < 0.005 { return .powerOfTen }
    }
    let one = digits(written, atMost: 9)
    let other = digits(right, atMost: one.count)
    guard one.count == other.count, one.sorted() == other.sorted() else { return nil }
    return zip(one, other).count { $0 != $1 } == 2 ? .exchangedDigits : nil
  }

  /// The significant digits of a number, without zeros at the end.
  private static func digits(_ value: Double, atMost most: Int) -> [Character] {
    guard most > 0, value > 0, value.isFinite else { return [] }
    var scaled = value
    while scaled >= 10 { scaled /= 10 }
    while scaled < 1 { scaled *= 10 }
    var power = 1.0
    for _ in 1..<max(most, 2) where most > 1 { power *= 10 }
    var text = Array(String(Int((scaled * power).rounded())))
    while text.count > 1, text.last == "0" { text.removeLast() }
    return text
  }

  /// At most six significant digits, no exponent.
  static func text(_ value: Double) -> String {
    var scale = 1.0
    while abs(value) * scale < 1e5, scale < 1e6 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
  }
}

extension Message {
  /// How the figure that does not fit may have come about; nil where nothing tells.
  static func slipHint(_ open: StatedBalance.Openness) -> Message? {
    switch open.suspect?.slip {
    case .exchangedDigits?:
      Message("slip.digits", en: "two digits may have been exchanged", zh: "可能有两位数字写反")
    case .powerOfTen?:
      Message("slip.power", en: "the unit may be wrong by a power of ten", zh: "单位可能相差 10 的整数次方")
    case nil: nil
    }
  }
}
