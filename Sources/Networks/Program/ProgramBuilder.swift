import LinearPrograms
import ParkModel

/// Collects the rows and columns of one joint program while the networks write them, and what each of them means.
///
/// Networks share it: a column that one network owns (the throughput of a treatment) may stand in the rows of another
/// (the sludge it gives, the heat it takes). That is all that couples the resources.
public struct ProgramBuilder {
  private var columns: [LinearProgram.Column] = []
  private var rows: [LinearProgram.Row] = []
  private var statements: [Statement?] = []
  private var meanings: [ColumnMeaning] = []
  private var byMeaning: [ColumnMeaning: Int] = [:]
  private var measures: [String: [Int: Double]] = [:]
  private var throughputs: [ThroughputKey: Int] = [:]
  private var meters: [Meter] = []
  private var charges: [FixedCharge] = []
  private var purchases: [Purchase] = []
  private var pools: [Pool] = []
  private var pooled: [PooledTerm] = []
  private var switches: [Switch] = []
  private var choices: [[Int]] = []
  private var openRows: [String: OpenRows] = [:]
  private var offers: [any OpenFamily] = []
  private var targets: [RequiredTarget] = []
  private(set) var projectChoices: [ProjectChoice] = []
  private(set) var closings: [Closing] = []
  private var conservativeRows: [Int] = []
  private var budgetRows: [Int] = []
  private var yearRows: [String: (row: Int, scale: Double)] = [:]

  /// The park that the networks are of.
  public let park: Park
  /// The state that they are built for.
  public let state: StateName
  /// A bound above every flow that the park can have, t/h; doubled and re-solved when an optimum touches it.
  public let flowBound: Double

  /// Which project each thing that may be built belongs to.
  let claims: ProjectClaims

  /// The period whose rows are being written; nil where they are of the whole year.
  public var period: String?

  struct ThroughputKey: Hashable {
    var unit: String
    var period: String
  }

  /// An empty program.
  public init(park: Park, state: StateName, flowBound: Double) {
    self.park = park
    self.state = state
    self.flowBound = flowBound
    claims = ProjectClaims(park)
  }

  /// Adds a variable with its meaning and gives its index.
  public mutating func column(_ name: String, _ meaning: ColumnMeaning, lower: Double = 0, upper: Double) -> Int {
    columns.append(LinearProgram.Column(name: name, lower: lower, upper: upper))
    meanings.append(meaning)
    byMeaning[meaning] = columns.count - 1
    return columns.count - 1
  }

  /// The column that means this; nil where there is none.
  public func columnIndex(of meaning: ColumnMeaning) -> Int? { byMeaning[meaning] }

  /// Adds a constraint over `terms`, with the statement of the park that it expresses; gives its index.
  @discardableResult
  public mutating func row(
    _ name: String, _ bounds: ClosedRange<Double>, _ terms: [RowTerm], says statement: Statement? = nil
  ) -> Int {
    rows.append(LinearProgram.Row(name: name, lower: bounds.lowerBound, upper: bounds.upperBound))
    var stated = statement
    stated?.period = period
    statements.append(stated)
    for term in terms {
      columns[term.column].entries.append(.init(row: rows.count - 1, coefficient: term.coefficient))
    }
    if terms.contains(where: { $0.concentration != nil }) { notePooled(terms, row: rows.count - 1) }
    return rows.count - 1
  }

  /// Adds to a constraint over the whole year what one period contributes; the first to do so makes it and gives it its
  /// scale. `raising` is what the period adds to both bounds. Gives its index.
  @discardableResult
  public mutating func yearRow(
    _ name: String, _ bounds: ClosedRange<Double>, _ terms: [RowTerm], scale: Double, raising: Double = 0,
    says statement: Statement? = nil
  ) -> Int {
    guard let known = yearRows[name] else {
      let scaled = (scale * (bounds.lowerBound + raising))...(scale * (bounds.upperBound + raising))
      let row = row(name, scaled, terms.map { $0.times(scale) }, says: statement)
      statements[row]?.period = nil
      yearRows[name] = (row, scale)
      return row
    }
    let added = terms.map { $0.times(known.scale) }
    rows[known.row].lower += known.scale * raising
    rows[known.row].upper += known.scale * raising
    for term in added {
      // A column of the year, as that of a use that may be left out, stands in the row once.
      if let place = columns[term.column].entries.firstIndex(where: { $0.row == known.row }) {
        columns[term.column].entries[place].coefficient += term.coefficient
      } else {
        columns[term.column].entries.append(.init(row: known.row, coefficient: term.coefficient))
      }
    }
    if added.contains(where: { $0.concentration != nil }) { notePooled(added, row: known.row) }
    return known.row
  }

