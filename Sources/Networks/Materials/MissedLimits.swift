import ParkModel

/// What the limits of a mixture come to in a plan that does not keep them, for the sentence of a conflict.
extension MaterialNetwork {
  /// `SM would be 2.26, and 2.3..2.7 is asked`; nil where the plan keeps to the limit, or its streams do not say.
  public func missedLimit(_ statement: Statement, in solution: SolvedColumns) -> Message? {
    guard case .limit(let id) = statement.kind, let period = park.periods.first,
      let index = takers.firstIndex(where: { $0.name == statement.subject }),
      let limit = limit(on: id, at: takers[index])
    else { return nil }
    var tonnes = 0.0
    var masses: [String: Double] = [:]
    for link in incoming[index] {
      let flow = solution[.flow(resource: section.kind.id, link: link, period: period.id)]
      let quality = givers[links[link].giver].quality
      guard flow > 0 else { continue }
      tonnes += flow * counted(links[link], at: takers[index])
      for component in limit.property.components {
        guard let content = quality[component] else { return nil }
        masses[component, default: 0] += flow * content
      }
    }
    guard let value = limit.property.value(tonnes: tonnes, mass: { masses[$0] }) else { return nil }
    let slack = 1e-6 * max(1e-9, abs(value))
    guard value > limit.bounds.upper + slack || value < limit.bounds.lower - slack else { return nil }
    let printed = (value / limit.property.scale * 1e4).rounded() / 1e4
    let unit = limit.property.unit == "1" ? "" : " " + limit.property.unit
    return .wouldBe(id, MathProgData.numberText(printed) + unit, asked: limit.rangeText)
  }

  /// A limit of either sort as one on a form.
  private func limit(on id: String, at taker: Taker) -> ComputedLimit? {
    if let computed = taker.computed.first(where: { $0.property.id == id && !$0.isOnEach }) { return computed }
    guard let bounds = taker.limit[id], let known = section.properties.first(where: { $0.id == id }) else { return nil }
    let form = ComputedProperty(
      id: id, numerator: LinearForm([id: 1]), unit: known.unit, scale: known.scale, origin: taker.origin)
    let lower = bounds.lower > 0 ? bounds.lower : -.infinity
    return ComputedLimit(property: form, bounds: Bounds(lower: lower, upper: bounds.upper), isOnEach: false)
  }
}

extension Message {
  fileprivate static func wouldBe(_ property: String, _ value: String, asked: String) -> Message {
    Message(
      "limit-would-be", en: "\(property) would be \(value), and \(asked) is asked",
      zh: "\(property) 将为 \(value)，而要求为 \(asked)")
  }
}
