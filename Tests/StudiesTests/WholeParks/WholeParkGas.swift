extension WholeParks {
  /// Natural gas at a pressure, a gas holder, a unit that splits an off-gas, a stack.
  mutating func gas() -> String {
    """
    gas:
      supplies:
        natural-gas: {price: \(seasonal(2...4, "CNY/Nm3")), heating_value: 35.6 MJ/Nm3, composition: {CH4: 96 %, N2: 4 %, rest: 0}, \
    pressure: 4 bar}
      treatments:
        psa: {feed: p0/off-gas, outlet: {H2: 99.9 %, N2: 0.1 %, rest: 0}, heating_value: 10.8 MJ/Nm3, recovers: H2, recovery: \
    \(number(75...90)) %, reject: {to: [p0/boiler, stack]}, status: candidate, capacity: \(number(100...900)), \
    cost: 0.05 CNY/Nm3, build: {per_capacity: 900 CNY/(Nm3/h)}, pressure: 2 bar}
      stores:
        holder: {status: \(status()), holds: \(number(500...20_000)) Nm3, accepts: [p0/off-gas], build: {per_capacity: \(number(5...90)) CNY/Nm3}}
      flares: {stack: {price: \(number(0...0.05)) CNY/Nm3}}
      connections:
        existing: [any -> stack, natural-gas -> p0/boiler]
        candidate: any
        pipe: {per_capacity: 1.5 CNY/(m (Nm3/h))}
    """
  }

  /// A plant's gas: an off-gas by period and a burner; the first has the boiler that makes steam, and a reactor.
  mutating func gases(of id: String) -> String {
    let isFirst = id == plants[0]
    let hydrogen = Double(count(35...70))
    let heat = 0.108 * hydrogen + 1
    let taken = number(20...200)
    let reactor = "\n        reactor: {flow: ..\(taken), limit: {H2: 95 %..}, pays: 2 CNY/Nm3, pressure: 2 bar}"
    return """
            sources:
              off-gas: {flow: \(seasonal(50...900)), kind: tail_gas, heating_value: \(heat) MJ/Nm3, composition: \
      {H2: \(hydrogen) %, N2: \(100 - hydrogen) %, rest: 0}, pressure: \(number(1...2)) bar}
            sinks:
              \(isFirst ? "boiler" : "burner"): {energy: \(isFirst ? "..4 MW" : seasonal(100...3000)), heating_value: \
      \(number(2...8)) MJ/Nm3.., pressure: \(number(1.5...4)) bar\(chance(0.4) ? ", electricity: \(number(10...30)) %" : "")}\(isFirst ? reactor : "")
      """
  }
}
