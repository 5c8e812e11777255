extension WholeParks {
  /// A dryer, a unit that recovers a product with wash water, a stockpile, a landfill, and a recipe for the kiln.
  mutating func solids() -> String {
    let ashes = plants.map { "\($0)/ash" }.joined(separator: ", ")
    let lost = count(5...15)
    return """
      solids:
        properties: {ratio: SO3 / Cl}
        supplies:
          limestone: {price: \(seasonal(30...60, "CNY/t")), composition: {Cl: 0.005 %, SO3: 0.1 %, rest: 0}, co2: 10 kg/t}
        stores:
          pile: {status: \(status()), holds: \(number(500...9000)) t, accepts: [\(ashes)], cost: 1 CNY/t, \
      build: {per_capacity: \(number(1...40)) CNY/t}}
        treatments:
          dryer: {status: candidate, accepts: [sludge, fly_ash], capacity: \(number(4000...30_000)), dries_to: {H2O: 10 %}, \
      heat: {from: 20, to: 105, duty: 0.8 MWh/t}, needs: {electricity: 30 kWh/t}, cost: 10 CNY/t, \
      build: {fixed: 0.2 MCNY, per_capacity: \(number(50...400)) CNY/(t/yr)}}
          leach:
            status: candidate
            accepts: [fly_ash]
            capacity: \(number(3000...20_000))
            cost: \(number(2...30)) CNY/t
            build: {fixed: 0.1 MCNY, per_capacity: \(number(10...200)) CNY/(t/yr)}
            gives:
              salt: {amount: 0.3 t/t, composition: {Cl: 2 %, rest: 0}}
              cake: {kind: general, amount: \(70 - lost) %, composition: \
      {Cl: 0.01 %, SO3: 2 %, H2O: 20 %, rest: 0}}
            loses: {vapour: \(lost) %}
            washes: {water: \(number(0.5...3)) m3/t, limit: {TDS: ..1500}, accepts: [town, works], effluent: \
      {quality: {COD: 50, TDS: \(number(900...4000)), SS: 20}, \
      temperature: \(number(15...45))}}
        disposal:
          landfill: {price: \(number(60...300)) CNY/t, at: [6, 6]}
        connections: {existing: [any -> landfill, limestone -> kiln/meal], candidate: any}
        transport: {cost: \(number(0.3...0.9)) CNY/(t km), co2: 0.08 kg/(t km)}
      """
  }

  /// A kiln outside of the park with a recipe, and a buyer of salt.
  mutating func kiln() -> String {
    """
      kiln:
        outside: true
        at: [\(number(5...12)), 3]
        uses:
          meal: {accepts: [fly_ash, sludge, limestone, leach/cake], demand: \(seasonal(60_000...300_000)), basis: dry, \
    share: {fly_ash: ..\(number(5...25)) %}, limit: {Cl: ..\(number(0.02...0.05)) %, SO3: ..\(number(0.6...1.2)) %}, \
    limit_each: {H2O: ..30 %}, route: GB 30760-2014, pays: 1 CNY/t}
          salt: {accepts: [leach/salt], demand: ..\(number(900...9000)), pays: \(number(50...500)) CNY/t}
    """
  }
}
