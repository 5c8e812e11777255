#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How much water a rinse takes, and what leaves with it. Between any two stages, and round all of them, balances hold.
extension Rinse {
  /// How many times the film must be thinned: the largest (bath - feed) / (last - feed) over what `last` names; 1 where
  /// the bath is clean enough, infinite where the feed is not.
  public var dilution: Double {
    last.reduce(1) { most, entry in
      guard let bath = bath[entry.key], let feed = feed[entry.key], bath > entry.value else { return most }
      return max(most, feed < entry.value ? (bath - feed) / (entry.value - feed) : .infinity)
    }
  }

  /// Water per drag-out with n stages. With q the dilution and r what mixes: countercurrent `1 + r + ... + r^n = q`,
  /// parallel `(1 + r / n)^n = q`, spray `e^r = q` whatever n; the water is r / efficiency.
  ///
  /// For a bath of 270,000 mg/L, 40 mg/L in the last stage and clean water, "Water Conservation for Electroplaters:
  /// Counter-Current Rinsing" (p2infohouse.org/ref/01/00051.htm) has 6,750, 82 and 18 for one, two and three stages;
  /// these rules give 6,749, 81.65 and 18.55.
  public func waterPerDragOut(stages: Int) -> Double {
    let dilution = dilution
    guard dilution > 1 else { return 0 }
    guard dilution.isFinite else { return .infinity }
    switch arrangement {
    case .countercurrent: return countercurrentRatio(dilution: dilution, stages: stages) / efficiency
    case .parallel: return Double(stages) * expm1(log(dilution) / Double(stages)) / efficiency
    case .spray: return log(dilution) / efficiency
    }
  }

  /// The water that n stages take, t/h.
  public func water(stages: Int) -> Double { waterPerDragOut(stages: stages) * dragOut }

  /// What leaves with that water, g/t, of each property that bath and feed state: all that is washed off,
  /// `feed + (bath - left) / water per drag-out`, where the film keeps `left = feed + (bath - feed) / dilution`.
  public func effluent(stages: Int, of properties: [Property]) -> Composition {
    let ratio = waterPerDragOut(stages: stages)
    guard ratio > 0, ratio.isFinite else { return Composition() }
    var values: [String: Double] = [:]
    for property in properties where property.mixes {
      guard let bath = bath[property.id], let feed = feed[property.id] else { continue }
      values[property.id] = feed + (bath - feed) * (1 - 1 / dilution) / ratio
    }
    return Composition(values)
  }

  /// What the mixture that enters must keep to: the feed, of every property that mixes.
  public func feedLimit(of properties: [Property]) -> Limits {
    var limits: Limits = [:]
    for property in properties where property.mixes {
      if let most = feed[property.id] { limits[property.id] = Bounds(upper: most) }
    }
    return limits
  }
}

extension Property {
  /// Whether a mixture has the mean of what enters it; pH has not, and so nothing is known of the pH of an effluent.
  fileprivate var mixes: Bool { id != "pH" }
}

/// The positive root of `1 + r + ... + r^n = q`, q > 1. The sum grows and is convex, and at q^(1/n) and at q - 1 it is not
/// below q, so Newton's steps from there fall to the root, and stop where only rounding is left.
private func countercurrentRatio(dilution: Double, stages: Int) -> Double {
  var ratio = min(dilution - 1, pow(dilution, 1 / Double(stages)))
  for _ in 0..<200 {
    var sum = 1.0
    var slope = 0.0
    for _ in 0..<stages {
      slope = slope * ratio + sum
      sum = sum * ratio + 1
    }
    let next = ratio - (sum - dilution) / slope
    guard next < ratio else { return ratio }
    ratio = next
  }
  return ratio
}
