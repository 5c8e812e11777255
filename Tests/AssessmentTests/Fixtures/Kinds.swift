import ParkModel

extension MaterialKind {
  static let water = MaterialKind(
    id: "water", amountUnit: "t/h", supplyMeasure: "fresh_water", outletMeasure: "wastewater", opensOutlets: true)
  static let solids = MaterialKind(
    id: "solids", amountUnit: "t/yr", supplyMeasure: "virgin_materials", outletMeasure: "landfilled",
    opensOutlets: false)
}

let nowhere = Origin(path: "test")

extension LinkPattern {
  static func link(_ from: String, _ to: String) -> LinkPattern {
    func end(_ name: String) -> End { name == "any" ? .any : .named(name) }
    return LinkPattern(.pair(end(from), end(to)), origin: nowhere)
  }
  static let anyPair = LinkPattern.link("any", "any")
  static let insidePlants = LinkPattern(.inside, origin: nowhere)
}

extension LinkFact {
  static func of(_ from: String, _ to: String, length: Double? = nil, capacity: Double? = nil) -> LinkFact {
    var fact = LinkFact(from: from, to: to, origin: nowhere)
    fact.length = length
    fact.capacity = capacity
    return fact
  }
}
