/// The JSON Schema (draft 2020-12) of a park file, for editors that complete keys and mark mistakes while one types.
///
/// It checks keys and shapes. Units, names and everything that needs the whole park are left to the reader.
public enum JSONSchema {
  /// The schema as text, keys in a fixed order.
  public static func text(_ root: SchemaTable) -> String {
    let definitions = root.reachable.dropFirst().map { ($0.id, object($0)) }
    var members: [(String, OrderedJSON)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string("A park file")),
    ]
    members += object(root).members
    members.append(("$defs", .object(definitions)))
    return OrderedJSON.object(members).rendered(indent: 0) + "\n"
  }

  /// The schema of one table. Keys of later versions are not among the properties, so that an editor marks them.
  private static func object(_ table: SchemaTable) -> OrderedJSON {
    let properties = table.keys.filter(\.isRead).map { key in
      (key.name, described(schema(key.shape), key))
    }
    var members: [(String, OrderedJSON)] = [
      ("type", .string("object")), ("description", .string(table.doc)), ("properties", .object(properties)),
      ("additionalProperties", .bool(false)),
    ]
    let required = table.keys.filter { $0.presence == .required && $0.isRead }.map { OrderedJSON.string($0.name) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    return .object(members)
  }

  private static func described(_ schema: OrderedJSON, _ key: SchemaKey) -> OrderedJSON {
    let example = key.example.isEmpty ? "" : " Example: \(key.example)"
    return .object([("description", .string(key.doc + example))] + schema.members)
  }

  private static func schema(_ shape: ValueShape) -> OrderedJSON {
    switch shape {
    case .quantity, .range, .demand: scalar
    case .text, .name: .object([("type", .string("string"))])
    case .choice(let words): oneOf(words)
    case .choices(let words): .object([("anyOf", .array([oneOf(words), list(oneOf(words))]))])
    case .counts: list(.object([("type", .string("integer")), ("minimum", .number(1))]))
    case .amounts: list(scalar)
    case .flag: .object([("type", .string("boolean"))])
    case .point:
      .object([("type", .string("array")), ("items", scalar), ("minItems", .number(2)), ("maxItems", .number(2))])
    case .composition, .limits, .limitsEach, .masses, .sharesOfEach, .needs, .shares, .targets, .factors:
      map(scalar)
    case .names: list(.object([("type", .string("string"))]))
    case .nameOrNames:
      .object([
        ("anyOf", .array([.object([("type", .string("string"))]), list(.object([("type", .string("string"))]))]))
      ])
    case .links:
      .object([
        ("anyOf", .array([.object([("type", .string("string"))]), list(.object([("type", .string("string"))]))]))
      ])
    case .years: .object([("anyOf", .array([list(scalar), map(scalar)]))])
    case .linkFacts(let table), .records(let table): map(reference(table))
    case .list(let table): list(reference(table))
    case .record(let table): reference(table)
    case .texts, .units, .formulas: map(.object([("type", .string("string"))]))
    case .properties:
      .object([
        ("anyOf", .array([list(.object([("type", .string("string"))])), map(.object([("type", .string("string"))]))]))
      ])
    }
  }

  /// A number, or a number with a unit.
  private static let scalar = OrderedJSON.object([("type", .array([.string("string"), .string("number")]))])

  private static func oneOf(_ words: [String]) -> OrderedJSON {
    .object([("enum", .array(words.map(OrderedJSON.string)))])
  }

  private static func list(_ items: OrderedJSON) -> OrderedJSON {
    .object([("type", .string("array")), ("items", items)])
  }

  private static func map(_ values: OrderedJSON) -> OrderedJSON {
    .object([("type", .string("object")), ("additionalProperties", values)])
  }

  private static func reference(_ table: SchemaTable) -> OrderedJSON {
    .object([("$ref", .string("#/$defs/\(table.id)"))])
  }
}
