import Assessment
import ParkModel

/// How *before* became *after*, step by step: each step is a whole state of the park, audited like any other, and the
/// changes of all steps add up to the change of the whole.
///
/// First better use of what stands (where there are metered figures), then what costs nothing, then one project after
/// the other. What a step is credited with depends on the order; what all come to does not. Projects that the park
/// cannot run with one at a time come in one step.
///
/// - Parameter order: the projects' ids; the last leads to *after*.
func attribute(
  before: StateResult, tuned: StateResult?, order: [String], states: inout StandingStates
) throws(StudyFailure) -> [AttributedStep] {
  guard before.plan != nil else { return [] }
  var steps: [AttributedStep] = []
  var last = before
  func add(_ cause: AttributedStep.Cause, _ state: StateResult) {
    steps.append(AttributedStep(cause: cause, state: state, change: changes(from: last, to: state)))
    last = state
  }
  if let tuned, tuned.plan != nil { add(.operation, tuned) }
  var waiting: [String] = []
  for count in 0...order.count {
    if count > 0 { waiting.append(order[count - 1]) }
    guard let state = try states.find(Set(order.prefix(count))).state else { continue }
    add(count == 0 ? .free : .projects(waiting), state)
    waiting = []
  }
  return steps
}

extension [ProjectResult] {
  /// What is worth most for its money first: by what would be lost without it a year, for each yuan that it takes. What
  /// the park cannot do without comes before that, and nothing before what it needs.
  var byWorth: [String] {
    let ranked = sorted { ($1.worthPerYuan, $0.id) < ($0.worthPerYuan, $1.id) }
    var order: [String] = []
    func place(_ project: ProjectResult) {
      guard !order.contains(project.id) else { return }
      for need in ranked where project.built.project.needs.contains(need.id) { place(need) }
      order.append(project.id)
    }
    for project in ranked { place(project) }
    return order
  }
}

extension ProjectResult {
  fileprivate var worthPerYuan: Double {
    guard let saving = money.saving else { return .infinity }
    return saving / max(1, money.net)
  }
}
