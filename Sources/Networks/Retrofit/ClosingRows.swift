import ParkModel

/// A standing unit that may be closed, with the column that is 1 where it is.
public struct Closing: Sendable, Hashable {
  /// The unit's or outlet's name.
  public var asset: String
  /// The column that is 1 where it is closed.
  public var column: Int
  /// What closing costs and saves.
  public var retirement: Retirement
  /// The share of its cost that is paid each year.
  public var annuity: Double
}

/// Units that may be closed: kept or closed, and only what is kept takes anything.
///
///     kept(t) + closed(t) = 1,   use(t) <= (the most that it can be) kept(t)
///     cost of kept(t) = keep,    cost of closed(t) = annuity (cost - salvage)
///
/// *Before* and *tuned* keep everything, and pay for it.
extension MaterialNetwork {
  func addClosings(to builder: inout ProgramBuilder) {
    for taker in takers where taker.status == .existing {
      guard let retirement = taker.retirement else { continue }
      let name = taker.name
      guard state == .after else {
        guard builder.columnIndex(of: .standing(name, isKept: true)) == nil else { continue }
        let kept = builder.column(label("kept:\(name)"), .standing(name, isKept: true), lower: 1, upper: 1)
        builder.count(kept, as: "cost", retirement.keep)
        continue
      }
      let kept =
        builder.columnIndex(of: .standing(name, isKept: true)) ?? addClosing(of: name, retirement, to: &builder)
      let most = largestSize(of: taker, within: builder.flowBound)
      for period in park.periods {
        let used = use(of: taker, period, in: builder)
        guard !used.isEmpty, most > 0 else { continue }
        builder.row(label("stands:" + name, period), -.infinity...0, used + [RowTerm(kept, -most)])
      }
    }
  }

  private func label(_ name: String) -> String { "\(section.kind.id):\(name)" }

  private func addClosing(of name: String, _ retirement: Retirement, to builder: inout ProgramBuilder) -> Int {
    let kept = builder.column(label("kept:\(name)"), .standing(name, isKept: true), upper: 1)
    let closed = builder.column(label("closed:\(name)"), .standing(name, isKept: false), upper: 1)
    builder.row(label("one-of:standing:\(name)"), 1...1, [RowTerm(kept, 1), RowTerm(closed, 1)])
    builder.addChoice([kept, closed])
    let annuity = BuildCost(life: retirement.life).annuityFactor(discountRate: park.discountRate)
    builder.count(kept, as: "cost", retirement.keep)
    builder.count(closed, as: "cost", annuity * retirement.capex)
    // What makes no difference stands.
    builder.count(closed, as: "flow", 1e-3)
    builder.note(Closing(asset: name, column: closed, retirement: retirement, annuity: annuity))
    return kept
  }

  /// What a unit or outlet takes in a period.
  func use(of taker: Taker, _ period: Period, in builder: ProgramBuilder) -> [RowTerm] {
    if taker.isTreatment { return builder.throughput(of: taker.name, in: period).map { [RowTerm($0, 1)] } ?? [] }
    guard let index = takers.firstIndex(where: { $0.name == taker.name }) else { return [] }
    return incoming[index].compactMap { link in flowColumn(link, period, in: builder).map { RowTerm($0, 1) } }
  }
}

extension Taker {
  /// What closing it costs and saves; nil where it cannot be closed.
  var retirement: Retirement? {
    switch intake {
    case .treatment(let unit): unit.retire
    case .outlet(let outlet): outlet.retire
    case .use, .process: nil
    }
  }

  /// To what it may be enlarged.
  var expansion: Expansion? {
    switch intake {
    case .treatment(let unit): unit.expand
    case .outlet(let outlet): outlet.expand
    case .use, .process: nil
    }
  }
}
