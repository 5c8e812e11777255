/// The faults that binding can find, beside those of syntax and of single quantities.
extension DiagnosticCode {
  /// An id that could not be written in a link.
  public static let badID: DiagnosticCode = "bad-id"
  /// Stated figures that should balance and do not.
  public static let balanceOpen: DiagnosticCode = "balance-open"
  /// A computed property where only what a stream carries can stand.
  public static let computedProperty: DiagnosticCode = "computed-property"
  /// Projects each of which cannot stand without the others.
  public static let circularNeeds: DiagnosticCode = "circular-needs"
  /// Two statements of one thing that cannot both hold.
  public static let contradiction: DiagnosticCode = "contradiction"
  /// A ratio whose denominator may be negative, or always zero.
  public static let denominatorSign: DiagnosticCode = "denominator-sign"
  /// Two things of one name.
  public static let duplicateID: DiagnosticCode = "duplicate-id"
  /// Hazardous waste into a use without a permission for it.
  public static let hazardousUse: DiagnosticCode = "hazardous-use"
  /// A figure far from its peers.
  public static let implausibleValue: DiagnosticCode = "implausible-value"
  /// An asset that two projects claim.
  public static let inTwoProjects: DiagnosticCode = "in-two-projects"
  /// A link that the rules of the language exclude.
  public static let impossibleLink: DiagnosticCode = "impossible-link"
  /// A stream of one temperature that does not say whether it is hot or cold.
  public static let kindRequired: DiagnosticCode = "kind-required"
  /// A link that is not written `a -> b`.
  public static let linkSyntax: DiagnosticCode = "link-syntax"
  /// A unit that does not say where a part of what enters goes.
  public static let massMissing: DiagnosticCode = "mass-missing"
  /// Something that needs a block of the park that is not there.
  public static let missingBlock: DiagnosticCode = "missing-block"
  /// A concentration that somebody limits and the source does not state.
  public static let missingConcentration: DiagnosticCode = "missing-concentration"
  /// A key that a record must have.
  public static let missingKey: DiagnosticCode = "missing-key"
  /// A stream whose temperature somebody asks and the park does not state.
  public static let missingTemperature: DiagnosticCode = "missing-temperature"
  /// A need in kWh of something that is sold by weight, or the other way round.
  public static let needMismatch: DiagnosticCode = "need-mismatch"
  /// The mass of something that is no mass.
  public static let noMass: DiagnosticCode = "no-mass"
  /// Something bought without a price in a park that minimises cost.
  public static let noPrice: DiagnosticCode = "no-price"
  /// A use of wastes that names no standard or permit.
  public static let noRoute: DiagnosticCode = "no-route"
  /// An asset of a project that nobody can build, because it stands already or is no link that may be built.
  public static let notACandidate: DiagnosticCode = "not-a-candidate"
  /// A park in which nothing flows.
  public static let nothingToPlan: DiagnosticCode = "nothing-to-plan"
  /// A key that a later version will read.
  public static let notYet: DiagnosticCode = "not-yet"
  /// Yearly budgets that come to more than the whole.
  public static let phasesAboveBudget: DiagnosticCode = "phases-above-budget"
  /// A limit of pH on a mixture.
  public static let phDoesNotMix: DiagnosticCode = "ph-does-not-mix"
  /// A unit of partial recovery that does not say where the rest goes.
  public static let rejectRequired: DiagnosticCode = "reject-required"
  /// A use that pays for as much as it gets.
  public static let unboundedGain: DiagnosticCode = "unbounded-gain"
  /// A key that the table does not have.
  public static let unknownKey: DiagnosticCode = "unknown-key"
  /// A name that nothing in the park has.
  public static let unknownName: DiagnosticCode = "unknown-name"
  /// A contaminant that the park does not list, or a component that nothing contains.
  public static let unknownProperty: DiagnosticCode = "unknown-property"
  /// A word where one of some others is wanted.
  public static let unknownWord: DiagnosticCode = "unknown-word"
  /// A map where a text is wanted, and the like.
  public static let wrongShape: DiagnosticCode = "wrong-shape"

  /// All of them, for the index of diagnostics; each has a fixture that shows it.
  public static let ofBinding: [DiagnosticCode] = [
    .badID, .balanceOpen, .circularNeeds, .computedProperty, .contradiction, .denominatorSign, .duplicateID,
    .formulaSyntax,
    .hazardousUse, .implausibleValue, .impossibleLink, .inTwoProjects, .kindRequired, .linkSyntax, .massMissing,
    .missingBlock,
    .missingConcentration, .missingKey, .missingTemperature, .needMismatch, .noMass, .noPrice, .noRoute,
    .notACandidate, .nothingToPlan, .notLinear, .notYet, .phasesAboveBudget,
    .phDoesNotMix, .rejectRequired, .unboundedGain, .unknownKey, .unknownName, .unknownProperty, .unknownWord,
    .wrongShape,
  ]
}
