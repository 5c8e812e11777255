import ParkModel

/// One kind of resource: what it adds to the language and how the file's statements become a section of the park.
public struct ResourceKind: Sendable {
  /// What it adds to the language.
  public var tables: ResourceKindTables

  /// A kind from its tables.
  public init(tables: ResourceKindTables) { self.tables = tables }

  /// `water`, `heat`, `solids`.
  public var id: String { tables.id }
}

extension ResourceKind {
  /// Every kind of resource that the product knows, a line each. No other place lists them.
  public static let all: [ResourceKind] = [
    .water,
    .heat,
    .solids,
    .gas,
  ]
}
