import GLPKGuard
import LinearPrograms

/// A spell of solving on one thread: it owns that thread's GLPK environment and every problem loaded into it.
///
///     let solution = try GLPKSession.with { session throws(SolverFault) in
///       let handle = try session.load(program)
///       return try session.solve(handle)
///     }
///
/// GLPK keeps one environment a thread, and a problem touched from another thread ends the process. So a session cannot
/// be copied, stored or awaited in: it lives inside one synchronous call. Solves in parallel take one session a thread.
/// A fault inside GLPK ends the session, with all its problems, and not the process; the next session works again.
public struct GLPKSession: ~Copyable {
  /// A problem loaded into a session, and valid only there.
  public struct Handle: Sendable, Hashable {
    let index: Int32
  }

  let environment: OpaquePointer
  var programs: [Handle: LinearProgram] = [:]

  private init(environment: OpaquePointer) {
    self.environment = environment
  }

  deinit {
    guard_close(environment)
  }

  /// Whether a session is open on this thread; a second one must not be opened then.
  public static var isOpen: Bool { guard_is_open() }

  /// Opens a session, hands it to `body`, and frees everything when `body` ends.
  ///
  /// - Precondition: no session is open on this thread.
  /// - Parameter memoryLimitMegabytes: the most memory GLPK may take; nil for no limit.
  public static func with<Result>(
    memoryLimitMegabytes: Int? = nil, _ body: (inout GLPKSession) throws(SolverFault) -> Result
  ) throws(SolverFault) -> Result {
    precondition(!guard_is_open(), "a GLPK session is open on this thread already; pass it on instead")
    guard let environment = guard_open(Int32(memoryLimitMegabytes ?? 0)) else { throw .noEnvironment }
    var session = GLPKSession(environment: environment)
    return try body(&session)
  }

  /// The program behind a handle as it stands now, with every change made to it.
  public func program(_ handle: Handle) -> LinearProgram {
    guard let program = programs[handle] else { preconditionFailure("the handle belongs to another session") }
    return program
  }

  /// Carries one guarded call out, and turns its ending into a thrown fault where it was one.
  func attempt(_ attempt: String, _ call: (OpaquePointer) -> Int32) throws(SolverFault) {
    switch Int(call(environment)) {
    case GUARD_DONE: return
    case GUARD_FAULT: throw .stopped(attempt: attempt, text: capturedText)
    default: throw .sessionEnded(attempt: attempt)
    }
  }

  private var capturedText: String {
    String(cString: guard_text(environment)).split(separator: "\n").joined(separator: " ")
  }
}
