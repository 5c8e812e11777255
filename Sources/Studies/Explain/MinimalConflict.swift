/// A smallest conflict: items that cannot be kept together, while any of them can be left out and the rest kept.
///
/// QuickXplain (Junker 2004): halves are tried, so that k of n items are found in about k log2(n / k) questions. Of the
/// items that could take the blame for one another, those that stand earlier are named.
///
/// - Parameters:
///   - items: all that could be left out; together they cannot be kept.
///   - holds: whether these items can be kept together, all others left out.
/// - Returns: The items in their order; nil where nothing can be kept even with all of them left out.
func smallestConflict<Failure: Error>(
  among items: Range<Int>, holds: (_ kept: [Int]) throws(Failure) -> Bool
) throws(Failure) -> [Int]? {
  guard try holds([]) else { return nil }
  func search(_ kept: [Int], _ hasGrown: Bool, _ candidates: [Int]) throws(Failure) -> [Int] {
    if hasGrown, try !holds(kept) { return [] }
    guard candidates.count > 1 else { return candidates }
    let half = candidates.count / 2
    let (first, second) = (Array(candidates[..<half]), Array(candidates[half...]))
    let later = try search(kept + first, !first.isEmpty, second)
    let earlier = try search(kept + later, !later.isEmpty, first)
    return earlier + later
  }
  var found = try search([], false, Array(items)).sorted()
  // A statement left out can, in the last digits, make a plan harder to find: that each is needed is asked once more.
  for item in found {
    let others = found.filter { $0 != item }
    if try !holds(others) { found = others }
  }
  return found
}
