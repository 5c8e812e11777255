import ParkModel

extension SchemaWalk {
  /// What a single figure means where a range may stand.
  enum Single {
    case lower
    case upper
    case both
  }

  /// A number with a unit, as the first dimension that can hold the unit.
  mutating func quantity(
    _ node: LocatedNode, _ dimensions: [NamedDimension], _ units: UnitContext, path: String
  ) -> Located<BoundQuantity>? {
    guard let (scalar, hours) = statedText(node, path: path) else { return nil }
    let units = units.spread(over: hours)
    do throws(QuantityError) {
      let written = try QuantityText.parse(scalar.text)
      let dimension = Self.dimension(of: written, among: dimensions)
      let value = try dimension.value(of: written, in: units)
      try Self.refuseAboveWhole(value, dimension, scalar.text)
      if hours == nil { noteOfYear([written], dimension, path: path) }
      return Located(BoundQuantity(value, dimension, writtenUnit: written.unit), at: scalar.place, path: path)
    } catch {
      add(error, in: scalar, path: path)
      return nil
    }
  }

  /// A range; an open end is infinity above, and `least` below: 0 for all that cannot be negative, and no end for a temperature.
  mutating func range(
    _ node: LocatedNode, _ dimension: NamedDimension, _ units: UnitContext, path: String, single: Single,
    least: Double = 0
  ) -> Located<Bounds>? {
    guard let (scalar, hours) = statedText(node, path: path) else { return nil }
    let units = units.spread(over: hours)
    do throws(QuantityError) {
      let written = try RangeText.parse(scalar.text)
      let range = try dimension.readRange(scalar.text, in: units)
      for end in [range.lower, range.upper] { try Self.refuseAboveWhole(end ?? 0, dimension, scalar.text) }
      let lowest = dimension.floor == .absoluteZero ? -Double.infinity : least
      var bounds = Bounds(lower: range.lower ?? lowest, upper: range.upper ?? .infinity)
      if written.isSingle, single != .upper { bounds.lower = bounds.upper }
      if written.isSingle, single == .lower { bounds.upper = .infinity }
      // A single figure of a demand is exactly so much, at all times.
      if hours == nil, !(written.isSingle && single == .both) {
        noteOfYear([written.lower, written.upper].compactMap(\.self), dimension, path: path)
      }
      return Located(bounds, at: scalar.place, path: path)
    } catch {
      add(error, in: scalar, path: path)
      return nil
    }
  }

  /// Notes a figure that is given once and by the year, where the year has several periods.
  private mutating func noteOfYear(_ ends: [QuantityText], _ dimension: NamedDimension, path: String) {
    guard periods.periods.count > 1, ends.allSatisfy({ dimension.isByYear($0, in: units) }) else { return }
    ofYear.insert(path)
  }

  /// Whole numbers above zero.
  mutating func counts(_ node: LocatedNode, path: String) -> Located<[Located<Int>]>? {
    guard let items = list(node, path: path) else { return nil }
    let found = items.compactMap { item -> Located<Int>? in
      guard let scalar = scalar(item, path: path) else { return nil }
      guard let count = Int(scalar.text), count > 0 else {
        faults.error(.wrongShape, at: scalar.place, path: path, .wantsCount(scalar.text))
        return nil
      }
      return Located(count, at: scalar.place, path: path)
    }
    return Located(found, at: node.place, path: path)
  }

  /// Numbers with units of one dimension.
  mutating func amounts(
    _ node: LocatedNode, _ dimension: NamedDimension, path: String
  ) -> Located<[Located<BoundQuantity>]>? {
    guard let items = list(node, path: path) else { return nil }
    return Located(items.compactMap { quantity($0, [dimension], units, path: path) }, at: node.place, path: path)
  }

  /// `[x, y]`, each a length or a bare number in the declared unit of length, else km.
  mutating func point(_ node: LocatedNode, path: String) -> Located<Point>? {
    guard let items = list(node, path: path) else { return nil }
    guard items.count == 2 else {
      faults.error(.wrongShape, at: node.place, path: path, .wantsPoint(items.count), hint: .pointHint)
      return nil
    }
    // Nothing moves with the seasons.
    let outer = isHeldAllYear
    isHeldAllYear = true
    defer { isHeldAllYear = outer }
    let dimension = units.declared["length"] == nil ? NamedDimension.coordinate : Self.declaredCoordinate
    let values = items.map { quantity($0, [dimension], units, path: path)?.value.value }
    guard let x = values[0], let y = values[1] else { return nil }
    return Located(Point(x: x, y: y), at: node.place, path: path)
  }

  private static let declaredCoordinate = NamedDimension(
    en: "a coordinate", zh: "坐标", unit: "km", example: "2.1 km", bare: .declared(as: "length"), floor: .none)

  /// The first dimension that can hold the unit; the first of all where none can, so that its error is shown.
  private static func dimension(of written: QuantityText, among dimensions: [NamedDimension]) -> NamedDimension {
    guard let text = written.unit, let unit = try? UnitParser.parse(text) else { return dimensions[0] }
    return dimensions.first { $0.canHold(unit) } ?? dimensions[0]
  }

  /// A part cannot be more than the whole: 1 of a fraction, a million g/t of what is carried.
  private static func refuseAboveWhole(
    _ value: Double, _ dimension: NamedDimension, _ text: String
  ) throws(QuantityError) {
    let isCarried = dimension == .componentShare || dimension == .volumeShare || dimension == .concentration
    guard dimension == .fraction || isCarried, value > (isCarried ? 1e6 : 1) * (1 + 1e-12) else { return }
    throw QuantityError(.impossibleValue, .aboveWhole(text))
  }

  /// Adds the fault of a quantity at the part of the text that is wrong.
  mutating func add(_ error: QuantityError, in scalar: LocatedScalar, path: String) {
    let place = error.range.map { scalar.place(of: $0) } ?? scalar.place
    faults.error(error.code, at: place, path: path, error.message, hint: error.hint)
  }
}
