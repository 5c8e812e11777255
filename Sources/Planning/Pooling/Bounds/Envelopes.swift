/// The four rows that hold a product within a box (McCormick 1976), for z = a b with a in [a1, a2] and b in [b1, b2]:
///
///     z <= a2 b + b1 a - a2 b1        z <= a1 b + b2 a - a1 b2
///     z >= a1 b + b1 a - a1 b1        z >= a2 b + b2 a - a2 b2
enum Envelope: Int, CaseIterable {
  case overFromHigh
  case overFromLow
  case underFromLow
  case underFromHigh

  /// Whether the row is an upper limit of z.
  var isUpperLimit: Bool { self == .overFromHigh || self == .overFromLow }

  /// z - alpha a - beta b <= (or >=) limit.
  struct Plane: Equatable {
    var alpha: Double
    var beta: Double
    var limit: Double
  }

  /// The row over a box.
  func plane(_ product: Relaxation.Product, _ lower: [Double], _ upper: [Double]) -> Plane {
    let (a1, a2) = (lower[product.first], upper[product.first])
    let (b1, b2) = (lower[product.second], upper[product.second])
    return switch self {
    case .overFromHigh: Plane(alpha: b1, beta: a2, limit: -a2 * b1)
    case .overFromLow: Plane(alpha: b2, beta: a1, limit: -a1 * b2)
    case .underFromLow: Plane(alpha: b1, beta: a1, limit: -a1 * b1)
    case .underFromHigh: Plane(alpha: b2, beta: a2, limit: -a2 * b2)
    }
  }
}

extension Relaxation.Product {
  /// The value of the sum at a point.
  func sum(_ point: [Double]) -> Double {
    var sum = 0.0
    for place in columns.indices { sum += values[place] * point[Int(columns[place])] }
    return sum
  }

  /// By how much the sum misses the product at a point; above 0 where the sum is too large.
  func error(_ point: [Double]) -> Double { sum(point) - point[first] * point[second] }
}
