import ParkModel

/// A use that may be left out, and what the plan gives it.
public struct CandidateUse: Sendable, Hashable {
  /// Its name, as `pv/garden`.
  public var name: String
  /// `water`, `solids`, `gas`.
  public var resource: String
  /// What enters it in the whole year, in `unit`; 0 where it is left out.
  public var taken: Double
  /// The unit in which the resource's amounts are reported.
  public var unit: String
  /// Whether it is served at all.
  public var isServed: Bool
  /// Made of its parts.
  public init(name: String, resource: String, taken: Double, unit: String, isServed: Bool) {
    self.name = name
    self.resource = resource
    self.taken = taken
    self.unit = unit
    self.isServed = isServed
  }
}

/// Every use with `status: candidate`, in the order of the file; of *before* and *tuned*, which serve none, nothing.
func candidateUses(_ flows: PlanFlows) -> [CandidateUse] {
  guard !flows.usesExistingOnly else { return [] }
  return flows.park.materials.flatMap { section in
    section.sinks.filter { $0.status == .candidate && $0.follows == nil }.map { sink in
      let seasons = flows.material(section.kind.id)
      let isServed = seasons.contains { $0.into(sink.name).total > AuditLedger.negligible }
      return CandidateUse(
        name: sink.name, resource: section.kind.id,
        taken: isServed ? seasons.reduce(0) { $0 + $1.reported($1.into(sink.name).total) } : 0,
        unit: section.kind.amountUnit, isServed: isServed)
    }
  }
}
