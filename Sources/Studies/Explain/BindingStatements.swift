import ParkModel
import Planning

/// The limits, capacities and caps that shape a plan, with what one unit more of each would do.
public struct BindingStatements: Sendable {
  /// What is minimised, and the cost after it.
  public var objectives: [String]
  /// Their units in results.
  public var units: [String]
  /// The weightiest first: what a tenth more of the figure would change.
  public var worths: [ResourceExplanation.Worth]
}

extension PlannedAfter {
  /// What the park states and the plan feels, apart from its needs and streams, which every plan feels.
  public func binding() throws(StudyFailure) -> BindingStatements {
    var found = BindingStatements(objectives: objectives, units: objectiveUnits, worths: [])
    guard let marginal else { return found }
    do {
      guard let base = try marginal.best() else { return found }
      let felt = felt(by: base, marginal)
      for statement in file.statements where statement.rule.isCeiling && felt.contains(statement.subject) {
        let worth = try worth(of: statement, marginal, ranged: false)
        if worth.isKnown, worth.matters { found.worths.append(worth) }
      }
    } catch {
      throw .uncertified(state: .after, reason: error.reason)
    }
    found.worths.sort { one, other in
      let (left, right) = (one.weight, other.weight)
      return left == right ? one.statement.subject < other.statement.subject : left > right
    }
    return found
  }

  /// The subjects of rows that have a price, and of columns at a bound of theirs.
  private func felt(by base: MarginalProgram.Answer, _ marginal: MarginalProgram) -> Set<String> {
    var subjects: Set<String> = []
    for (statement, price) in zip(marginal.joint.statements, base.prices) where price != 0 {
      if let statement { subjects.insert(statement.subject) }
    }
    for (index, column) in marginal.joint.program.columns.enumerated() {
      let value = base.values[index]
      guard value > 0, value >= column.upper * (1 - 1e-9) || column.lower > 0 && value <= column.lower * (1 + 1e-9)
      else {
        continue
      }
      switch marginal.joint.meanings[index] {
      case .utility(let name, _, _), .size(let name), .throughput(let name, _), .output(let name, _):
        subjects.insert(name)
      case .flow(_, _, _): subjects.insert(marginal.joint.linkName(of: index))
      default: continue
      }
    }
    return subjects
  }
}

extension ResourceExplanation.Worth {
  fileprivate var weight: Double {
    max(abs(more?[0] ?? 0), abs(less?[0] ?? 0)) * max(abs(statement.value ?? 0), 1e-9)
  }
}

extension ParkStatement.Rule {
  /// True for what bounds a plan from outside; false for what the park needs or gives.
  fileprivate var isCeiling: Bool {
    switch self {
    case .demand, .release, .load, .loss, .rinse, .cooling, .heating, .forbidden: false
    default: true
    }
  }
}
