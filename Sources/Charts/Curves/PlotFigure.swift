extension Plot {
  /// The plot as a drawing: a legend above, the axes with round ticks, curves, then what is marked.
  package func figure(
    id: String, title: String, summary: String, width: Double = 560, height: Double = 340
  ) -> Figure {
    let frame = PlotFrame(self, width: width, height: height)
    let field = Box(x: frame.area.x + 4, y: frame.area.y, width: frame.area.width - 4, height: frame.area.height)
    var placer = LabelPlacer(
      field: field, taken: curves.flatMap { covered($0, frame) } + lines.map { covered($0, frame) })
    let drawn = curves.map { curve(of: $0, frame) }
    let marks = lines.map { mark($0, frame, &placer) } + spans.map { mark($0, frame, &placer) }
    let labels = frame.labels + marks.flatMap(\.labels)
    return Figure(
      id: id, width: width, height: height, title: title, summary: summary,
      elements: frame.elements + drawn + marks.flatMap(\.elements) + labels.map(\.element), labels: labels.map(\.box))
  }

  private func curve(of curve: Curve, _ frame: PlotFrame) -> SVG {
    let data = curve.points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + Coordinate.pair(frame.x(point.x), frame.y(point.y))
    }
    let path = SVG.path("curve", data.joined(separator: " ")).with("stroke", curve.color)
    return (curve.isDashed ? path.with("stroke-dasharray", "7 4") : path).titled(curve.label)
  }

  /// What a curve covers, for labels to keep off: a small box every few pixels.
  private func covered(_ curve: Curve, _ frame: PlotFrame) -> [Box] {
    zip(curve.points, curve.points.dropFirst()).flatMap { start, end -> [Box] in
      let (from, to) = ((frame.x(start.x), frame.y(start.y)), (frame.x(end.x), frame.y(end.y)))
      let steps = max(1, Int(max(abs(to.0 - from.0), abs(to.1 - from.1)) / 8))
      return (0...steps).map { step in
        let share = Double(step) / Double(steps)
        let (x, y) = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
        return Box(x: x - 3, y: y - 3, width: 6, height: 6)
      }
    }
  }

  /// What a line across covers.
  private func covered(_ line: Line, _ frame: PlotFrame) -> Box {
    if let x = line.x { return Box(x: frame.x(x) - 1, y: frame.area.y, width: 2, height: frame.area.height) }
    return Box(x: frame.area.x, y: frame.y(line.y ?? 0) - 1, width: frame.area.width, height: 2)
  }

  private struct Drawn {
    var elements: [SVG]
    var labels: [Label]
  }

  private func mark(_ line: Line, _ frame: PlotFrame, _ placer: inout LabelPlacer) -> Drawn {
    let area = frame.area
    if let value = line.x {
      let x = frame.x(value)
      let candidates = [0.06, 0.14, 0.22, 0.9, 0.8, 0.7].flatMap { share -> [Label] in
        let y = area.y + area.height * share
        return [
          Label(line.label, x: x + 6, y: y), Label(line.label, x: x - 6, y: y, anchor: .end),
        ]
      }
      return Drawn(
        elements: [SVG.line("marked", x, area.y, x, area.bottom)], labels: placer.place(candidates).map { [$0] } ?? [])
    }
    let y = frame.y(line.y ?? 0)
    let candidates = [area.right - 6, area.midX, area.x + area.width * 0.3].flatMap { x in
      [Label(line.label, x: x, y: y - 10, anchor: .end), Label(line.label, x: x, y: y + 11, anchor: .end)]
    }
    return Drawn(
      elements: [SVG.line("marked", area.x, y, area.right, y)], labels: placer.place(candidates).map { [$0] } ?? [])
  }

  private func mark(_ span: Span, _ frame: PlotFrame, _ placer: inout LabelPlacer) -> Drawn {
    let (left, right, y) = (frame.x(span.from), frame.x(span.to), frame.y(span.y))
    guard right - left > 0.5 else { return Drawn(elements: [], labels: []) }
    let middle = (left + right) / 2
    let shifts = [-10.0, 11, -26, 27, -44, 44, -62, -80, -98, -116]
    let near = shifts.flatMap { shift in
      [
        Label(span.label, x: middle, y: y + shift, anchor: .middle), Label(span.label, x: left + 6, y: y + shift),
        Label(span.label, x: right, y: y + shift, anchor: .end), Label(span.label, x: right + 8, y: y + shift),
      ]
    }
    let beside = [8.0, 40, 80, 130].flatMap { away in
      ([0] + shifts).map { Label(span.label, x: right + away, y: y + $0) }
    }
    let label = placer.place(near + beside)
    // A label that found no room at its span is led to it.
    let leader = label.flatMap { label -> SVG? in
      let box = label.box
      let start = min(max(box.midX, left), right)
      let end = (x: min(max(start, box.x), box.right), y: min(max(y, box.y), box.bottom))
      return max(abs(end.x - start), abs(end.y - y)) > 12 ? SVG.line("leader", start, y, end.x, end.y) : nil
    }
    return Drawn(
      elements: [
        SVG.line("span", left, y, right, y), SVG.line("span", left, y - 4, left, y + 4),
        SVG.line("span", right, y - 4, right, y + 4),
      ] + (leader.map { [$0] } ?? []), labels: label.map { [$0] } ?? [])
  }
}

