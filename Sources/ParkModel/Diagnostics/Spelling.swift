/// The candidate that `word` was probably meant to be, or nil where none is near.
///
/// Words are compared without regard to case, `_`, `-` and spaces. The distance is Damerau-Levenshtein (insert, drop,
/// replace or swap a letter, each counts one); a third of the word's length may differ, at least one letter, at most
/// three. A word of at least three letters that begins a candidate, or the other way round, is near as well.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = folded(word)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  let allowed = min(3, max(1, wanted.count / 3))
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let other = folded(candidate)
    guard let distance = distance(wanted, other, atMost: allowed) else { continue }
    if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.candidate
}

/// The letters that count when words are compared.
private func folded(_ word: String) -> [Character] {
  word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
}

/// The distance of two folded words; a common beginning counts as the largest distance allowed.
private func distance(_ left: [Character], _ right: [Character], atMost allowed: Int) -> Int? {
  let isPrefix = min(left.count, right.count) >= 3 && (left.starts(with: right) || right.starts(with: left))
  guard abs(left.count - right.count) <= allowed else { return isPrefix ? allowed : nil }
  let exact = damerauLevenshtein(left, right)
  return exact <= allowed ? exact : (isPrefix ? allowed : nil)
}

/// The least number of insertions, deletions, replacements and swaps of neighbours that turns one word into another.
private func damerauLevenshtein(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
