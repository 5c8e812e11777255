import ParkModel

/// One resource's recycled and virgin amounts in a year, and what each would cost as virgin.
struct RecycledResource {
  var id: String
  /// t/yr, kWh/yr.
  var unit: String
  private(set) var recycled = 0.0
  private(set) var virgin = 0.0
  /// CNY/yr, by link.
  private(set) var recycledValue = Tally()
  private(set) var virginValue = Tally()
  /// Uses that receive the resource and for which no price is known.
  private(set) var unpriced: Set<String> = []

  init(id: String, unit: String) {
    self.id = id
    self.unit = unit
  }

  mutating func add(recycled amount: Double, to flow: Flow, price: Double?) {
    guard amount > 0 else { return }
    recycled += amount
    recycledValue.add(amount * (price ?? 0), to: flow.link)
    if price == nil { unpriced.insert(flow.to) }
  }

  mutating func add(virgin amount: Double, to flow: Flow, price: Double?) {
    guard amount > 0 else { return }
    virgin += amount
    virginValue.add(amount * (price ?? 0), to: flow.link)
    if price == nil { unpriced.insert(flow.to) }
  }

  var rate: PartialRate { PartialRate(id: id, numerator: recycled, denominator: recycled + virgin, unit: unit) }
}
