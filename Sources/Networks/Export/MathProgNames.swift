/// The names of a data file, quoted, each at most 100 bytes long, as the solver's language asks.
///
/// A longer name is cut at the last whole character within 90 bytes and numbered `~1`, `~2` ... in the order of the full
/// names, so that two long names stay two.
struct MathProgNames {
  static let longest = 100
  static let kept = 90
  private var cut: [String: String] = [:]

  init(_ names: [String]) {
    let long = Set(names).filter { $0.utf8.count > Self.longest }
    let sorted = long.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (index, name) in sorted.enumerated() {
      var head = ""
      for character in name {
        guard head.utf8.count + String(character).utf8.count <= Self.kept else { break }
        head.append(character)
      }
      cut[name] = "\(head)~\(index + 1)"
    }
  }

  /// The name in single quotes, a quote inside it doubled.
  subscript(name: String) -> String {
    let text = (cut[name] ?? name).flatMap { $0 == "'" ? "''" : String($0) }
    return "'\(String(text))'"
  }
}
