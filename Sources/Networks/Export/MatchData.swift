import ParkModel

extension MatchProgram {
  /// The program as data for `Models/matches.mod`, for a park of one period; a utility that heats and cools stands as
  /// `NAME/hot` and `NAME/cold`.
  public func mathProgData() -> MathProgExport {
    guard let cascade = periods.first, periods.count == 1 else { return .refused(.severalPeriods("heat")) }
    var data = MathProgData(comments: ["heat, \(network.state.rawValue): the fewest matches at the loads of a plan"])
    let both = Set(givers.map(\.name)).intersection(takers.map(\.name))
    let hot = givers.map { both.contains($0.name) ? $0.name + "/hot" : $0.name }
    let cold = takers.map { both.contains($0.name) ? $0.name + "/cold" : $0.name }
    data.set("HOT", hot)
    data.set("COLD", cold)
    data.pairs("PAIRS", pairs.map { [hot[$0.giver], cold[$0.taker]] })
    if let split = (givers + takers).first(where: { $0.pieces.count > 1 }) {
      return .refused(.notExported(split.name, "gives or takes its heat in pieces", zh: "分段的热负荷"))
    }
    var (from, to, shift, load): ([[String]: Double], [[String]: Double], [[String]: Double], [[String]: Double]) =
      ([:], [:], [:], [:])
    for (names, members, heat) in [(hot, givers, cascade.supply), (cold, takers, cascade.need)] {
      for (index, member) in members.map(\.pieces[0]).enumerated() {
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
