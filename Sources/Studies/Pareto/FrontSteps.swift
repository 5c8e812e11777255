import Assessment

extension FrontSearch {
  /// The plans from one end to the other: even steps of the other measure, then the middle of the widest gap while plans are
  /// wanted and a gap is worth it.
  mutating func between(
    _ best: ParetoPoint, _ other: ParetoPoint
  ) throws(StudyFailure) -> (front: [ParetoPoint], dominated: Int) {
    var found = [best, other]
    let scale = FrontScale(best, other)
    guard options.points > 2, scale.isWide else { return scale.front(of: found) }
    let steps = options.points - 1
    // By the plan above a gap, the least limit so far at which only the plan below was found: under it nothing is new.
    var emptyBelow: [Double: Double] = [:]
    for step in 1..<steps {
      let most = best.against + (other.against - best.against) * Double(step) / Double(steps)
      if case .point(let point) = try self.point(allowing: most) { found.append(point) }
    }
    var tries = options.points
    while tries > 0, let gap = scale.widestGap(in: found, emptyBelow: emptyBelow),
      scale.front(of: found).front.count < options.points
    {
      tries -= 1
      guard case .point(let point) = try self.point(allowing: gap.middle) else {
        emptyBelow[gap.above.against] = gap.middle
        continue
      }
      if scale.isSame(point, gap.below) { emptyBelow[gap.above.against] = gap.middle } else { found.append(point) }
    }
    return scale.front(of: found)
  }
}

/// How far apart plans of a front are, measured by its ends.
struct FrontScale {
  private let objective: Double
  private let against: Double
  /// Below this share of the front two plans are one.
  private static let same = 1e-6
  /// Gaps below this share are not looked into.
  private static let narrow = 0.02

  init(_ best: ParetoPoint, _ other: ParetoPoint) {
    objective = max(other.objective - best.objective, 1e-9 * max(1, abs(best.objective)))
    against = max(best.against - other.against, 1e-9 * max(1, abs(best.against)))
    isWide =
      best.against - other.against > 1e-7 * max(1, abs(best.against))
      && other.objective - best.objective > 1e-9 * max(1, abs(best.objective))
  }

  /// Whether the ends differ at all.
  let isWide: Bool

  func isSame(_ one: ParetoPoint, _ other: ParetoPoint) -> Bool {
    abs(one.objective - other.objective) <= Self.same * objective
      && abs(one.against - other.against) <= Self.same * against
  }

  /// Whether the first is as good as the second in both, and better in one.
  private func dominates(_ one: ParetoPoint, _ other: ParetoPoint) -> Bool {
    let (first, second) = (
      (one.objective - other.objective) / objective, (one.against - other.against) / against
    )
    return first <= Self.same && second <= Self.same && (first < -Self.same || second < -Self.same)
  }

  /// The plans that no other betters, each once, from the best in the objective on, and how many were left out.
  func front(of found: [ParetoPoint]) -> (front: [ParetoPoint], dominated: Int) {
    var kept: [ParetoPoint] = []
    var dominated = 0
    for point in found.sorted(by: { ($0.objective, $0.against) < ($1.objective, $1.against) }) {
      if found.contains(where: { dominates($0, point) }) {
        dominated += 1
      } else if !kept.contains(where: { isSame($0, point) }) {
        kept.append(point)
      }
    }
    return (kept, dominated)
  }

  /// Two neighbours on the front, and the middle of what is not known to be empty between them.
  struct Gap {
    var above: ParetoPoint
    var below: ParetoPoint
    var middle: Double
  }

  /// - Parameter emptyBelow: by the plan above a gap, the limit at which only the plan below was found.
  func widestGap(in found: [ParetoPoint], emptyBelow: [Double: Double]) -> Gap? {
    let front = front(of: found).front
    let gaps = zip(front, front.dropFirst()).compactMap { above, below -> (gap: Gap, width: Double)? in
      let least = max(below.against, emptyBelow[above.against] ?? -.infinity)
      let open = (above.against - least) / against
      guard open > Self.narrow, (below.objective - above.objective) / objective > Self.narrow else { return nil }
      let gap = Gap(above: above, below: below, middle: (above.against + least) / 2)
      return (gap, max(open, (below.objective - above.objective) / objective * open))
    }
    return gaps.max { $0.width < $1.width }?.gap
  }
}
