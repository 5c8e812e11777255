import GLPKGuard
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A thread that asks whether to stop while another is deep inside GLPK, and raises a flag there when told so.
///
/// GLPK's branch and cut cannot ask Swift itself: a fault would have to jump over the frame that answers.
final class StopWatch: Sendable {
  private let isDone = Atomic<Bool>(false)
  private let isCancelled: @Sendable () -> Bool
  private let stop: Stop

  /// C's flag.
  private struct Stop: @unchecked Sendable {  // because the flag behind the pointer is atomic
    let pointer: OpaquePointer?
  }

  private init(_ isCancelled: @escaping @Sendable () -> Bool) {
    self.isCancelled = isCancelled
    stop = Stop(pointer: guard_stop_create())
  }

  deinit { guard_stop_free(stop.pointer) }

  /// Runs `work`, which is given the flag, and asks about twenty times a second meanwhile.
  static func during<Result>(
    _ isCancelled: @escaping @Sendable () -> Bool,
    _ work: (OpaquePointer?) throws(SolverFault) -> Result
  ) throws(SolverFault) -> Result {
    let watch = StopWatch(isCancelled)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      { watch in
        Unmanaged<StopWatch>.fromOpaque(watch!).takeRetainedValue().ask()
        return nil
      }, Unmanaged.passRetained(watch).toOpaque())
    defer {
      watch.isDone.store(true, ordering: .releasing)
      if started == 0 { pthread_join(thread, nil) }
    }
    if started != 0 { Unmanaged.passUnretained(watch).release() }
    return try work(watch.stop.pointer)
  }

  private func ask() {
    var pause = 1_000_000
    while !isDone.load(ordering: .acquiring) {
      if isCancelled() { guard_stop_raise(stop.pointer) }
      // Short searches are not to wait for the watch.
      var time = timespec(tv_sec: 0, tv_nsec: pause)
      nanosleep(&time, nil)
      pause = min(2 * pause, 50_000_000)
    }
  }
}
