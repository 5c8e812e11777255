import ParkModel

@testable import Networks

/// A place in no file, for parks written in tests.
func origin(_ path: String) -> Origin { Origin(path: path) }

/// A park of one hour a year, so that a flow in t/h is also an amount in t/yr.
func hourlyPark(_ sections: MaterialSection..., heat: HeatSection? = nil) -> Park {
  var park = Park(name: "test", operatingHours: 1)
  park.materials = sections.sorted { $0.kind.id < $1.kind.id }
  park.heat = heat
  return park
}

/// A water section with the given contaminants.
func water(_ contaminants: String..., build: (inout MaterialSection) -> Void = { _ in }) -> MaterialSection {
  var section = MaterialSection(kind: WaterBinding.kind)
  section.properties = contaminants.map { Property(id: $0, unit: "mg/L") }
  build(&section)
  return section
}

/// A solids section whose components are told in per cent.
func solids(_ components: String..., build: (inout MaterialSection) -> Void = { _ in }) -> MaterialSection {
  var section = MaterialSection(kind: SolidsBinding.kind)
  section.properties = components.map { Property(id: $0, unit: "%", scale: 1e4) }
  build(&section)
  return section
}

/// A gas section whose components are told in per cent, with heating values in kWh/Nm3.
func gas(_ components: String..., build: (inout MaterialSection) -> Void = { _ in }) -> MaterialSection {
  var section = MaterialSection(kind: .gas)
  section.properties = (components + [MaterialKind.heatingValue]).sorted().map(MaterialKind.gas.property)
  build(&section)
  return section
}

/// A use of gas that asks for so much heat, kW.
func burner(_ name: String, _ kilowatts: Double) -> Sink {
  var burner = sink(name, kilowatts)
  burner.demandProperty = MaterialKind.heatingValue
  return burner
}

/// A unit that gives a share of one gas as pure hydrogen of 3 kWh/Nm3, from a feed of 60 % and 1.8 kWh/Nm3.
func splitter(_ name: String, feed: String, share: Double, tailTo: [String]) -> Treatment {
  var split = Purification(
    outlet: Composition(["H2": 1e6, "heating_value": 3]), recovery: share, rejectTo: tailTo)
  split.isExact = true
  split.tail = Composition([
    "H2": (600_000 - share * 1e6) / (1 - share), "heating_value": (1.8 - share * 3) / (1 - share),
  ])
  split.recovers = ["H2": share / 0.6]
  var unit = Treatment(name: name, plant: plant(of: name), action: .purify(split), origin: origin(name))
  unit.accepts = [feed]
  return unit
}

func supply(_ name: String, _ quality: [String: Double], price: Double = 0) -> Supply {
  var supply = Supply(name: name, quality: Composition(quality), origin: origin(name))
  supply.price = price
  return supply
}

func source(_ name: String, _ amount: Double, _ quality: [String: Double], kind: String? = nil) -> Source {
  var source = Source(
    name: name, plant: plant(of: name), amount: .fixed(amount), quality: Composition(quality), origin: origin(name))
  source.wasteKind = kind
  return source
}

func sink(_ name: String, _ demand: Double, most limit: [String: Double] = [:]) -> Sink {
  var sink = Sink(name: name, plant: plant(of: name), demand: .exactly(demand), origin: origin(name))
  sink.limit = limit.mapValues { Bounds(upper: $0) }
  return sink
}

func outlet(_ name: String, most limit: [String: Double] = [:], price: Double = 0) -> Outlet {
  var outlet = Outlet(name: name, origin: origin(name))
  outlet.limit = limit.mapValues { Bounds(upper: $0) }
  outlet.price = price
  return outlet
}

/// A unit that guarantees an outlet; below a recovery of 1 it sends its reject to `rejectTo`.
func purifier(
  _ name: String, _ outlet: [String: Double], recovery: Double = 1, rejectTo: String? = nil
) -> Treatment {
  Treatment(
    name: name, plant: plant(of: name),
    action: .purify(
      Purification(outlet: Composition(outlet), recovery: recovery, rejectTo: rejectTo.map { [$0] } ?? [])),
    origin: origin(name))
}

/// A unit that removes a share of each property.
func sieve(_ name: String, removing removal: [String: Double]) -> Treatment {
  Treatment(
    name: name, plant: plant(of: name), action: .purify(Purification(removal: removal)), origin: origin(name))
}

func dryer(_ name: String, to moisture: Double) -> Treatment {
  Treatment(name: name, plant: plant(of: name), action: .dry(toMoisture: moisture), origin: origin(name))
}

func tower(_ name: String, loss: Double, outlet: [String: Double]) -> ParkModel.Process {
  var process = ParkModel.Process(name: name, plant: plant(of: name), origin: origin(name))
  process.loss = loss
  process.outletLimit = outlet.mapValues { Bounds(upper: $0) }
  return process
}

func pattern(_ from: String, _ to: String) -> LinkPattern {
  func end(_ word: String) -> LinkPattern.End { word == "any" ? .any : .named(word) }
  return LinkPattern(.pair(end(from), end(to)), origin: origin("connections"))
}

let inside = LinkPattern(.inside, origin: origin("connections"))

func hotStream(_ name: String, _ from: Double, _ to: Double, _ duty: Double) -> HeatStream {
  HeatStream(
    name: name, plant: plant(of: name), role: .hot, from: from, to: to, duty: .fixed(duty), origin: origin(name))
}

func coldStream(_ name: String, _ from: Double, _ to: Double, _ duty: Double) -> HeatStream {
  HeatStream(
    name: name, plant: plant(of: name), role: .cold, from: from, to: to, duty: .fixed(duty), origin: origin(name))
}

/// Steam hot enough and cooling water cold enough for everything.
let amplyHot = HeatUtility(name: "steam", role: .hot, from: 900, to: 900, origin: origin("steam"))
let amplyCold = HeatUtility(name: "cooling", role: .cold, from: -200, to: -190, origin: origin("cooling"))

/// `pv` of `pv/rinse`; nil for a thing of the park.
private func plant(of name: String) -> String? {
  name.firstIndex(of: "/").map { String(name[..<$0]) }
}
