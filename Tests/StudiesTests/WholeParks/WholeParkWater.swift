extension WholeParks {
  private mutating func quality(_ low: Double, _ high: Double) -> String {
    "{COD: \(number(low...high)), TDS: \(number(2 * low...2 * high)), SS: \(number(low / 4...high / 4))}"
  }

  /// Central water: a supply dearer in some periods, a tank, works that give sludge, a membrane with its brine, a filter
  /// that removes a share.
  mutating func water() -> String {
    let outs = plants.map { "\($0)/out0" }.joined(separator: ", ")
    let uses = plants.map { "\($0)/use" }.joined(separator: ", ")
    let baths = plants.map { "\($0)/bath" }.joined(separator: ", ")
    let dirty = plants.flatMap { ["\($0)/out0", "\($0)/out1", "\($0)/vat", "\($0)/tower", "\($0)/etch"] }
    return """
      water:
        supplies:
          town: {quality: {COD: 2, TDS: 150, SS: 1}, temperature: \(number(8...22)), price: \(seasonal(2...6, "CNY/m3"))}
        stores:
          tank: {status: \(status()), holds: \(number(50...900)) m3, accepts: [town, \(outs)], only: [works, \(uses), \(baths)], cost: 0.02 CNY/m3, \
      build: {per_capacity: \(number(10...90)) CNY/m3, life: 30 yr}}
        treatments:
          works:
            outlet: {COD: 40, TDS: 900, SS: 10}
            outlet_temperature: \(number(18...30))
            cost: \(number(0.8...2)) CNY/m3
            needs: {electricity: 0.4 kWh/m3, lime: 0.2 kg/m3}
            gives: {sludge: {kind: sludge, amount: \(number(0.4...2)) kg/m3, composition: {H2O: 80 %, Cl: 0.05 %, rest: 0}}}
            at: [2, 2]
          ro:
            status: candidate
            capacity: \(number(20...200))
            recovery: \(number(65...85)) %
            outlet: {COD: 4, TDS: 60, SS: 0.5}
            outlet_temperature: 25
            reject: {to: brine}
            accepts: [works]
            cost: 1 CNY/m3
            heat: {from: 15, to: 25, duty: \(number(0.5...3)) kWh/m3}
            build: {fixed: \(number(0.2...2)) MCNY, per_capacity: \(number(20...70)) kCNY/(m3/h), life: 15 yr}
          sand: {removal: {SS: \(number(60...95)) %, rest: 0}, capacity: \(number(20...80)), \
      accepts: [\(dirty.joined(separator: ", "))], cost: 0.2 CNY/m3, outlet_temperature: 24, status: \(status())}
        outfalls:
          river: {limit: {COD: \(number(45...90))}, price: \(number(0.2...1)) CNY/m3, temperature: ..35}
          sea: {price: \(number(1...3)) CNY/m3, accepts: [leach/effluent]}
          brine: {status: candidate, price: 6 CNY/m3, accepts: [ro/reject]}
        connections:
          existing: [any -> works, works -> river]
          candidate: any
          pipe: {fixed: \(chance(0.3) ? number(50...300) : "0") CNY/m, per_capacity: 2.5 CNY/(m (m3/h)), \
      pumping: 0.3 kWh/(m3 km)}
      """
  }

  /// A plant's water: uses cold and warm, used water, a process with a load, a cooling tower, a rinse.
  mutating func waterUses(of id: String) -> String {
    let low = Double(count(25...60))
    return """
            sinks:
              use: {flow: \(seasonal(5...60)), limit: {COD: \(number(100...400)), TDS: \(number(500...2000))}}
              bath: {flow: \(number(2...20)), limit: {COD: ..\(number(30...90)), SS: \(number(10...40))}, \
      temperature: \(chance(0.5) ? "\(low)" : "\(low)..\(low + 12)"), accepts: [town, works, ro, \(id)/out0, sand, tank]}
            sources:
              out0: {flow: \(number(5...70)), quality: \(quality(20, 400)), temperature: \(number(20...80))}
              out1: {flow: \(seasonal(3...40)), quality: \(quality(60, 900)), temperature: \(number(20...40)), only: [works, sand]}
            processes:
              vat: {load: {COD: \(number(0.2...4)) kg/h, SS: \(number(0.05...0.6)) kg/h, rest: 0}, outlet_limit: \
      {COD: \(number(150...400)), SS: 200}, inlet_limit: {COD: 90}, accepts: [town, works, ro, sand], outlet_temperature: 40, \
      flow: \(number(2...6))..60}
              tower: {loss: \(number(3...30)), cycles: ..\(number(3...6)), inlet_limit: {COD: 60, TDS: 1000}, \
      outlet_limit: {COD: 400, TDS: 4000}, accepts: [town, works, ro], only: [works, river, sand], outlet_temperature: 30}
            rinses:
              etch: {drag_out: \(number(0.5...3)) L/min, bath: {COD: \(number(2000...20_000)), rest: 0}, final: {COD: 60}, \
      feed: {COD: 30, TDS: 1000, SS: 10}, stages: {existing: 2, candidate: [3], cost_per_stage: 180 kCNY}, \
      accepts: [town, ro], only: [works, sand], outlet_temperature: 22}
      """
  }
}
