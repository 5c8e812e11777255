#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Net present value, internal rate of return and payback of a cash flow.
extension CashFlow {
  /// CNY: what the flow is worth today at its own discount rate.
  public var npv: Double { presentValue(at: discountRate) }

  /// The rate at which the flow is worth nothing, as a fraction; a dash where none or more than one may exist.
  ///
  /// A rate is the only one where what is still owed, with interest at that rate, never turns into a credit before the end
  /// (Soper 1959): a higher rate then leaves a debt at the end, a lower one a credit. One that is not shown to be the
  /// only one is not printed.
  public var irr: InternalRate {
    let signs = flows.filter { $0.value != 0 }.map { $0.value > 0 }
    guard let rate = root else { return zip(signs, signs.dropFirst()).count { $0 != $1 } > 1 ? .several : .none }
    return isAlwaysOwed(at: rate) ? .rate(rate) : .several
  }

  /// The sum of amounts at each time, in order.
  private var flows: [(key: Double, value: Double)] {
    Dictionary(grouping: entries, by: \.time).mapValues { $0.reduce(0) { $0 + $1.amount } }.sorted { $0.key < $1.key }
  }

  private func isAlwaysOwed(at rate: Double) -> Bool {
    let flows = self.flows
    let crumb = 1e-9 * flows.reduce(0) { $0 + abs($1.value) }
    var (owed, time) = (0.0, 0.0)
    for flow in flows.dropLast() {
      owed = owed * pow(1 + rate, flow.key - time) + flow.value
      time = flow.key
      if owed > crumb { return false }
    }
    return true
  }

  /// Halves a bracket: the flow begins with a payment, so that at high rates it is worth less than nothing.
  private var root: Double? {
    guard let first = flows.first, first.value < 0, entries.contains(where: { $0.amount > 0 }) else { return nil }
    var low = entries.reduce(0) { $0 + $1.amount } >= 0 ? 0.0 : -0.99
    guard presentValue(at: low) >= 0 else { return nil }
    var high = 1.0
    while presentValue(at: high) > 0 {
      low = high
      high *= 2
      guard high < 1e12 else { return nil }
    }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { break }
      if presentValue(at: middle) >= 0 { low = middle } else { high = middle }
    }
    return low
  }

  /// Years after which the discounted flow, without what assets are worth at the horizon, stays at or above zero; within
  /// a year it runs evenly. nil where that does not happen within the horizon.
  public var discountedPayback: Double? {
    var sum = 0.0
    let flows = years.map { $0.discounted - $0.residual * pow(1 + discountRate, -Double(horizon)) }
    let sums = flows.map { flow in
      sum += flow
      return sum
    }
    let crumb = 1e-9 * flows.reduce(0) { max($0, abs($1)) }
    guard let last = sums.lastIndex(where: { $0 < -crumb }) else { return 0 }
    guard last + 1 < sums.count else { return nil }
    return Double(last) - sums[last] / flows[last + 1]
  }
}

/// An internal rate of return, or why there is none to print.
public enum InternalRate: Sendable, Hashable {
  /// By the year, as a fraction.
  case rate(Double)
  /// The flow never turns from payments to earnings: no rate makes it worth nothing.
  case none
  /// The flow turns more than once, so that several rates may.
  case several

  /// The rate; nil for a dash.
  public var value: Double? { if case .rate(let value) = self { value } else { nil } }
}
