/// A kind of waste and the statistics it counts in.
public struct WasteKind: Sendable, Hashable {
  /// Its name in `kind:`, `accepts:` and `share:`.
  public var id: String
  /// One of the seven bulk categories, or `general`, `sludge`, `hazardous`, `electronic`, `battery`.
  public var category: String
  /// True where it is hazardous whatever its category: a battery, an electronic scrap.
  public var isMarkedHazardous: Bool

  /// A kind that counts in one category.
  public init(id: String, category: String, isMarkedHazardous: Bool = false) {
    self.id = id
    self.category = category
    self.isMarkedHazardous = isMarkedHazardous
  }

  /// The seven bulk categories of 发改环资〔2021〕381号 (SECONDARY).
  public static let bulkCategories: Set<String> = [
    "coal_gangue", "fly_ash", "tailings", "smelting_slag", "byproduct_gypsum", "construction_waste", "crop_straw",
  ]
  /// Categories beyond the bulk wastes.
  public static let otherCategories: Set<String> = ["general", "sludge", "hazardous", "electronic", "battery"]

  /// True where it counts among the bulk wastes.
  public var isBulk: Bool { Self.bulkCategories.contains(category) }
  /// True where it counts among the hazardous wastes.
  public var isHazardous: Bool { category == "hazardous" || isMarkedHazardous }
  /// True where it counts among the sludges.
  public var isSludge: Bool { category == "sludge" }
}
