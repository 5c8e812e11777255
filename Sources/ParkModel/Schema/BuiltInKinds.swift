extension WasteKind {
  /// The kinds of waste that every park knows.
  ///
  /// Each category of the statistics is a kind of the same name. Common wastes stand beside them with the category in
  /// which national statistics count them: metallurgical slags and red mud as smelting slag, gypsum of flue-gas
  /// desulphurisation and of phosphoric acid as by-product gypsum. Furnace bottom slag of boilers is not among the
  /// seven bulk categories and counts as general; a park that counts it otherwise names a kind of its own.
  public static let builtIn: [WasteKind] = {
    let categories = bulkCategories.union(otherCategories).map { WasteKind(id: $0, category: $0) }
    let common = [
      ("blast_furnace_slag", "smelting_slag"), ("boiler_slag", "general"), ("fgd_gypsum", "byproduct_gypsum"),
      ("phosphogypsum", "byproduct_gypsum"), ("red_mud", "smelting_slag"), ("steel_slag", "smelting_slag"),
    ].map { WasteKind(id: $0, category: $1) }
    return (categories + common).sorted { $0.id < $1.id }
  }()
}
