import Assessment
import Charts
import ParkModel

/// Composite curves of heat and water with the pinch marked: what decides how little would do.
struct CompositeCurves {
  let content: ReportContent

  init(_ content: ReportContent) { self.content = content }

  /// Of all streams after the retrofit, period by period, four at most.
  var heat: String {
    let targets = content.comparison.after.heatTargets.filter { $0.plant == nil && !$0.hotComposite.isEmpty }
    return targets.prefix(4).enumerated().map { index, target in
      let period = targets.count > 1 ? content.colon + target.period : ""
      return composite(target, index, period) + grand(target, index, period)
    }.joined()
  }

  var water: String {
    guard let target = content.comparison.after.waterTarget else { return "" }
    return limiting(target) + sums(target)
  }

  // MARK: Heat

  private func composite(_ target: HeatTarget, _ index: Int, _ period: String) -> String {
    // Where streams have shifts of their own the pinch is drawn at the park's approach and named by its shifted figure.
    let approach = target.approach ?? content.park.heat?.approach ?? 0
    let hot = target.hotComposite.map { Plot.Point(x: $0.heat, y: $0.temperature) }
    let cold = target.coldComposite.map { Plot.Point(x: $0.heat, y: $0.temperature) }
    let lines = target.pinches.compactMap { pinch -> Plot.Line? in
      guard let heat = heat(at: pinch + approach / 2, on: target.hotComposite) else { return nil }
      let ends =
        target.approach == nil
        ? NumberText.text(pinch)
        : "\(NumberText.text(pinch + approach / 2))/\(NumberText.text(pinch - approach / 2))"
      return Plot.Line(label: "\(say(CurveWords.pinch)) \(ends) \(degrees)", x: heat)
    }
    let top = (hot + cold).map(\.y).max() ?? 0
    let bottom = (hot + cold).map(\.y).min() ?? 0
    let room = (top - bottom) * 0.08
    let end = (hot + cold).map(\.x).max() ?? 0
    let spans = [
      Plot.Span(
        label: "\(say(CurveWords.heating)) \(NumberText.text(target.hotUtility)) kW", from: end - target.hotUtility,
        to: end, y: top + room),
      Plot.Span(
        label: "\(say(CurveWords.cooling)) \(NumberText.text(target.coldUtility)) kW", from: 0, to: target.coldUtility,
        y: bottom - room),
    ].filter { $0.to - $0.from > 0 }
    let title = say(CurveWords.composite) + period
    return figure(
      Plot(
        curves: [
          Plot.Curve(label: say(CurveWords.hot), points: hot, color: "#a8341a"),
          Plot.Curve(label: say(CurveWords.cold), points: cold, color: "#b87408", isDashed: true),
        ], lines: lines, spans: spans, xTitle: say(CurveWords.heat), yTitle: say(CurveWords.temperature),
        text: { NumberText.text($0) }),
      id: "curves-\(index)", title: title,
      summary: "\(title). \(say(CurveWords.heating)) \(NumberText.text(target.hotUtility)) kW; "
        + "\(say(CurveWords.cooling)) \(NumberText.text(target.coldUtility)) kW.")
  }

  private func grand(_ target: HeatTarget, _ index: Int, _ period: String) -> String {
    let curve = target.grandComposite.map { Plot.Point(x: $0.heat, y: $0.temperature) }
    guard curve.count > 1 else { return "" }
    let title = say(CurveWords.grand) + period
    return figure(
      Plot(
        curves: [Plot.Curve(label: say(CurveWords.passing), points: curve, color: "#a8341a")],
        lines: target.pinches.map {
          Plot.Line(label: "\(say(CurveWords.pinch)) \(NumberText.text($0)) \(degrees)", y: $0)
        }, xTitle: say(CurveWords.heat), yTitle: say(CurveWords.shifted), text: { NumberText.text($0) }),
      id: "grand-\(index)", title: title, summary: title)
  }

  /// The heat given up to a temperature, between the points of a curve.
  private func heat(at temperature: Double, on curve: [HeatTarget.Point]) -> Double? {
    for (low, high) in zip(curve, curve.dropFirst()) where (low.temperature...high.temperature).contains(temperature) {
      let span = high.temperature - low.temperature
      return span > 0 ? low.heat + (high.heat - low.heat) * (temperature - low.temperature) / span : low.heat
    }
    return nil
  }

  // MARK: Water

