import LinearPrograms
import ParkModel

/// One linear program over all resources of a park in one state, with everything needed to read its solution back.
public struct JointProgram: Sendable {
  /// The rows and columns; its costs are zero until a measure is chosen.
  public var program: LinearProgram
  /// Coefficients of every measure (`cost`, `fresh_water`, `hot_utility` ...), one a column, in the measure's own unit.
  public var measures: [String: [Double]]
  /// What each column is.
  public var meanings: [ColumnMeaning]
  /// What each row says of the park; nil for rows that define a column.
  public var statements: [Statement?]
  /// Sizes whose true cost is not proportional.
  public var charges: [FixedCharge]
  /// Assets that are sold in some sizes only.
  public var purchases: [Purchase]
  /// Nodes whose concentrations the plan decides; `program` holds them at their largest.
  public var pools: [Pool]
  /// The coefficients of `program` that depend on them.
  public var pooledTerms: [PooledTerm]
  /// Columns that are 0 or at least something.
  public var switches: [Switch]
  /// Groups of columns of which exactly one is 1.
  public var choices: [[Int]]
  /// The invented bound above every flow, t/h.
  public var flowBound: Double
  /// The networks that wrote the program, in its order.
  public var networks: [any ResourceNetwork]
  /// The park that the program is of.
  public var park: Park
  /// The state that it describes.
  public var state: StateName
  /// The metered figures that pin it; empty where none do.
  public var meters: [Meter]
  /// Links that no column stands for yet, by resource.
  public var openLinks: [any OpenFamily]

  /// The targets that the plan has to meet; empty unless that is asked.
  public var targets: [RequiredTarget] = []
  /// The standing units that may be closed.
  public var closings: [Closing] = []
  /// The declared projects, each with its column.
  public var projects: [ProjectChoice] = []
  /// Rows that are stricter than the truth, for plans; what they stand for has another row for bounds.
  public var conservativeRows: [Int] = []
  /// The rows that limit what is invested, and those that serve them alone.
  public var budgetRows: [Int] = []

  /// Measure costs by column; a measure that nothing contributes to is all zeros.
  public func costs(of measure: String) -> [Double] {
    measures[measure] ?? [Double](repeating: 0, count: program.columns.count)
  }
}

/// What a column of the joint program stands for.
public enum ColumnMeaning: Sendable, Hashable {
  /// Flow on a link of the material network of that kind.
  case flow(resource: String, link: Int, period: String)
  /// Inflow of a treatment or process.
  case throughput(unit: String, period: String)
  /// The share of its size that a part of a process runs at.
  case share(part: String, period: String)
  /// Mass of a property in a unit's reject (the larger of two bounds on it).
  case rejectMass(unit: String, property: String, period: String)
  /// Heat a class of hot streams hands to a class of cold ones within a temperature slot.
  case exchange(hot: Int, cold: Int, slot: Int, period: String)
  /// Heat of a hot class that passes on below a slot.
  case residual(hot: Int, slot: Int, period: String)
  /// Heat that arrived at a cold class and passes on below a slot, where exchanges are left open.
  case handed(cold: Int, slot: Int, period: String)
  /// Heat or cooling drawn from a utility.
  case utility(String, role: HeatRole, period: String)
  /// Heat that fills a header (cold) or is drawn from it (hot) at one site; nil where that is outside the plants.
  case header(String, role: HeatRole, site: String?, period: String)
  /// Heat between two nodes, summed over slots, where a target asks how much of it is recovered; by its label.
  case gathered(String)
  /// What a heat converter puts out, or an optional use of heat takes, kW.
  case output(of: String, period: String)
  /// What lies of one stream in a store at the end of a period, t or Nm3.
  case level(store: String, batch: String, period: String)
  /// The size of a candidate: an asset's name or `a -> b`.
  case size(String)
  /// 1 where this size of an asset is bought (or nothing of it, at size 0), else 0.
  case bought(asset: String, size: Double)
  /// 1 where a rinse has so many stages, else 0.
  case stages(rinse: String, count: Int)
  /// Distance from a metered figure.
  case deviation(String)
  /// 1 where a unit that may be closed is kept, or where it is closed.
  case standing(String, isKept: Bool)
  /// 1 where a use that may be left out is served, or such a supply drawn on, or where it is not.
  case served(String, isServed: Bool)
  /// 1 where a declared project is built, or where it is not.
  case project(String, isBuilt: Bool)
  /// 1 where an asset with a fixed cost is built under a budget, or where it is not.
  case built(String, isBuilt: Bool)
  /// 1 where an asset's size lies in that stretch of its curve of cost; 0 is nothing.
  case stretch(String, Int)
  /// The size of an asset in that stretch.
  case part(String, Int)
}

