/// Which project comes in which year, under the budgets of the years.
public struct Roadmap: Sendable, Hashable {
  /// In the order of the years.
  public var years: [RoadmapYear]
  /// Projects that no budget reaches, by id.
  public var unbuilt: [String]
  /// CNY today of what projects save less their instalments, up to the horizon.
  public var value: Double
  /// No roadmap is worth more, CNY today; infinite where nothing is proved.
  public var bound: Double
  /// The money of the roadmap, each asset bought in its year.
  public var money: RetrofitMoney
  /// |value - bound| / max(1, |value|), a fraction.
  public var gap: Double { abs(bound - value) / max(1, abs(value)) }
  /// Made of its parts.
  public init(years: [RoadmapYear], unbuilt: [String], value: Double, bound: Double, money: RetrofitMoney) {
    self.years = years
    self.unbuilt = unbuilt
    self.value = value
    self.bound = bound
    self.money = money
  }
}

/// One year of the roadmap.
public struct RoadmapYear: Sendable, Hashable {
  /// The calendar year.
  public var year: Int
  /// CNY of this year's own budget; infinite where nothing limits it.
  public var budget: Double
  /// CNY that may be spent, what earlier years left included.
  public var available: Double
  /// CNY spent, net of subsidies.
  public var spent: Double
  /// What is built in it, by id, with the reason.
  public var projects: [ScheduledProject]
  /// The park as it runs in that year, audited.
  public var state: StateResult
  /// CNY/yr saved before capital.
  public var saving: Double?
  /// Made of its parts.
  public init(
    year: Int, budget: Double, available: Double, spent: Double, projects: [ScheduledProject], state: StateResult,
    saving: Double?
  ) {
    self.year = year
    self.budget = budget
    self.available = available
    self.spent = spent
    self.projects = projects
    self.state = state
    self.saving = saving
  }
}

/// A project in its year.
public struct ScheduledProject: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// Why it comes in this year and not before, and what else it is needed for.
  public var because: [Because]
  /// A project in its year.
  public init(id: String, because: [Because]) {
    self.id = id
    self.because = because
  }
}

/// What decided the year of a project.
public enum Because: Sendable, Hashable {
  /// It pays: CNY of net present value for each CNY spent, by what would be lost without it; `isMost` where nothing that
  /// came later and could have come in its place has more.
  case saving(perYuan: Double, isMost: Bool)
  /// It would have paid to build it in that year before, with so much more money in it, CNY.
  case budget(year: Int, missing: Double)
  /// Its file lets it begin in this year.
  case earliest
  /// It waits for another project, which comes in this year.
  case needs(String)
  /// Another, which comes in this year, needs it.
  case neededBy(String)
  /// It does not pay by itself, and so comes as late as the plan lets it.
  case last
  /// Whether it pays by itself is not proved either way: what it is worth is less than the plans are proved to.
  case unsettled
  /// Without it this target is missed once all is built.
  case target(String)
  /// Without it the park cannot meet all that it states.
  case demand
}
