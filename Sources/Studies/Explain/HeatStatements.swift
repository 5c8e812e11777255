import ParkModel

extension Park {
  /// What the heat section states: streams that must be cooled or heated, draws, sizes and links.
  var heatStatements: [ParkStatement] {
    guard let heat else { return [] }
    var found: [ParkStatement] = []
    for index in heat.streams.indices {
      let stream = heat.streams[index]
      guard case .fixed(let duty) = stream.duty, duty > 0 else { continue }
      let rule: ParkStatement.Rule = stream.role == .cold ? .heating : .cooling
      found.append(
        ParkStatement(
          subject: stream.name, rule: rule, property: nil, value: duty, unit: "kW", origin: stream.origin, easing: -1,
          ease: { park, amount in park.heat?.streams[index].shorten(by: amount) },
          shift: { park, amount in
            if case .fixed(let duty)? = park.heat?.streams[index].duty {
              park.heat?.streams[index].duty = .fixed(duty + amount)
            }
          }))
    }
    for index in heat.utilities.indices {
      let utility = heat.utilities[index]
      if utility.limit.upper.isFinite {
        found.append(
          ParkStatement(
            .drawMost, of: utility.name, at: \.heat!.utilities[index].limit.upper, in: self, unit: "kW", easing: 1,
            nothing: .infinity, origin: utility.origin))
      }
      if utility.limit.lower > 0 {
        found.append(
          ParkStatement(
            .drawLeast, of: utility.name, at: \.heat!.utilities[index].limit.lower, in: self, unit: "kW", easing: -1,
            nothing: 0, origin: utility.origin))
      }
    }
    for index in heat.headers.indices where heat.headers[index].capacity.isFinite {
      found.append(
        ParkStatement(
          .capacity, of: heat.headers[index].name, at: \.heat!.headers[index].capacity, in: self, unit: "kW", easing: 1,
          nothing: .infinity, origin: heat.headers[index].origin))
    }
    for index in heat.converters.indices where heat.converters[index].capacity.isFinite {
      found.append(
        ParkStatement(
          .capacity, of: heat.converters[index].name, at: \.heat!.converters[index].capacity, in: self, unit: "kW",
          easing: 1, nothing: .infinity, origin: heat.converters[index].origin))
    }
    return found + heatLinkStatements
  }
}

extension HeatStream {
  /// The temperature at which the stream stops when its duty falls short by so much, degC: it goes its way from its start
  /// at its own heat capacity, and is not cooled, or heated, to its end.
  public func end(shortBy amount: Double) -> Double {
    guard case .fixed(let duty) = duty, duty > 0 else { return to }
    var left = max(0, duty - amount)
    for piece in pieces {
      let own = piece.share * duty
      if left < own { return piece.from + (piece.to - piece.from) * left / own }
      left -= own
    }
    return to
  }

  /// Takes so much off the far end of the stream, kW.
  fileprivate mutating func shorten(by amount: Double) {
    guard case .fixed(let old) = duty, old > 0 else { return }
    let new = max(0, old - amount)
    guard new > 0 else {
      duty = .fixed(0)
      return
    }
    let end = end(shortBy: amount)
    var left = new
    var cut: [HeatSegment] = []
    for piece in pieces where left > 0 {
      let own = min(left, piece.share * old)
      let isWhole = own == piece.share * old
      cut.append(HeatSegment(from: piece.from, to: isWhole ? piece.to : end, share: own / new))
      left -= own
    }
    if !segments.isEmpty { segments = cut }
    to = end
    duty = .fixed(new)
  }
}
