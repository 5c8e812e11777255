import LinearPrograms

/// Why a solver call could not be carried out. That no plan exists, or that a limit came first, is never a fault.
public enum SolverFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The program handed over is unsound; nothing was sent to the solver.
  case invalidProgram([ProgramFault])
  /// GLPK stopped inside `attempt` and would have ended the process. The session and its problems are gone; a new
  /// session on the same thread works.
  case stopped(attempt: String, text: String)
  /// The session had been ended by an earlier fault when `attempt` was called.
  case sessionEnded(attempt: String)
  /// The thread's solver environment could not be set up.
  case noEnvironment

  /// What was being attempted and why it failed, in one line.
  public var description: String {
    switch self {
    case .invalidProgram(let faults):
      "the linear program is unsound: " + faults.prefix(3).map(\.description).joined(separator: "; ")
        + (faults.count > 3 ? "; and \(faults.count - 3) more" : "")
    case .stopped(let attempt, let text): "GLPK stopped while \(attempt): \(text)"
    case .sessionEnded(let attempt): "no \(attempt): an earlier fault ended this solver session"
    case .noEnvironment: "the solver's environment could not be set up on this thread"
    }
  }
}