/// The axes of a plot and where its values lie between them.
struct PlotFrame {
  /// What lies between the axes.
  let area: Box
  private(set) var elements: [SVG] = []
  private(set) var labels: [Label] = []
  private let xTicks: [Double]
  private let yTicks: [Double]

  init(_ plot: Plot, width: Double, height: Double) {
    let points = plot.curves.flatMap(\.points)
    let xs = points.map(\.x) + plot.spans.flatMap { [$0.from, $0.to] }
    let ys = points.map(\.y) + plot.lines.compactMap(\.y) + plot.spans.map(\.y)
    xTicks = Ticks.over(min(0, xs.min() ?? 0), xs.max() ?? 1, count: 6)
    yTicks = Ticks.over(ys.min() ?? 0, ys.max() ?? 1, count: 5)
    let yTexts = yTicks.map(plot.text)
    let left = (yTexts.map { TextWidth.of($0, size: 12) }.max() ?? 0) + 12
    let legend = Self.legend(plot, width: width)
    let top = legend.bottom + 34
    let last = TextWidth.of(plot.text(xTicks.last ?? 0), size: 12) / 2
    area = Box(x: left, y: top, width: width - left - last - 4, height: height - top - 46)
    elements = legend.elements
    labels = legend.labels
    for (tick, text) in zip(yTicks, yTexts) {
      elements.append(SVG.line("grid", area.x, y(tick), area.right, y(tick)))
      labels.append(Label(text, x: area.x - 7, y: y(tick), anchor: .end, style: "axis-text"))
    }
    for tick in xTicks {
      elements.append(SVG.line("axis", x(tick), area.bottom, x(tick), area.bottom + 5))
      labels.append(Label(plot.text(tick), x: x(tick), y: area.bottom + 15, anchor: .middle, style: "axis-text"))
    }
    elements.append(SVG.line("axis", area.x, area.bottom, area.right, area.bottom))
    elements.append(SVG.line("axis", area.x, area.y, area.x, area.bottom))
    labels.append(Label(plot.yTitle, x: 0, y: area.y - 19, style: "axis-text"))
    labels.append(Label(plot.xTitle, x: area.right, y: area.bottom + 35, anchor: .end, style: "axis-text"))
  }

  func x(_ value: Double) -> Double {
    let (first, last) = (xTicks.first ?? 0, xTicks.last ?? 1)
    return area.x + area.width * (value - first) / (last - first)
  }

  func y(_ value: Double) -> Double {
    let (first, last) = (yTicks.first ?? 0, yTicks.last ?? 1)
    return area.bottom - area.height * (value - first) / (last - first)
  }

  /// A sample of each curve with its name, in as many lines as it takes.
  private static func legend(_ plot: Plot, width: Double) -> (elements: [SVG], labels: [Label], bottom: Double) {
    var (x, y) = (0.0, 9.0)
    var elements: [SVG] = []
    var labels: [Label] = []
    for curve in plot.curves {
      let text = TextWidth.fitted(curve.label, size: 12, limit: width - 40)
      let wide = 34 + TextWidth.of(text, size: 12) + 22
      if x > 0, x + wide > width { (x, y) = (0, y + 18) }
      let sample = SVG.line("curve", x, y, x + 28, y).with("stroke", curve.color)
      elements.append(curve.isDashed ? sample.with("stroke-dasharray", "7 4") : sample)
      labels.append(Label(text, x: x + 34, y: y))
      x += wide
    }
    return (elements, labels, y + 8)
  }
}