  private func limiting(_ target: WaterTarget) -> String {
    let unit = target.contaminant.unit
    func points(_ load: (WaterTarget.Level) -> Double) -> [Plot.Point] {
      target.levels.map { Plot.Point(x: load($0) / 1000, y: $0.concentration / target.contaminant.scale) }
    }
    let title = say(CurveWords.limiting)
    return figure(
      Plot(
        curves: [
          Plot.Curve(label: say(CurveWords.asked), points: points(\.load), color: "#14609f"),
          Plot.Curve(label: say(CurveWords.offered), points: points(\.supplied), color: "#3f8bc9", isDashed: true),
        ],
        lines: target.pinches.map { pinch in
          let shown = NumberText.text(pinch / target.contaminant.scale)
          return Plot.Line(
            label: "\(say(CurveWords.pinch)) \(shown) \(unit)", y: pinch / target.contaminant.scale)
        }, xTitle: say(CurveWords.load), yTitle: "\(target.contaminant.id), \(unit)", text: { NumberText.text($0) }),
      id: "water-limiting", title: title, summary: title)
  }

  private func sums(_ target: WaterTarget) -> String {
    func points(_ curve: WaterTarget.Composite) -> [Plot.Point] {
      zip(curve.flows, curve.loads).map { Plot.Point(x: $0, y: $1 / 1000) }
    }
    let title = say(CurveWords.sourcesAndSinks)
    return figure(
      Plot(
        curves: [
          Plot.Curve(label: say(CurveWords.sinks), points: points(target.sinks), color: "#14609f"),
          Plot.Curve(label: say(CurveWords.sources), points: points(target.sources), color: "#3f8bc9", isDashed: true),
        ], xTitle: say(CurveWords.flow), yTitle: say(CurveWords.load), text: { NumberText.text($0) }),
      id: "water-sums", title: title, summary: title)
  }

  // MARK: Both

  private var degrees: String { content.language == .zh ? "℃" : "°C" }
  private func say(_ message: Message) -> String { content.say(message) }

  private func figure(_ plot: Plot, id: String, title: String, summary: String) -> String {
    PageTemplates.figure.filled([
      "isWide": .flag(false), "caption": .text(title),
      "drawing": .markup(plot.figure(id: id, title: title, summary: summary).markup), "isNoted": .flag(false),
      "note": .markup(""),
    ])
  }
}

/// The words of the curves.
enum CurveWords {
  static let composite = Message(
    "curves-composite", en: "Composite curves of all streams, after", zh: "全部流股的组合曲线（改造后）")
  static let grand = Message("curves-grand", en: "Grand composite curve, after", zh: "总组合曲线（改造后）")
  static let hot = Message("curves-hot", en: "hot streams", zh: "热流股")
  static let cold = Message("curves-cold", en: "cold streams", zh: "冷流股")
  static let passing = Message(
    "curves-passing", en: "heat that passes on, at temperatures shifted by half the approach", zh: "各移位温度下的热通量")
  static let pinch = Message("curves-pinch", en: "pinch", zh: "夹点")
  static let heating = Message("curves-heating", en: "heating", zh: "加热")
  static let cooling = Message("curves-cooling", en: "cooling", zh: "冷却")
  static let heat = Message("curves-heat", en: "heat, kW", zh: "热量，kW")
  static let temperature = Message("curves-temperature", en: "temperature, °C", zh: "温度，℃")
  static let shifted = Message("curves-shifted", en: "shifted temperature, °C", zh: "移位温度，℃")
  static let limiting = Message(
    "curves-limiting", en: "Limiting composite curve of water, after", zh: "水的极限组合曲线（改造后）")
  static let asked = Message("curves-asked", en: "what uses ask beyond what cleaner streams offer", zh: "用水需求（扣除较清洁水流）")
  static let offered = Message("curves-offered", en: "what the least fresh water offers", zh: "最少新鲜水的供给")
  static let sourcesAndSinks = Message(
    "curves-sources-sinks", en: "Sources and sinks of water by flow and load, after", zh: "水源与水阱组合曲线（改造后）")
  static let sinks = Message("curves-sinks", en: "what uses may take", zh: "用水允许量")
  static let sources = Message("curves-sources", en: "what streams and fresh water offer", zh: "水流与新鲜水的供给")
  static let load = Message("curves-load", en: "load, kg/h", zh: "负荷，kg/h")
  static let flow = Message("curves-flow", en: "flow, t/h", zh: "流量，t/h")
}
