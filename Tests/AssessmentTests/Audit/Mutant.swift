import ParkModel
import Testing

/// A park and plan that were right but for one change, and where the audit must put its finger.
struct Mutant: CustomTestStringConvertible, Sendable {
  let name: String
  /// The subject of a failure that must be among those found, and a part of its sentence.
  let subject: String
  let sentence: String
  let change: @Sendable (inout Park, inout OperatingPlan) -> Void
  var testDescription: String { name }

  static func plan(
    _ name: String, at subject: String, _ sentence: String, _ change: @escaping @Sendable (inout OperatingPlan) -> Void
  ) -> Mutant {
    Mutant(name: name, subject: subject, sentence: sentence) { _, plan in change(&plan) }
  }

  static func water(
    _ name: String, at subject: String, _ sentence: String,
    _ change: @escaping @Sendable (inout MaterialSection) -> Void
  ) -> Mutant {
    Mutant(name: name, subject: subject, sentence: sentence) { park, _ in park.section("water", change) }
  }

  static func solids(
    _ name: String, at subject: String, _ sentence: String,
    _ change: @escaping @Sendable (inout MaterialSection) -> Void
  ) -> Mutant {
    Mutant(name: name, subject: subject, sentence: sentence) { park, _ in park.section("solids", change) }
  }
}