  /// Notes which entries of a row hold a concentration; those of one column are one entry.
  private mutating func notePooled(_ terms: [RowTerm], row: Int) {
    let byColumn = Dictionary(grouping: terms, by: \.column)
    for (column, entries) in byColumn.sorted(by: { $0.key < $1.key }) {
      guard let concentration = entries.lazy.compactMap(\.concentration).first else { continue }
      let pooled = entries.filter { $0.concentration != nil }.reduce(0) { $0 + $1.coefficient }
      let fixed = entries.filter { $0.concentration == nil }.reduce(0) { $0 + $1.coefficient }
      self.pooled.append(
        PooledTerm(
          row: row, column: column, pool: concentration.pool, property: concentration.property, fixed: fixed,
          factor: pooled / concentration.assumed))
    }
  }

  /// How many nodes there are whose concentrations the plan decides: the index of the next.
  public var poolCount: Int { pools.count }

  /// Adds a node whose concentrations the plan decides.
  public mutating func addPool(_ pool: Pool) { pools.append(pool) }

  /// Notes that a column is 0 or at least something.
  public mutating func addSwitch(_ column: Int, least: Double) { switches.append(Switch(column: column, least: least)) }

  /// Notes that of some columns within [0, 1] exactly one is 1.
  public mutating func addChoice(_ columns: [Int]) { choices.append(columns) }

  /// Notes a row in which links that a resource does not list would stand.
  mutating func noteOpenRow(of resource: String, _ note: (inout OpenRows) -> Void) {
    note(&openRows[resource, default: OpenRows()])
  }

  /// The rows noted for the links that a resource does not list.
  func openRows(of resource: String) -> OpenRows { openRows[resource] ?? OpenRows() }

  /// Offers links to be listed later, when prices call for them.
  mutating func offer(_ links: any OpenFamily) { offers.append(links) }

  /// Adds to what one unit of a column contributes to a measure (`cost`, `fresh_water` ...).
  public mutating func count(_ column: Int, as measure: String, _ coefficient: Double) {
    guard coefficient != 0 else { return }
    measures[measure, default: [:]][column, default: 0] += coefficient
  }

  /// What a measure is made of so far, in its own unit, in the order of columns.
  func terms(of measure: String) -> [RowTerm] {
    (measures[measure] ?? [:]).sorted { $0.key < $1.key }.map { RowTerm($0.key, $0.value) }
  }

  /// Notes a target that the plan has to meet.
  mutating func require(_ target: RequiredTarget) { targets.append(target) }

  /// Notes that a column is the inflow of a unit in a period, for other networks to use.
  public mutating func declareThroughput(of unit: String, in period: Period, column: Int) {
    throughputs[ThroughputKey(unit: unit, period: period.id)] = column
  }

  /// The inflow column of a unit; nil where the unit does not stand in this state.
  public func throughput(of unit: String, in period: Period) -> Int? {
    throughputs[ThroughputKey(unit: unit, period: period.id)]
  }

  /// Notes a metered figure: the terms should sum to it.
  public mutating func meter(_ name: String, _ terms: [RowTerm], today: Double, origin: Origin) {
    meters.append(Meter(name: name, terms: terms, today: today, origin: origin))
  }

  /// Notes that a column is a size whose true cost is not proportional to it.
  public mutating func charge(_ charge: FixedCharge) { charges.append(charge) }

  /// The column of an asset's size. What is built is there all year: each period asks for it, and it is as large as the
  /// largest wish allows.
  mutating func sizeColumn(_ name: String, of asset: String, largest: Double) -> Int {
    guard let known = byMeaning[.size(asset)] else { return column(name, .size(asset), upper: largest) }
    columns[known].upper = max(columns[known].upper, largest)
    return known
  }

  /// Notes what a size costs, once for all periods that share it, with the largest of their largest sizes. A shared size
  /// stands in the completion as well, for nothing else holds it down where it costs nothing.
  mutating func chargeSize(_ charge: FixedCharge, isShared: Bool) {
    guard let index = charges.firstIndex(where: { $0.asset == charge.asset }) else {
      if isShared { count(charge.column, as: "flow", 1e-3) }
      count(charge.column, as: "cost", charge.chord)
      return self.charge(charge)
    }
    let before = charges[index].chord
    charges[index].largest = max(charges[index].largest, charge.largest)
    charges[index].stated = max(charges[index].stated, charge.stated)
    count(charge.column, as: "cost", charges[index].chord - before)
  }

  /// The share of a capital cost that the park pays each year for an asset, and the share that others pay at once.
  func annuity(of build: BuildCost, for asset: String) -> (yearly: Double, subsidy: Double) {
    let subsidy = claims.subsidy(of: asset)
    return ((1 - subsidy) * build.annuityFactor(discountRate: park.discountRate), subsidy)
  }

  /// Notes that one of some sizes of an asset is bought, or nothing.
  public mutating func buy(_ purchase: Purchase) { purchases.append(purchase) }

