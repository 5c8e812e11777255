import ParkModel

/// The colour of a flow, which says one thing: of water how clean it is, of heat how hot, of others what they are.
struct FlowShade {
  /// From clean to dirty.
  static let blues = ["#0b3c6f", "#1a62a5", "#3f8bc9", "#7db3de", "#b5d4ec"]
  /// From cool to hot.
  static let fires = ["#f6c453", "#f0a03c", "#e57a2c", "#d2541f", "#a8341a"]
  static let violet = "#7a56b8"
  static let earth = "#96744a"
  /// What is lost or gained on the way.
  static let lost = "#c3cad1"

  private let resource: String
  /// The largest concentration that the park states of each property.
  private var largest: [String: Double] = [:]
  private var temperatures: ClosedRange<Double> = 0...0
  private let isGraded: Bool

  init(_ resource: String, _ content: ReportContent) {
    self.resource = resource
    let section = content.park.material(resource)
    isGraded = section?.kind.heatCapacity != nil || resource == "water"
    let lines = content.states.filter(\.isFeasible).flatMap { FlowLine.lines(of: $0, in: content.park) }
      .filter { $0.resource == resource }
    for quality in lines.flatMap(\.quality) {
      largest[quality.property] = max(largest[quality.property] ?? 0, quality.value)
    }
    let hot = lines.compactMap(\.hotFrom)
    if let least = hot.min(), let most = hot.max() { temperatures = least...most }
  }

  func color(_ line: FlowLine) -> String {
    if let hot = line.hotFrom {
      let span = temperatures.upperBound - temperatures.lowerBound
      return Self.pick(Self.fires, span > 0 ? (hot - temperatures.lowerBound) / span : 0.5)
    }
    if isGraded { return Self.pick(Self.blues, dirt(line)) }
    return resource == "gas" ? Self.violet : Self.earth
  }

  /// 0 for the cleanest, 1 for the dirtiest: the worst property beside the most that any flow of the park has of it, by
  /// orders of magnitude over three.
  private func dirt(_ line: FlowLine) -> Double {
    let shares = line.quality.compactMap { quality -> Double? in
      guard let most = largest[quality.property], most > 0 else { return nil }
      return quality.value / most
    }
    guard let worst = shares.max() else { return 0.5 }
    guard worst > 1e-3 else { return 0 }
    return 1 + logarithm(worst) / 3
  }

  private func logarithm(_ value: Double) -> Double {
    var (rest, sum) = (value, 0.0)
    while rest < 0.1 { (rest, sum) = (rest * 10, sum - 1) }
    // Between a tenth and one a straight line is near enough for one of five blues.
    return sum - (1 - rest) / 0.9
  }

  private static func pick(_ colors: [String], _ share: Double) -> String {
    colors[min(colors.count - 1, max(0, Int(share * Double(colors.count))))]
  }
}
