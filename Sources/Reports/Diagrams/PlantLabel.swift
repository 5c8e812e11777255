import ParkModel

/// A plant's name as short as a diagram wants it.
enum PlantLabel {
  /// Of a name in two languages, `PV cells (太阳能电池)`, the one in which the report is; any other name as it is.
  static func text(_ plant: Plant, in language: Language) -> String {
    let name = plant.name ?? plant.id
    for (open, close) in [(" (", ")"), ("（", "）"), ("(", ")")] {
      guard name.hasSuffix(close), let start = name.firstRange(of: open) else { continue }
      let (outside, inside) = (name[..<start.lowerBound], name[start.upperBound...].dropLast())
      guard isWide(outside) != isWide(inside), !outside.isEmpty, !inside.isEmpty else { continue }
      return String((language == .zh) == isWide(outside) ? outside : inside)
    }
    return name
  }

  private static func isWide(_ text: Substring) -> Bool {
    text.unicodeScalars.contains { DisplayWidth.cells(of: $0) == 2 }
  }
}
