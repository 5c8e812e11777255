import CGLPK
import LinearPrograms

/// What GLPK's two answers, the return code and the solution status, mean together.
///
/// The first row that fits counts. A row without a status fits every status: the return code alone decides there.
struct OutcomeRow: Sendable {
  let code: Int32
  let status: Int32?
  let outcome: Outcome
  let sentence: String

  init(_ code: Int32, _ status: Int32?, _ outcome: Outcome, _ sentence: String) {
    self.code = code
    self.status = status
    self.outcome = outcome
    self.sentence = sentence
  }

  static let table: [OutcomeRow] = [
    OutcomeRow(0, GLP_OPT, .optimal, "An optimal corner was found."),
    OutcomeRow(0, GLP_FEAS, .feasible, "A plan that meets every limit was found, but it was not proven best."),
    OutcomeRow(0, GLP_NOFEAS, .infeasible, "No plan meets every limit."),
    OutcomeRow(0, GLP_UNBND, .unbounded, "The objective can fall without end."),
    OutcomeRow(0, GLP_INFEAS, .numerical, "The search ended at a point outside the limits and proved nothing."),
    OutcomeRow(0, GLP_UNDEF, .numerical, "The search ended without a solution and proved nothing."),
    OutcomeRow(GLP_EITLIM, nil, .limit, "The iteration limit came first."),
    OutcomeRow(GLP_ETMLIM, nil, .limit, "The time limit came first."),
    OutcomeRow(GLP_EOBJLL, nil, .limit, "The objective fell below the limit asked for."),
    OutcomeRow(GLP_EOBJUL, nil, .limit, "The objective rose above the limit asked for."),
    OutcomeRow(GLP_ENOPFS, nil, .infeasible, "The presolver found that no plan meets every limit."),
    OutcomeRow(
      GLP_ENODFS, nil, .numerical,
      "The presolver found no dual plan: the program is either unbounded or infeasible."),
    OutcomeRow(GLP_EBADB, nil, .numerical, "The starting basis does not fit the program."),
    OutcomeRow(GLP_ESING, nil, .numerical, "The starting basis is singular."),
    OutcomeRow(GLP_ECOND, nil, .numerical, "The starting basis is too ill-conditioned to work with."),
    OutcomeRow(GLP_EBOUND, nil, .numerical, "A column or row has a lower bound that is not below its upper one."),
    OutcomeRow(GLP_EFAIL, nil, .numerical, "The method gave up: numerical failure, or an empty program."),
    OutcomeRow(GLP_ENOCVG, nil, .numerical, "The method did not converge."),
    OutcomeRow(GLP_EINSTAB, nil, .numerical, "The method became numerically unstable."),
  ]

  /// The outcome of a solve with its sentence, whatever GLPK answered.
  static func reading(code: Int32, status: Int32) -> (outcome: Outcome, report: SolverReport) {
    let row = table.first { $0.code == code && ($0.status == nil || $0.status == status) }
    let sentence = row?.sentence ?? "GLPK gave an answer that is not in its manual."
    let report = SolverReport(returnCode: code, solutionStatus: status, sentence: sentence)
    return (row?.outcome ?? .numerical, report)
  }
}
