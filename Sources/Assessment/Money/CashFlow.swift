#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a retrofit takes and gives, year by year: what is bought, bought again at the end of its life, and saved.
///
/// Time runs in years from the first purchase. What is bought in year t is paid at t, and its saving comes at the ends of
/// the years that follow. An asset is bought again at the same net price each time its life ends before the horizon H.
/// What of the last one is still to be used, m of L years, is worth at H the instalments that these years would cost,
/// `A (1 - (1 + r)^-m) / r` with `A = net r / (1 - (1 + r)^-L)`, at r = 0 `net m / L`. With that,
/// `NPV = sum over years of (saving - A) (1 + r)^-t`: what lowers the yearly cost has a positive NPV, and nothing else.
public struct CashFlow: Sendable, Hashable {
  /// What an amount is.
  public enum Kind: Sendable, Hashable { case purchase, replacement, saving, residual }

  /// An amount at a time.
  public struct Entry: Sendable, Hashable {
    /// Years from the first purchase.
    public var time: Double
    /// CNY; what is paid is negative.
    public var amount: Double
    /// What it is.
    public var kind: Kind
    /// An amount at a time.
    public init(time: Double, amount: Double, kind: Kind) {
      self.time = time
      self.amount = amount
      self.kind = kind
    }
  }

  /// In no particular order.
  public private(set) var entries: [Entry] = []
  /// The last year, H.
  public let horizon: Int
  /// By the year, as a fraction.
  public let discountRate: Double

  /// Assets bought at the start of some year, and what is saved in each year: `savings[0]` in the first.
  public init(_ assets: [(asset: BuiltAsset, start: Int)], savings: [Double], discountRate: Double) {
    horizon = savings.count
    self.discountRate = discountRate
    let end = Double(horizon)
    for (asset, start) in assets where asset.net != 0 {
      var time = Double(start)
      while time < end - 1e-9 {
        entries.append(
          Entry(time: time, amount: -asset.net, kind: time == Double(start) ? .purchase : .replacement))
        time += asset.life
      }
      let left = time - end
      if left > 1e-9 {
        let worth = asset.net * Self.annuityFactor(asset.life, discountRate) / Self.annuityFactor(left, discountRate)
        entries.append(Entry(time: end, amount: worth, kind: .residual))
      }
    }
    for (year, saving) in savings.enumerated() where saving != 0 {
      entries.append(Entry(time: Double(year + 1), amount: saving, kind: .saving))
    }
  }

  /// The yearly payment that repays one yuan over so many years.
  private static func annuityFactor(_ years: Double, _ rate: Double) -> Double {
    rate > 0 ? rate / (1 - pow(1 + rate, -years)) : 1 / years
  }

  /// CNY today of all amounts at a rate i: `sum amount / (1 + i)^time`.
  public func presentValue(at rate: Double) -> Double {
    entries.reduce(0) { $0 + $1.amount * pow(1 + rate, -$1.time) }
  }

  /// CNY today of one kind of amount, at the flow's own rate.
  public func presentValue(of kind: Kind) -> Double {
    entries.filter { $0.kind == kind }.reduce(0) { $0 + $1.amount * pow(1 + discountRate, -$1.time) }
  }

  /// CNY that the last assets are worth at the horizon, in money of that year.
  public var residual: Double { entries.filter { $0.kind == .residual }.reduce(0) { $0 + $1.amount } }

  /// One line of the table: the amounts up to a year's end.
  public struct Year: Sendable, Hashable {
    /// Years from the first purchase; 0 holds what is bought at once.
    public var year: Int
    /// CNY paid for assets, as a positive number.
    public var outlay = 0.0
    /// CNY saved.
    public var saving = 0.0
    /// CNY that the assets are worth at the horizon; 0 before.
    public var residual = 0.0
    /// CNY, `saving + residual - outlay`.
    public var net: Double { saving + residual - outlay }
    /// CNY today of that, each amount by its own time.
    public var discounted = 0.0
    /// CNY today of all amounts so far.
    public var cumulative = 0.0
  }

  /// Year by year, from 0 to the horizon.
  public var years: [Year] {
    var years = (0...horizon).map { Year(year: $0) }
    for entry in entries {
      let index = min(horizon, Int((entry.time - 1e-9).rounded(.up)))
      switch entry.kind {
      case .purchase, .replacement: years[index].outlay -= entry.amount
      case .saving: years[index].saving += entry.amount
      case .residual: years[index].residual += entry.amount
      }
      years[index].discounted += entry.amount * pow(1 + discountRate, -entry.time)
    }
    var sum = 0.0
    for index in years.indices {
      sum += years[index].discounted
      years[index].cumulative = sum
    }
    return years
  }
}
