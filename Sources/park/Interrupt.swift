import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ctrl-C: the first asks a search to stop with what it has, the second ends the process as usual.
enum Interrupt {
  private static let isAsked = Atomic<Bool>(false)

  /// Listens from now on; what it gives is true once somebody asked.
  static func watch() -> @Sendable () -> Bool {
    signal(SIGINT) { _ in
      Interrupt.isAsked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    // Who started us may have blocked signals, as threads of test runners do; a program that listens wants to hear.
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    sigprocmask(SIG_UNBLOCK, &interrupts, nil)
    return { Interrupt.isAsked.load(ordering: .relaxed) }
  }
}