/// A statement of the park that a row expresses: whose, what, where, and how a violation is to be said.
public struct Statement: Sendable, Hashable {
  /// What is stated.
  public enum Kind: Sendable, Hashable {
    /// A use that must be served.
    case demand
    /// A stream that must leave.
    case release
    /// A hot stream that must be cooled, or a cold one heated, between two real temperatures (degC).
    case cooling(from: Double, to: Double)
    case heating(from: Double, to: Double)
    /// Quality of a mixture.
    case limit(property: String)
    case cap(property: String)
    /// What a process adds must leave with its water.
    case load(property: String)
    case capacity
    case supplyLimit
    case share(of: String)
    /// What the park's plan asks of a measure, where that is required.
    case target(isLeast: Bool)
    /// What may be invested in all.
    case budget
    /// A project that cannot stand without another, or beside it.
    case needs(String)
    case excludes(String)
  }
  /// What is stated.
  public var kind: Kind
  /// The thing of which it is stated, as `pv/di-rinse`.
  public var subject: String
  /// The unit of a violation.
  public var unit: String
  /// Where the park states it.
  public var origin: Origin
  /// Printed amount / amount in the program: the hours of a year for what results give by the year.
  public var scale: Double
  /// The period of which it is stated; nil for the whole year.
  public var period: String?
  /// A statement of the park.
  public init(_ kind: Kind, subject: String, unit: String, scale: Double = 1, origin: Origin) {
    self.kind = kind
    self.subject = subject
    self.unit = unit
    self.scale = scale
    self.origin = origin
  }
}

/// A size column whose true yearly cost is `annuity * build.capex(size, largest)`; the program carries the chord from 0
/// to the largest size, which lies below it.
public struct FixedCharge: Sendable, Hashable {
  /// An asset's name, or `a -> b`.
  public var asset: String
  /// The column of the size.
  public var column: Int
  /// What building costs.
  public var build: BuildCost
  /// The largest size that the program allows.
  public var largest: Double
  /// The largest size that the park states, which an exponent refers to; infinite where it states none.
  public var stated: Double
  /// The share of the capital cost that the park pays each year, what others pay left out.
  public var annuity: Double
  /// `t/h` or `kW`.
  public var unit: String
  /// The share of the capital cost that others pay.
  public var subsidy = 0.0
  /// The column that is 1 where it is built, and pays the fixed part; nil where the size alone says so.
  public var on: Int?

  /// CNY/yr per unit of size in the relaxation.
  public var chord: Double { bySize(largest) / largest }
  /// CNY/yr that hang on the size: all of them, or all but the fixed part where another column pays that.
  public func bySize(_ size: Double) -> Double {
    annualised(size: size) - (on == nil || size <= 0 ? 0 : annuity * build.fixed)
  }
  /// CNY in full.
  public func capex(size: Double) -> Double { build.capex(size: size, largest: stated) }
  /// CNY/yr in full.
  public func annualised(size: Double) -> Double { annuity * capex(size: size) }
}

/// One resource of the park as a network: it writes its part of the joint program and reads its part of the solution.
public protocol ResourceNetwork: Sendable {
  /// The park in the period that the network is of.
  var park: Park { get }
  /// Adds the columns that other networks may refer to: throughputs of units.
  func addThroughputs(to builder: inout ProgramBuilder)
  /// Adds everything else.
  func addRows(to builder: inout ProgramBuilder)
  /// Reads flows and conversions out of a solution.
  func plan(from solution: SolvedColumns) -> PlanPart
  /// Why a demand, a stream or a duty of this network falls short, as a clause; nil where the subject is not of it.
  func reason(for statement: Statement) -> Message?
  /// What a limit on a mixture comes to in a solution that misses it, for the sentence of a conflict; nil where it is kept.
  func missedLimit(_ statement: Statement, in solution: SolvedColumns) -> Message?
  /// The network as data for a readable model; refuses what that model cannot say.
  func mathProgData(_ request: MathProgRequest) throws(Unsayable) -> MathProgExport
  /// The network for reading: nodes, links and where each comes from.
  func readableText() -> String
  /// Every link that has columns in the program.
  var programLinks: [ProgramLink] { get }
  /// The assets and links that are in use where a column of this network is above 0, beyond what the column itself names.
  func assets(using meaning: ColumnMeaning) -> [String]
}

extension ResourceNetwork {
  /// The period that the network is of; nil where it is of the whole year.
  public var period: String? { park.isPartOfYear ? park.periods[0].id : nil }
  /// A network that nothing is built for.
  public func assets(using meaning: ColumnMeaning) -> [String] { [] }
  /// What does not mix has no such limits.
  public func missedLimit(_ statement: Statement, in solution: SolvedColumns) -> Message? { nil }
}

/// What one network contributes to an operating plan.
public struct PlanPart: Sendable {
  /// What goes from where to where.
  public var flows: [Flow]
  /// What units turn into what.
  public var conversions: [Conversion]
  /// The part of a plan that one network contributes.
  public init(flows: [Flow] = [], conversions: [Conversion] = []) {
    self.flows = flows
    self.conversions = conversions
  }
}
