import ParkModel

/// What a flow of material may come out of.
enum Giver: Sendable {
  case supply(Supply)
  case source(Source)
  case process(Process)
  case rinse(Rinse)
  case product(Treatment)
  case reject(Treatment)

  var status: Status {
    switch self {
    case .supply(let supply): supply.status
    case .source, .process, .rinse: .existing
    case .product(let unit), .reject(let unit): unit.status
    }
  }

  var plant: String? {
    switch self {
    case .supply: nil
    case .source(let source): source.plant
    case .process(let process): process.plant
    case .rinse(let rinse): rinse.plant
    case .product(let unit), .reject(let unit): unit.plant
    }
  }

  /// Where it may go at all; nil is anywhere. A reject's destination is a statement of its own.
  var only: [String]? {
    switch self {
    case .supply, .reject: nil
    case .source(let source): source.only
    case .process(let process): process.only
    case .rinse(let rinse): rinse.only
    case .product(let unit): unit.only
    }
  }

  /// The unit that a product or a reject leaves.
  var unit: Treatment? {
    switch self {
    case .product(let unit), .reject(let unit): unit
    default: nil
    }
  }

  var isSupply: Bool {
    if case .supply = self { true } else { false }
  }
}
