/// How a rate moved from before to after, in percent, with a tick at its target.
package struct ShiftBar: Sendable, Hashable {
  package var before: Double?
  package var after: Double?
  package var target: Double?
  /// A colour as CSS writes it.
  package var fill: String
  package var title: String
  /// The numbers under the bar's ends and the target, as they are printed.
  package var targetText: String?

  package init(
    before: Double?, after: Double?, target: Double?, fill: String, title: String, targetText: String? = nil
  ) {
    self.before = before
    self.after = after
    self.target = target
    self.fill = fill
    self.title = title
    self.targetText = targetText
  }

  /// A track from 0 to 100 %: grey up to what was, coloured between what was and what is, an arrowhead where it ended.
  package func figure(id: String, width: Double = 260) -> Figure {
    let (left, right) = (4.0, width - 4)
    let height = targetText == nil ? 20.0 : 40.0
    func x(_ percent: Double) -> Double { left + (right - left) * min(100, max(0, percent)) / 100 }
    var drawn = [SVG.rect("track", Box(x: left, y: 6, width: right - left, height: 10))]
    if let before { drawn.append(SVG.rect("was", Box(x: left, y: 8.5, width: x(before) - left, height: 5))) }
    if let before, let after, abs(after - before) >= 0.05 {
      let (start, end) = (x(before), x(after))
      drawn.append(
        SVG.rect("moved", Box(x: min(start, end), y: 6, width: abs(end - start), height: 10)).with("fill", fill))
      let tip = end > start ? 4.0 : -4
      drawn.append(
        SVG.path(
          "tip",
          "M\(Coordinate.pair(end - tip, 2)) L\(Coordinate.pair(end + tip, 11)) L\(Coordinate.pair(end - tip, 20)) Z"
        )
        .with("fill", fill).with("stroke", "#fff").with("stroke-width", "1"))
    } else if let after {
      drawn.append(SVG.rect("moved", Box(x: x(after) - 2, y: 2, width: 4, height: 18)).with("fill", fill))
    }
    var labels: [Label] = []
    if let target {
      drawn.append(SVG.line("tick", x(target), 1, x(target), targetText == nil ? 20 : 23))
      if let targetText {
        let half = TextWidth.of(targetText, size: 13) / 2
        let middle = min(max(x(target), left + half), right - half)
        labels.append(Label(targetText, x: middle, y: 31, anchor: .middle, size: 13, style: "soft"))
      }
    }
    return Figure(
      id: id, width: width, height: height, title: title, summary: title, elements: drawn + labels.map(\.element),
      labels: labels.map(\.box))
  }
}
