/// What one taker asks of the temperature of the mixture that enters it.
public struct TemperatureDemand: Sendable, Hashable {
  /// The use, unit or outlet that takes it.
  public var taker: String
  /// Its plant; nil for what stands in the park.
  public var plant: String?
  /// degC; infinite where an end is open.
  public var asked: Bounds
  /// Where the file states it.
  public var origin: Origin

  /// Whether water of a temperature, degC, is colder than what is asked.
  public func isTooCold(_ temperature: Double) -> Bool { temperature < asked.lower }
  /// Whether water of a temperature, degC, is warmer than what is asked.
  public func isTooWarm(_ temperature: Double) -> Bool { temperature > asked.upper }

  /// The name of the cold stream that it makes: water on its way in, heated to the lower end.
  public var heatingName: String { taker + "/heating" }
  /// The name of the hot stream that it makes: water on its way in, cooled to the upper end.
  public var coolingName: String { taker + "/cooling" }

  /// The name of the water that is heated or cooled from one temperature, degC, t/h.
  public func streamName(from temperature: Double) -> String {
    "\(isTooCold(temperature) ? heatingName : coolingName)@\(temperature)"
  }
}

extension MaterialSection {
  /// The temperature at which each giver's stream comes, degC, by name; what the park does not say is absent.
  public var givenTemperatures: [String: Double] {
    var given: [String: Double] = [:]
    for supply in supplies { given[supply.name] = supply.temperature }
    for source in sources { given[source.name] = source.temperature }
    for process in processes { given[process.name] = process.outletTemperature }
    for rinse in rinses { given[rinse.name] = rinse.outletTemperature }
    for unit in treatments {
      given[unit.name] = unit.outletTemperature
      given[unit.name + "/reject"] = unit.outletTemperature
    }
    return given
  }

  /// The temperature of a stream, degC: its giver's; a store gives each stream as warm as it came, `batch` being where from.
  public func givenTemperature(from giver: String, batch: String?) -> Double? {
    let isStore = treatments.contains { $0.name == giver && $0.holding != nil }
    return givenTemperatures[isStore ? batch ?? giver : giver]
  }

  /// What its takers ask of the temperature of what enters, in the order of their names.
  public var temperatureDemands: [TemperatureDemand] {
    var demands: [TemperatureDemand] = []
    func add(_ taker: String, _ plant: String?, _ asked: Bounds?, _ origin: Origin) {
      guard let asked, asked.lower > -.infinity || asked.upper < .infinity else { return }
      demands.append(TemperatureDemand(taker: taker, plant: plant, asked: asked, origin: origin))
    }
    for sink in sinks { add(sink.name, sink.plant, sink.temperature, sink.origin) }
    for process in processes { add(process.name, process.plant, process.temperature, process.origin) }
    for rinse in rinses { add(rinse.name, rinse.plant, rinse.temperature, rinse.origin) }
    for unit in treatments { add(unit.name, unit.plant, unit.askedTemperature, unit.origin) }
    for outlet in outlets { add(outlet.name, nil, outlet.temperature, outlet.origin) }
    return demands.sorted { $0.taker < $1.taker }
  }

  /// The water that may have to be heated or cooled where it enters a taker, as streams whose duty follows the flows.
  ///
  /// A taker that asks for lower..upper makes a cold stream of what may come colder than the lower end, and a hot one of
  /// what may come warmer than the upper: of each temperature T that may come, `c (lower - T)` or `c (T - upper)` kWh per
  /// tonne, c the heat capacity of the material's kind.
  public var enteringStreams: [HeatStream] {
    let demands = temperatureDemands
    guard kind.heatCapacity != nil, !demands.isEmpty else { return [] }
    let rules = LinkRules(self)
    let given = givenTemperatures.sorted { $0.key < $1.key }
    let stores = treatments.filter { $0.holding != nil }.map(\.name)
    return demands.flatMap { demand -> [HeatStream] in
      // Straight, or kept in a store on the way.
      let ways = [demand.taker] + stores.filter { rules.impossibility(from: $0, to: demand.taker) == nil }
      let levels = Set(
        given.filter { giver in ways.contains { rules.impossibility(from: giver.key, to: $0) == nil } }.map(\.value))
      let cold = levels.filter(demand.isTooCold).sorted()
      let warm = levels.filter(demand.isTooWarm).sorted(by: >)
      func stream(_ name: String, _ role: HeatRole, _ levels: [Double], to end: Double) -> HeatStream? {
        guard let first = levels.first else { return nil }
        return HeatStream(
          name: name, plant: demand.plant, role: role, from: first, to: end,
          duty: .entering(demand.taker, from: levels), origin: demand.origin)
      }
      return [
        stream(demand.heatingName, .cold, cold, to: demand.asked.lower),
        stream(demand.coolingName, .hot, warm, to: demand.asked.upper),
      ].compactMap(\.self)
    }
  }
}

extension Treatment {
  /// What it asks of what enters, degC: what the file says; else, where it says at what temperature the unit gives its
  /// water and not that the unit takes heat, nothing colder, for a unit without heat warms no water.
  public var askedTemperature: Bounds? {
    if let temperature { return temperature }
    guard heat == nil, let outletTemperature else { return nil }
    return Bounds(lower: outletTemperature, upper: .infinity)
  }
}

extension Park {
  /// The park with the streams of heat that its water makes where it enters; to be called again where takers change.
  public func withEnteringStreams() -> Park {
    let entering = materials.flatMap(\.enteringStreams)
    guard var heat, !entering.isEmpty || heat.streams.contains(where: \.isEntering) else { return self }
    heat.streams.removeAll { $0.isEntering }
    heat.streams = (heat.streams + entering).sorted { $0.name < $1.name }
    var park = self
    park.heat = heat
    return park
  }
}

extension HeatStream {
  /// Whether it is water on its way into a taker, heated or cooled to what that asks for.
  public var isEntering: Bool { if case .entering = duty { true } else { false } }
}
