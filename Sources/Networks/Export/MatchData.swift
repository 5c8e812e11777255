import ParkModel

extension MatchProgram {
  /// The program as data for `Models/matches.mod`, for a park of one period without headers and lines whose streams come
  /// in one piece; a utility that heats and cools stands as `NAME/hot` and `NAME/cold`.
  public func mathProgData() -> MathProgExport {
    guard let cascade = periods.first, periods.count == 1 else { return .refused(.severalPeriods("heat")) }
    if let flow = fixed.first {
      return .refused(.notExported("\(flow.from) -> \(flow.to)", "is fixed by a header or a line", zh: "由母管或管线固定的热流"))
    }
    if let split = (givers + takers).first(where: { $0.pieces.count > 1 || $0.key.part != .whole }) {
      return .refused(.notExported(split.name, "gives or takes its heat in pieces", zh: "分段的热负荷"))
    }
    var data = MathProgData(comments: ["heat, \(network.state.rawValue): the fewest matches at the loads of a plan"])
    let both = Set(givers.map(\.name)).intersection(takers.map(\.name))
    let hot = givers.map { both.contains($0.name) ? $0.name + "/hot" : $0.name }
    let cold = takers.map { both.contains($0.name) ? $0.name + "/cold" : $0.name }
    data.set("HOT", hot)
    data.set("COLD", cold)
    data.pairs("PAIRS", pairs.map { [hot[$0.giver], cold[$0.taker]] })
    var (from, to, shift, load): ([[String]: Double], [[String]: Double], [[String]: Double], [[String]: Double]) =
      ([:], [:], [:], [:])
    for (names, sides, heat) in [(hot, givers, cascade.supply), (cold, takers, cascade.need)] {
      for (index, member) in sides.map(\.pieces[0]).enumerated() {
        let (warm, cool) = (max(member.from, member.to), min(member.from, member.to))
        from[[names[index]]] = member.range.isHot ? warm : cool
        to[[names[index]]] = member.range.isHot ? cool : warm
        shift[[names[index]]] = member.range.shift
        load[[names[index]]] = heat[index].reduce(0, +)
      }
    }
    data.numbers("t_from", from)
    data.numbers("t_to", to)
    data.numbers("shift", shift, standard: 0)
    data.numbers("load", load)
    return .data(model: "matches", text: data.text())
  }
}
