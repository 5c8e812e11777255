/// Something read from the file, with where it stood.
public struct Located<Value: Sendable>: Sendable {
  /// What was read.
  public var value: Value
  /// The stretch of the file that says it.
  public var place: Place
  /// Its dotted path in the park.
  public var path: String

  /// A value that was read at `place`.
  public init(_ value: Value, at place: Place, path: String) {
    self.value = value
    self.place = place
    self.path = path
  }

  /// The origin that results mention.
  public var origin: Origin { Origin(path: path, line: place.start.line, column: place.start.column) }

  /// The same place with another value.
  public func map<Other: Sendable>(_ change: (Value) -> Other) -> Located<Other> {
    Located<Other>(change(value), at: place, path: path)
  }
}

/// A number in internal units, with the dimension that its unit turned out to have.
public struct BoundQuantity: Sendable {
  /// In the unit of the dimension.
  public var value: Double
  /// Which of the allowed dimensions the unit measures.
  public var dimension: NamedDimension
  /// The unit as the file writes it; nil for a bare number.
  public var writtenUnit: String?

  /// A converted number.
  public init(_ value: Double, _ dimension: NamedDimension, writtenUnit: String? = nil) {
    self.value = value
    self.dimension = dimension
    self.writtenUnit = writtenUnit
  }
}

/// The value of one key after it was read along its shape: typed, converted, with its place.
public indirect enum BoundValue: Sendable {
  case quantity(Located<BoundQuantity>)
  case range(Located<Bounds>)
  case text(Located<String>)
  case counts(Located<[Located<Int>]>)
  case amounts(Located<[Located<BoundQuantity>]>)
  case flag(Located<Bool>)
  case point(Located<Point>)
  /// Compositions, masses and needs; the place of the map stands with it.
  case quantities(Located<[String: Located<BoundQuantity>]>)
  /// Limits and shares.
  case ranges(Located<[String: Located<Bounds>]>)
  case words(Located<[Located<String>]>)
  case links(Located<[BoundLink]>)
  case facts([(link: BoundLink, facts: BoundRecord)])
  case record(BoundRecord)
  case records([BoundRecord])
  case texts([String: String])
  case properties(Located<[Property]>)
  case formulas([ComputedProperty])
}

/// A link as the file writes it, each end with its place.
public struct BoundLink: Sendable {
  /// What the park will hold.
  public var pattern: LinkPattern
  /// The giver's name, nil where `any` or `inside` stands.
  public var from: Located<String>?
  /// The receiver's name, nil where `any` or `inside` stands.
  public var to: Located<String>?
  /// The whole link in the file.
  public var place: Place

  /// A link or pattern of links.
  public init(_ pattern: LinkPattern, from: Located<String>? = nil, to: Located<String>? = nil, place: Place) {
    self.pattern = pattern
    self.from = from
    self.to = to
    self.place = place
  }
}
