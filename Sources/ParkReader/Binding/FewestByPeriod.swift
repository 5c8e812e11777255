import ParkModel

/// Temperatures that differ by period in a park that asks for the fewest matches: an exchanger serves all periods, and
/// the search for the fewest knows one set of temperatures.
func differingTemperatures(_ parks: [Park], in tree: LocatedNode) -> [Diagnostic] {
  let sections = parks.compactMap(\.heat)
  guard let first = sections.first, first.matches == .fewest, sections.count == parks.count else { return [] }
  let stated = first.temperatures
  var found: [String] = []
  for section in sections.dropFirst() {
    let own = section.temperatures
    for (path, figures) in stated where own[path] != figures && !found.contains(path) { found.append(path) }
  }
  return found.sorted().map { path in
    let place = tree.entry(at: path)?.key.place
    return Diagnostic(.contradiction, at: place, path: path, .fewestByPeriod, hint: .fewestByPeriodHint)
  }
}

extension HeatSection {
  /// All that decides where heat can go, by the path of what has it, degC and K.
  fileprivate var temperatures: [String: [Double?]] {
    var all: [String: [Double?]] = ["heat.approach": [approach]]
    for stream in streams { all[stream.origin.path] = stream.pieces.flatMap { [$0.from, $0.to] } + [stream.shift] }
    for utility in utilities { all[utility.origin.path] = [utility.from, utility.to, utility.shift] }
    for header in headers { all[header.origin.path] = [header.supply, header.back, header.shift] }
    return all
  }
}

extension LocatedNode {
  /// The entry under a dotted path; nil where there is none.
  fileprivate func entry(at path: String) -> Entry? {
    var node = self
    var found: Entry?
    for key in path.split(separator: ".") {
      guard let entry = node.entries?.first(where: { $0.key.text == key }) else { return nil }
      (node, found) = (entry.value, entry)
    }
    return found
  }
}

extension Message {
  fileprivate static let fewestByPeriod = Message(
    "fewest-by-period",
    en: "temperatures differ by period here, and `matches: fewest` knows one set of them for all periods",
    zh: "此处温度随时段变化，而 `matches: fewest` 要求各时段温度相同")
  fileprivate static let fewestByPeriodHint = Message(
    "fewest-by-period.hint", en: "let duties differ and temperatures not, or leave `matches` out",
    zh: "请只让热负荷随时段变化，或删去 `matches`")
}
