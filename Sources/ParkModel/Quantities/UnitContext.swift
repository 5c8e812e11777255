/// What a park says about all of its quantities: the units of bare numbers, and how long its year is.
public struct UnitContext: Sendable, Hashable {
  /// Hours of operation in a year; nil before `operating_hours` has been read.
  public var operatingHours: Double?
  /// The unit of bare numbers, by the name of the dimension.
  public private(set) var declared: [String: ParsedUnit]

  /// What has been read so far; nothing, at first.
  public init(operatingHours: Double? = nil, declared: [String: ParsedUnit] = [:]) {
    self.operatingHours = operatingHours
    self.declared = declared
  }

  /// The same units for what falls in so many hours of the year: a yearly amount of a period is all that it has. nil
  /// leaves the year as it is.
  public func spread(over hours: Double?) -> UnitContext {
    guard let hours else { return self }
    var copy = self
    copy.operatingHours = hours
    return copy
  }

  /// Declares the unit of bare numbers of a dimension, as one entry of the `units:` block does.
  public mutating func declare(_ name: String, as text: String) throws(QuantityError) {
    guard let dimension = NamedDimension.declarable[name] else {
      throw QuantityError(.unitDeclaration, .unknownDimension(name), hint: .dimensionNames(near: name))
    }
    let unit = try UnitParser.parse(text)
    guard dimension.canHold(unit) else { throw dimension.mismatch(unit, written: text) }
    declared[name] = unit
  }
}

extension DiagnosticCode {
  /// A dimension in `units:` that there is not.
  public static let unitDeclaration: DiagnosticCode = "unit-declaration"
}

extension Message {
  static func unknownDimension(_ name: String) -> Message {
    Message("unknown-dimension", en: "`\(name)` is not a dimension that has a unit", zh: "`\(name)` 不是可声明单位的量")
  }

  static func dimensionNames(near name: String) -> Message {
    let names = NamedDimension.declarable.keys.sorted()
    if let near = nearest(to: name, among: names) {
      return Message("unknown-dimension-near.hint", en: "did you mean `\(near)`?", zh: "是否应为 `\(near)`？")
    }
    let list = names.joined(separator: ", ")
    return Message("unknown-dimension.hint", en: "there are \(list)", zh: "可用：\(list)")
  }
}
