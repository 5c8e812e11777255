/// In which units a report shows its figures to people; results for programs keep those of the contract.
public enum UnitHabit: String, Sendable, CaseIterable {
  /// Those of the result; in Chinese reports money is in 万元.
  case usual
  /// As Chinese plans and returns write them: 万t/a, 元, 万元 and 亿元, 吨标煤; each table row in the step that suits it.
  case cn
}