  /// The program as it stands. With `pinnedToMeters`, deviations from the metered figures get columns of their own and
  /// the measure `metered_deviation`.
  public func joint(networks: [any ResourceNetwork], pinnedToMeters: Bool) -> JointProgram {
    var copy = self
    if pinnedToMeters { copy.addMeterRows() }
    var program = LinearProgram()
    for row in copy.rows { program.rows.append(row) }
    for column in copy.columns { program.addColumn(column) }
    let dense = copy.measures.mapValues { sparse in
      var costs = [Double](repeating: 0, count: program.columns.count)
      for (column, coefficient) in sparse { costs[column] = coefficient }
      return costs
    }
    var joint = JointProgram(
      program: program, measures: dense, meanings: copy.meanings, statements: copy.statements, charges: copy.charges,
      purchases: copy.purchases, pools: copy.pools, pooledTerms: copy.pooled, switches: copy.switches,
      choices: copy.choices, flowBound: flowBound, networks: networks, park: park, state: state,
      meters: pinnedToMeters ? copy.meters : [], openLinks: copy.offers)
    joint.targets = copy.targets
    joint.projects = copy.projectChoices
    joint.closings = copy.closings
    joint.conservativeRows = copy.conservativeRows
    joint.budgetRows = copy.budgetRows
    return joint
  }

  /// Every metered figure m: sum of its flows + short - over = m; the relative deviation (short + over) / m counts.
  ///
  /// Nothing flows backwards, so short is at most m; over is at most what the columns can carry.
  private mutating func addMeterRows() {
    for meter in meters {
      let most = meter.terms.reduce(0) { $0 + $1.coefficient * columns[$1.column].upper }
      let over = column("over:\(meter.name)", .deviation(meter.name), upper: max(0, most - meter.today))
      let short = column("short:\(meter.name)", .deviation(meter.name), upper: meter.today)
      row(
        "meter:\(meter.name)", meter.today...meter.today,
        meter.terms + [RowTerm(short, 1), RowTerm(over, -1)])
      let weight = 1 / max(meter.today, 1e-6)
      count(over, as: "metered_deviation", weight)
      count(short, as: "metered_deviation", weight)
    }
  }
}

/// What has been written so far, for the rows that tie all resources together.
extension ProgramBuilder {
  var columnIndices: Range<Int> { columns.indices }
  func meaning(of column: Int) -> ColumnMeaning { meanings[column] }
  func name(of column: Int) -> String { columns[column].name }
  func upper(of column: Int) -> Double { columns[column].upper }
  var chargeIndices: Range<Int> { charges.indices }
  func charge(at index: Int) -> FixedCharge { charges[index] }
  var boughtAssets: [Purchase] { purchases }

  /// Notes that a column pays the fixed part of a charge.
  mutating func payFixed(of charge: Int, on column: Int) { charges[charge].on = column }
  /// Notes a unit that may be closed.
  mutating func note(_ closing: Closing) { closings.append(closing) }
  /// Notes the decision to build a project.
  mutating func note(_ choice: ProjectChoice) { projectChoices.append(choice) }
  /// Notes a row that is stricter than the truth.
  mutating func noteConservative(_ row: Int) { conservativeRows.append(row) }
  /// Notes a row that limits what is invested, or serves such a row alone.
  mutating func noteOfBudget(_ row: Int) { budgetRows.append(row) }
}

/// One coefficient of a row.
public struct RowTerm: Sendable, Hashable {
  /// The column's index.
  public var column: Int
  /// What one unit of the column adds to the row.
  public var coefficient: Double
  /// The concentration that the coefficient holds as a factor; nil where it depends on none.
  public var concentration: Concentration?
  /// One coefficient of a row.
  public init(_ column: Int, _ coefficient: Double, concentration: Concentration? = nil) {
    self.column = column
    self.coefficient = coefficient
    self.concentration = concentration
  }

  /// The same term, times a number.
  public func times(_ factor: Double) -> RowTerm {
    RowTerm(column, factor * coefficient, concentration: concentration)
  }

  /// One property of a pool, at the value that the program assumes, g/t and above 0.
  public struct Concentration: Sendable, Hashable {
    /// The pool's index.
    public var pool: Int
    /// The property's index in the pool.
    public var property: Int
    /// What the coefficient was made with.
    public var assumed: Double
    /// A concentration of a pool.
    public init(pool: Int, property: Int, assumed: Double) {
      self.pool = pool
      self.property = property
      self.assumed = assumed
    }
  }
}

/// A metered figure of today and the columns that sum to it.
public struct Meter: Sendable, Hashable {
  /// What is metered.
  public var name: String
  /// The flows that should sum to it.
  public var terms: [RowTerm]
  /// The figure, t/h or kW.
  public var today: Double
  /// Where the park states it.
  public var origin: Origin
}
