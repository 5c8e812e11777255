/// One kind of map in a park file, such as a supply of water: which keys it may have and what each one means.
///
/// The tables are data. The reader walks a file along them, and the reference page and the JSON Schema are printed
/// from them, so that what is documented is what is read.
public struct SchemaTable: Sendable {
  /// The stable name of the table: `water.supply`.
  public var id: String
  /// What such a map describes, in one sentence.
  public var doc: String
  /// In the order in which the reference shows them.
  public var keys: [SchemaKey]
  /// What the ids name, where a map of such records is keyed by id.
  public var ids: IdScope

  /// A table with its keys.
  public init(_ id: String, ids: IdScope = .term, doc: String, keys: [SchemaKey]) {
    self.id = id
    self.doc = doc
    self.keys = keys
    self.ids = ids
  }

  /// The key of that name, nil where the table has none.
  public func key(_ name: String) -> SchemaKey? { keys.first { $0.name == name } }
}

/// What an id names, and so among which others it must be unique.
public enum IdScope: Sendable, Hashable {
  /// A word of its own list only: a commodity, a kind of waste.
  case term
  /// A node of the park: unique inside its plant across all resources, or among the bare names of the park.
  case node
  /// A plant: unique among the bare names of the park, and the scope of the nodes inside it.
  case plant
  /// A by-product of a unit, named `unit/id`.
  case byproduct
  /// A project of the retrofit: unique among the bare names of the park, for results name it beside assets.
  case project
}

/// One key of a table: what may stand behind it, and one sentence on what it means.
public struct SchemaKey: Sendable {
  /// Whether a record may do without the key.
  public enum Presence: Sendable, Hashable {
    case required
    case optional
    /// Required, except where that other key says the same in another way.
    case requiredUnless(String)
  }

  /// Whether this version reads the key.
  public enum Availability: Sendable, Hashable {
    case now
    /// Part of the language, but not read yet; the text says what will read it.
    case later(String)
  }

  /// The key as it is written.
  public var name: String
  /// What may stand behind it.
  public var shape: ValueShape
  /// Whether a record may do without it.
  public var presence: Presence
  /// One sentence.
  public var doc: String
  /// The value as a park file writes it; empty where the shape shows it well enough.
  public var example: String
  /// Whether this version reads it.
  public var availability: Availability
  /// The kind of resource that owns the key and everything below it; nil for what all share.
  public var resource: String?
  /// Whether quantities of it and below it may differ from period to period.
  public var mayVary = true
  /// Whether it says how much a stream is, which a factor or a meter may change.
  public var isAmount = false

  /// A key that every such record must have.
  public static func required(_ name: String, _ shape: ValueShape, _ doc: String, _ example: String = "") -> SchemaKey {
    SchemaKey(name: name, shape: shape, presence: .required, doc: doc, example: example, availability: .now)
  }

  /// A key that a record may leave out.
  public static func optional(_ name: String, _ shape: ValueShape, _ doc: String, _ example: String = "") -> SchemaKey {
    SchemaKey(name: name, shape: shape, presence: .optional, doc: doc, example: example, availability: .now)
  }

  /// A key that is refused with a clear sentence until `owner` reads it: ignoring it would change the park silently.
  public static func later(_ name: String, _ doc: String, by owner: String, _ example: String = "") -> SchemaKey {
    SchemaKey(
      name: name, shape: .text, presence: .optional, doc: doc, example: example, availability: .later(owner))
  }

  /// The same key, which a record may leave out where it has `other`.
  public func unless(_ other: String) -> SchemaKey {
    var key = self
    key.presence = .requiredUnless(other)
    return key
  }

  /// The same key, owned by a kind of resource.
  public func owned(by resource: String) -> SchemaKey {
    var key = self
    key.resource = resource
    return key
  }

  /// The same key, of which everything holds all year: what is built, what is asked of a year.
  public func allYear() -> SchemaKey {
    var key = self
    key.mayVary = false
    return key
  }

  /// The same key, which says how much a stream is.
  public func amount() -> SchemaKey {
    var key = self
    key.isAmount = true
    return key
  }

  /// Whether this version reads the key.
  public var isRead: Bool { availability == .now }
}
