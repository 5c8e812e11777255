/// When a search over blocks dives for plans: at its first branch, then ever more rarely as long as no better one is found.
struct DiveSchedule {
  /// How many branches more each dive in vain adds to the wait for the next.
  private static let step = 5

  private var next = 1
  private var inVain = 0

  /// Whether a dive is due at this branch, counted from 1; then the next one is put off.
  mutating func isDue(at branch: Int) -> Bool {
    guard branch >= next else { return false }
    inVain += 1
    next = branch + Self.step * inVain
    return true
  }

  /// A better plan was found: from the next dive on they may be worth it again.
  mutating func haveHelped() { inVain = 0 }
}
