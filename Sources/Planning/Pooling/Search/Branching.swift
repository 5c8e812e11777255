/// A way to cut a box in two.
struct Branch {
  var column: Int
  /// The first part ends here.
  var below: Double
  /// The second part begins here: at `below`, or at the least value of a switch.
  var above: Double
  /// How much the point errs there; larger comes first.
  var error: Double

  /// Whether both parts of a box are smaller than it.
  func cuts(_ box: Box) -> Bool { below < box.upper[column] && above > box.lower[column] }

  /// The two parts of a box.
  func parts(of box: Box) -> [Box] {
    var (low, high) = (box, box)
    low.upper[column] = below
    high.lower[column] = above
    return [low, high]
  }
}

extension Relaxation {
  /// The cuts that a point calls for: choices and switches that it leaves open, concave costs that their chords
  /// understate, and columns in products that it gets wrong; worst first within each kind.
  func branches(at point: [Double], in box: Box) -> [Branch] {
    var integral: [Branch] = []
    for column in choices.joined() where box.upper[column] > box.lower[column] {
      let error = min(point[column], 1 - point[column])
      if error > 1e-6 { integral.append(Branch(column: column, below: 0, above: 1, error: error)) }
    }
    let least = Dictionary(switches.map { ($0.column, $0.least) }, uniquingKeysWith: { max($0, $1) })
    for it in switches where box.lower[it.column] <= 0 && box.upper[it.column] > 0 {
      let value = point[it.column]
      guard value > 1e-6 * it.least, value < it.least * (1 - 1e-6) else { continue }
      integral.append(
        Branch(column: it.column, below: 0, above: it.least, error: min(value, it.least - value) / it.least))
    }
    var costs: [Branch] = []
    for it in concaveCosts {
      let (l, u, value) = (max(0, box.lower[it.column]), box.upper[it.column], point[it.column])
      guard u - l > 1e-6 * max(1, u), value > l else { continue }
      let start = l > 0 ? it.cost(at: l) : 0
      let chord = start + (it.cost(at: u) - start) * (value - l) / (u - l)
      let error = it.cost(at: value) - chord
      guard error > 0 else { continue }
      if l == 0, let least = least[it.column] {
        costs.append(Branch(column: it.column, below: 0, above: least, error: error))
      } else {
        let split = min(max(value, l + 0.1 * (u - l)), u - 0.1 * (u - l))
        costs.append(Branch(column: it.column, below: split, above: split, error: error))
      }
    }
    let byError = { (a: Branch, b: Branch) in (b.error, a.column) < (a.error, b.column) }
    return integral.sorted(by: byError).prefix(4) + costs.sorted(by: byError).prefix(3)
      + concentrationBranches(at: point, in: box).sorted(by: byError)
  }

  private func concentrationBranches(at point: [Double], in box: Box) -> [Branch] {
    var errors: [Int: Double] = [:]
    for product in products where !product.isShare { errors[product.first, default: 0] += abs(product.error(point)) }
    return errors.compactMap { column, error in
      let (l, u) = (box.lower[column], box.upper[column])
      guard error > 1e-7, u - l > 1e-6 else { return nil }
      let wanted = 0.5 * point[column] + 0.25 * (l + u)
      let split = min(max(wanted, l + 0.15 * (u - l)), u - 0.15 * (u - l))
      return Branch(column: column, below: split, above: split, error: error)
    }
  }
}
