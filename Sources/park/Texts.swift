import ArgumentParser
import ParkModel
import Studies

/// Where the time went: `start`, then stage by stage.
enum TimingsText {
  static func lines(startup: Double, _ stopwatch: Stopwatch) -> String {
    let laps = [(stage: "start", milliseconds: startup)] + stopwatch.laps
    let total = laps.reduce(0) { $0 + $1.milliseconds }
    return (laps + [(stage: "total", milliseconds: total)])
      .map { "\(spoken($0.stage, chinese[$0.stage] ?? $0.stage)) \(($0.milliseconds * 10).rounded() / 10) ms" }
      .joined(separator: spoken(", ", "，"))
  }

  private static let chinese = [
    "start": "启动", "read": "读取", "build": "建模", "solve": "求解", "audit": "核算", "assess": "评估", "retrofit": "改造安排",
    "worth": "项目价值", "ranges": "流量范围", "explain": "解释", "report": "报告", "total": "合计",
  ]
}

/// `0.1%`, `0.1 %` or a bare fraction as `0.001`.
enum Percentage {
  static func parse(_ text: String, option: String) throws -> Double {
    let trimmed = text.trimmingSpaces
    let isPercent = trimmed.hasSuffix("%")
    let digits = isPercent ? String(trimmed.dropLast()).trimmingSpaces : trimmed
    guard let value = Double(digits), value.isFinite, value >= 0 else {
      let shown = VisibleText.show(text)
      throw ValidationError.spoken(
        "\(option) takes a share such as 0.1%, not `\(shown)`.", "\(option) 须为比例，如 0.1%，而不是 `\(shown)`。")
    }
    return isPercent ? value / 100 : value
  }
}

extension String {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
