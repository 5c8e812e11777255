/// One map of the file after it was read along its table. Keys that were wrong are absent here and have a diagnostic.
public struct BoundRecord: Sendable {
  /// The id under which it stands, or the key of the block.
  public var id: String
  /// The name of the plant in which it stands, nil for the park.
  public var plant: String?
  /// The dotted path in the park.
  public var path: String
  /// Where the id is written.
  public var place: Place
  /// What was read, by key.
  public var values: [String: BoundValue]
  /// Every key that the file writes here, right or wrong.
  public var written: Set<String>
  /// The keys whose figures are given once, by the year, in a park of several periods: ceilings of the whole year.
  public var ofYear: Set<String> = []

  /// A record as read.
  public init(
    id: String, plant: String?, path: String, place: Place, values: [String: BoundValue] = [:],
    written: Set<String> = []
  ) {
    self.id = id
    self.plant = plant
    self.path = path
    self.place = place
    self.values = values
    self.written = written
  }

  /// The node's name in the park: `plant/id`, or the bare id.
  public var name: String { plant.map { "\($0)/\(id)" } ?? id }

  /// The origin that results mention.
  public var origin: Origin { Origin(path: path, line: place.start.line, column: place.start.column) }
}

extension BoundRecord {
  /// The number behind a key, in internal units.
  public func number(_ key: String) -> Double? { quantity(key)?.value.value }

  /// The number behind a key with its dimension and place.
  public func quantity(_ key: String) -> Located<BoundQuantity>? {
    if case .quantity(let found)? = values[key] { found } else { nil }
  }

  /// The range behind a key.
  public func range(_ key: String) -> Bounds? { locatedRange(key)?.value }

  /// The range behind a key with its place.
  public func locatedRange(_ key: String) -> Located<Bounds>? {
    if case .range(let found)? = values[key] { found } else { nil }
  }

  /// The text, word or name behind a key.
  public func text(_ key: String) -> String? { locatedText(key)?.value }

  /// The text behind a key with its place.
  public func locatedText(_ key: String) -> Located<String>? {
    if case .text(let found)? = values[key] { found } else { nil }
  }

  /// The whole numbers behind a key with their places; empty where it is absent.
  public func counts(_ key: String) -> [Located<Int>] {
    if case .counts(let found)? = values[key] { found.value } else { [] }
  }

  /// The list of numbers behind a key with their places; nil where it is absent.
  public func amounts(_ key: String) -> Located<[Located<BoundQuantity>]>? {
    if case .amounts(let found)? = values[key] { found } else { nil }
  }

  /// The flag behind a key; false where it is absent.
  public func flag(_ key: String) -> Bool {
    if case .flag(let found)? = values[key] { found.value } else { false }
  }

  /// The position behind a key.
  public func point(_ key: String) -> Point? {
    if case .point(let found)? = values[key] { found.value } else { nil }
  }

  /// The map of quantities behind a key.
  public func quantities(_ key: String) -> Located<[String: Located<BoundQuantity>]>? {
    if case .quantities(let found)? = values[key] { found } else { nil }
  }

  /// The map of ranges behind a key, without places.
  public func ranges(_ key: String) -> [String: Bounds] { locatedRanges(key)?.value.mapValues(\.value) ?? [:] }

  /// The map of ranges behind a key.
  public func locatedRanges(_ key: String) -> Located<[String: Located<Bounds>]>? {
    if case .ranges(let found)? = values[key] { found } else { nil }
  }

  /// The computed properties behind a key, sorted by id; empty where it is absent.
  public func formulas(_ key: String) -> [ComputedProperty] {
    if case .formulas(let found)? = values[key] { found } else { [] }
  }

  /// The list of words behind a key, nil where the file has no such list.
  public func words(_ key: String) -> [String]? { locatedWords(key)?.value.map(\.value) }

  /// The names behind a key in alphabetical order, for lists whose order means nothing.
  public func names(_ key: String) -> [String]? { words(key)?.sorted() }

  /// The list of words behind a key with its places.
  public func locatedWords(_ key: String) -> Located<[Located<String>]>? {
    if case .words(let found)? = values[key] { found } else { nil }
  }

  /// The links behind a key, nil where the file has no such list.
  public func links(_ key: String) -> [BoundLink]? {
    if case .links(let found)? = values[key] { found.value } else { nil }
  }

  /// The facts of links behind a key.
  public func facts(_ key: String) -> [(link: BoundLink, facts: BoundRecord)] {
    if case .facts(let found)? = values[key] { found } else { [] }
  }

  /// The block behind a key.
  public func record(_ key: String) -> BoundRecord? {
    if case .record(let found)? = values[key] { found } else { nil }
  }

  /// The records behind a key, sorted by id.
  public func records(_ key: String) -> [BoundRecord] {
    if case .records(let found)? = values[key] { found } else { [] }
  }

  /// The status of the asset; existing where the file does not say.
  public var status: Status { text("status").flatMap(Status.init(rawValue:)) ?? .existing }

  /// The composition behind a key, in g/t, nil where the file has none.
  public func composition(_ key: String) -> Composition? {
    guard let found = quantities(key) else { return nil }
    var values = found.value.mapValues(\.value.value)
    let rest = values.removeValue(forKey: "rest")
    return Composition(values, rest: rest)
  }
}
