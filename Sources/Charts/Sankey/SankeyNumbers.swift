extension SankeyLayout {
  /// The number of a new link, on its band or beside it with a leader.
  struct Mark {
    var number: Int
    /// Where it points.
    var anchor: (x: Double, y: Double)
    var center: (x: Double, y: Double)

    static let radius = 8.0

    var box: Box {
      Box(x: center.x - Self.radius, y: center.y - Self.radius, width: 2 * Self.radius, height: 2 * Self.radius)
    }
  }

  /// A number for every new band where there is room for one that touches neither a label nor another number.
  func numbers(_ state: State, apartFrom labels: [Box]) -> [Mark] {
    let new = state.bands.filter { $0.band.isNew }.sorted { left, right in
      (right.band.amount, left.band.from, left.band.to) < (left.band.amount, right.band.from, right.band.to)
    }
    let field = Box(x: 0, y: 18, width: measures.width, height: state.height - 18)
    var taken = labels
    var marks: [Mark] = []
    for (index, placed) in new.enumerated() {
      let candidates = Self.shifts.flatMap { shift in
        anchors(of: placed).map { anchor in
          Mark(number: index + 1, anchor: anchor, center: (anchor.x, anchor.y + shift))
        }
      }
      guard
        let free = candidates.first(where: { mark in
          mark.box.isInside(field) && !taken.contains { $0.touches(mark.box, margin: 2) }
        })
      else { continue }
      taken.append(free.box)
      marks.append(free)
    }
    return marks
  }

  private static let shifts = [0.0, -22, 22, -40, 40]
  private static let shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88]

  private func anchors(of placed: PlacedBand) -> [(x: Double, y: Double)] {
    if placed.isLoop {
      let (right, left) = (placed.points[2], placed.points[3])
      return Self.shares.map { (right.x + (left.x - right.x) * (1 - $0), right.y) }
    }
    let stretches = zip(placed.points, placed.points.dropFirst()).filter { $0.x != $1.x }
    return stretches.flatMap { start, end in
      Self.shares.map { share in
        // The curve of a band, y along x: a cubic with level ends.
        let rise = share * share * (3 - 2 * share)
        let x =
          3 * share * (1 - share) * (1 - share) * 0.5 + 3 * share * share * (1 - share) * 0.5 + share * share * share
        return (start.x + (end.x - start.x) * x, start.y + (end.y - start.y) * rise)
      }
    }
  }

  func draw(_ mark: Mark) -> [SVG] {
    let leader =
      mark.center == mark.anchor
      ? [] : [SVG.line("leader", mark.anchor.x, mark.anchor.y, mark.center.x, mark.center.y)]
    let number = Label("\(mark.number)", x: mark.center.x, y: mark.center.y, anchor: .middle, size: 10, style: "number")
    return leader + [SVG.circle("mark", mark.center.x, mark.center.y, Mark.radius), number.element]
  }
}
