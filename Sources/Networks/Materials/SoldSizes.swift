import ParkModel

/// Candidates that are sold in some sizes only: one size is bought, or none.
///
/// A column z for nothing and one for each size s, of which exactly one is 1, and `use <= sum s z`. What a size costs
/// stands on its z, so that the program's own relaxation follows the convex hull of the price list, and no cost is left
/// out of it.
extension MaterialNetwork {
  func addSoldSizes(
    _ asset: String, _ build: BuildCost, beyond: Double = 0, to builder: inout ProgramBuilder,
    use: (Period, ProgramBuilder) -> [RowTerm]
  ) {
    let (yearly, subsidy) = builder.annuity(of: build, for: asset)
    let purchase = Purchase(
      asset: asset, build: build, annuity: yearly, unit: section.kind.flowUnit, subsidy: subsidy)
    let columns = boughtColumns(purchase, in: builder) ?? addPurchase(purchase, to: &builder)
    let bought = zip(columns, purchase.sizes).map { RowTerm($0, -$1) }
    for period in park.periods {
      let terms = use(period, builder)
      guard !terms.isEmpty else { continue }
      builder.row(label("bought:" + asset, period), -.infinity...beyond, terms + bought)
    }
  }

  /// The columns of a purchase that another period has made already.
  private func boughtColumns(_ purchase: Purchase, in builder: ProgramBuilder) -> [Int]? {
    let columns = purchase.sizes.compactMap { builder.columnIndex(of: .bought(asset: purchase.asset, size: $0)) }
    return columns.isEmpty ? nil : columns
  }

  private func addPurchase(_ purchase: Purchase, to builder: inout ProgramBuilder) -> [Int] {
    let asset = purchase.asset
    let columns = purchase.sizes.map { size in
      let column = builder.column(
        "\(section.kind.id):buy:\(asset):\(size)", .bought(asset: asset, size: size), upper: 1)
      builder.count(column, as: "cost", purchase.annualised(size: size))
      return column
    }
    builder.row("\(section.kind.id):one-of:\(asset)", 1...1, columns.map { RowTerm($0, 1) })
    builder.addChoice(columns)
    builder.buy(purchase)
    return columns
  }

  /// The first asset that is sold in some sizes only, in a state that may build.
  var firstSoldInSizes: String? {
    guard state == .after else { return nil }
    let offers =
      section.treatments.filter { $0.status == .candidate }.map { ($0.name, $0.build) }
      + section.outlets.filter { $0.status == .candidate }.map { ($0.name, $0.build) }
      + section.connections.facts.map { ("\($0.from) -> \($0.to)", $0.build) }
    return offers.first { $0.1?.sizes.isEmpty == false }?.0
  }
}

/// An asset of which one of some sizes is bought, or nothing.
public struct Purchase: Sendable, Hashable {
  /// An asset's name, or `a -> b`.
  public var asset: String
  /// What building costs, and the sizes.
  public var build: BuildCost
  /// The share of the capital cost that the park pays each year, what others pay left out.
  public var annuity: Double
  /// `t/h`, `Nm3/h`.
  public var unit: String
  /// The share of the capital cost that others pay.
  public var subsidy = 0.0

  /// Nothing, and every size that is sold.
  public var sizes: [Double] { [0] + build.sizes }
  /// CNY.
  public func capex(size: Double) -> Double { build.capex(size: size, largest: size) }
  /// CNY/yr.
  public func annualised(size: Double) -> Double { annuity * capex(size: size) }
}

extension MaterialBinding {
  /// The sizes of a `build:` block, ascending and each once.
  static func soldSizes(_ build: BoundRecord) -> [Double] {
    Set((build.amounts("sizes")?.value ?? []).map(\.value.value)).sorted()
  }

  /// A price list with nothing on it, with a size of nothing, or with one that its asset may not have.
  static func checkSizes(of record: BoundRecord, _ faults: inout DiagnosticList) {
    guard let sizes = record.record("build")?.amounts("sizes") else { return }
    if sizes.value.isEmpty {
      faults.error(.impossibleValue, at: sizes.place, path: sizes.path, .noSizes)
    }
    let most = record.quantity("capacity") ?? record.quantity("limit")
    for size in sizes.value {
      if size.value.value <= 0 {
        faults.error(.impossibleValue, at: size.place, path: size.path, .sizeOfNothing)
      } else if let most, size.value.value > most.value.value * (1 + 1e-9) {
        faults.error(.contradiction, at: size.place, path: size.path, .sizeAboveCapacity, hint: .sizeAboveCapacityHint)
      }
    }
    if let least = record.quantity("min_flow"), let largest = Self.soldSizes(record.record("build")!).last,
      least.value.value > largest
    {
      faults.error(.contradiction, at: least.place, path: least.path, .leastFlowAboveSizes)
    }
  }
}

extension BoundRecord {
  /// The most that an asset can be: its stated capacity, and the largest size in which it is sold.
  func capacity(_ key: String) -> Double {
    min(number(key) ?? .infinity, record("build").flatMap { MaterialBinding.soldSizes($0).last } ?? .infinity)
  }
}

extension Message {
  fileprivate static let noSizes = Message(
    "no-sizes", en: "a list of sizes names at least one", zh: "规格列表至少应有一项")
  fileprivate static let sizeOfNothing = Message(
    "size-of-nothing", en: "a size is more than nothing; not to build is always allowed", zh: "规格应大于 0；不建始终可选")
  fileprivate static let sizeAboveCapacity = Message(
    "size-above-capacity", en: "this size is above the most that the file allows here", zh: "该规格超过此处允许的上限")
  fileprivate static let sizeAboveCapacityHint = Message(
    "size-above-capacity.hint", en: "leave the size out, or raise the upper end", zh: "请去掉该规格，或提高上限")
  fileprivate static let leastFlowAboveSizes = Message(
    "least-flow-above-sizes", en: "the least flow is above the largest size that is sold", zh: "最小流量大于最大规格")
}
