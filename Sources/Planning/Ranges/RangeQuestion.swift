import Networks
import ParkModel

/// One link or asset whose range is asked for: its columns, and what is known of it.
struct RangeQuestion {
  var resource: String
  var name: String
  var status: Status
  var unit: String
  /// What results print for 1 of the program's unit.
  var scale: Double
  var terms: NearlyBest.Terms
  /// In the plan, in the program's unit.
  var planned: Double
  /// The charge on its size, where it has one that is not in proportion.
  var charge: FixedCharge?

  /// Every link that has columns: those that carry something first, then by name.
  static func links(of joint: JointProgram, values: [Double]) -> [RangeQuestion] {
    var places: [ColumnMeaning: Int] = [:]
    for (column, meaning) in joint.meanings.enumerated() { places[meaning] = column }
    var found: [String: RangeQuestion] = [:]
    for link in joint.networks.flatMap(\.programLinks) {
      let terms = link.columns.compactMap { meaning, weight in places[meaning].map { (column: $0, weight: weight) } }
        .sorted { $0.column < $1.column }
      guard !terms.isEmpty else { continue }
      let planned = terms.reduce(0) { $0 + $1.weight * values[$1.column] }
      let key = "\(link.resource):\(link.name)"
      if found[key] != nil {
        found[key]?.terms += terms
        found[key]?.planned += planned
      } else {
        found[key] = RangeQuestion(
          resource: link.resource, name: link.name, status: link.status, unit: link.unit, scale: link.scale,
          terms: terms, planned: planned)
      }
    }
    let charges = Dictionary(
      joint.charges.map { ($0.asset, $0) }, uniquingKeysWith: { first, _ in first })
    return found.values.map { question in
      var question = question
      // Only where the size is the flow itself can the charge be told from the flow.
      if let charge = charges[question.name], question.terms.count == 1, question.terms[0].column == charge.column {
        question.charge = charge
      }
      return question
    }
    .sorted {
      let (one, other) = ($0.planned > zero, $1.planned > zero)
      return one != other ? one : ($0.resource, $0.name) < ($1.resource, $1.name)
    }
  }

  /// Every size that the plan decides, pipes of one flow aside, which are links.
  static func assets(of joint: JointProgram, values: [Double]) -> [RangeQuestion] {
    var found: [String: RangeQuestion] = [:]
    for charge in joint.charges {
      guard case .size = joint.meanings[charge.column] else { continue }
      found[charge.asset] = RangeQuestion(
        resource: "", name: charge.asset, status: .candidate, unit: charge.unit, scale: 1,
        terms: [(charge.column, 1)], planned: values[charge.column], charge: charge)
    }
    for purchase in joint.purchases {
      let terms = joint.meanings.enumerated().compactMap { column, meaning -> (column: Int, weight: Double)? in
        guard case .bought(purchase.asset, let size) = meaning, size > 0 else { return nil }
        return (column, size)
      }
      found[purchase.asset] = RangeQuestion(
        resource: "", name: purchase.asset, status: .candidate, unit: purchase.unit, scale: 1, terms: terms,
        planned: terms.reduce(0) { $0 + $1.weight * values[$1.column] })
    }
    return found.values.sorted { $0.name < $1.name }
  }

  /// What counts as nothing, in the program's units: t/h, kW.
  static let zero = 1e-6
}

extension RangeQuestion {
  /// The mean of some parts, each as a share of what the plan has of it; nil where it has nothing of any.
  init?(group: String, parts: [String], among all: [RangeQuestion]) {
    let used = all.filter { parts.contains($0.name) && $0.planned > Self.zero }
    guard !used.isEmpty else { return nil }
    var weights: [Int: Double] = [:]
    for part in used {
      for term in part.terms { weights[term.column, default: 0] += term.weight / part.planned / Double(used.count) }
    }
    self.init(
      resource: "", name: group, status: .candidate, unit: "%", scale: 100,
      terms: weights.sorted { $0.key < $1.key }.map { (column: $0.key, weight: $0.value) }, planned: 1)
  }
}
