/// What may stand behind a key.
public indirect enum ValueShape: Sendable {
  /// A number with a unit; of several dimensions, the first that fits the unit counts.
  case quantity([NamedDimension])
  /// `MAX`, `MIN..MAX`, `MIN..`, `..MAX`.
  case range(NamedDimension)
  /// A range in which a single figure means exactly that much, as in a demand.
  case demand(NamedDimension)
  /// Any text.
  case text
  /// One of some words.
  case choice([String])
  /// One of some words, or a list of them in order.
  case choices([String])
  /// A list of whole numbers above zero.
  case counts
  /// A list of numbers with units of one dimension.
  case amounts(NamedDimension)
  /// `true` or `false`.
  case flag
  /// `[x, y]`, in lengths.
  case point
  /// What a stream carries: property to quantity, and `rest` for all that are not named.
  case composition(PropertyFamily)
  /// What a mixture must keep to: property to range.
  case limits(PropertyFamily)
  /// What every stream must keep to by itself, where what does not mix (pH) may stand as well.
  case limitsEach(PropertyFamily)
  /// So much of each property: a cap, a load.
  case masses(PropertyFamily, NamedDimension)
  /// A share of each property.
  case sharesOfEach(PropertyFamily)
  /// So much of each commodity per tonne treated.
  case needs([NamedDimension])
  /// The share of each named stream or kind in a mixture, as ranges.
  case shares(ReferenceRole)
  /// The name of something else in the park.
  case name(ReferenceRole)
  /// A list of such names.
  case names(ReferenceRole)
  /// One such name, or a list of them.
  case nameOrNames(ReferenceRole)
  /// A list of `a -> b`, or one of the words `any` and `inside`.
  case links
  /// A map from `a -> b` to what is known of that link.
  case linkFacts(SchemaTable)
  /// One block of keys.
  case record(SchemaTable)
  /// A map from id to blocks.
  case records(SchemaTable)
  /// A list of blocks, in an order that counts.
  case list(SchemaTable)
  /// A text in each language, by language code.
  case texts
  /// A list of properties, or a map from property to the unit in which the file writes it.
  case properties
  /// What follows from the properties of one family: name to formula.
  case formulas(PropertyFamily)
  /// What the park's plan asks of indicators and quantities: id to range.
  case targets
  /// A unit for each dimension.
  case units
  /// Stream to the factor by which its amount is multiplied.
  case factors
  /// Calendar years: a list, or each with a quantity.
  case years(NamedDimension)

  /// A number with a unit of one dimension.
  public static func quantity(_ dimension: NamedDimension) -> ValueShape { .quantity([dimension]) }
}

/// Which properties a composition or limit may name.
public enum PropertyFamily: Sendable, Hashable {
  /// Those that the park lists under `contaminants`.
  case contaminants
  /// Any element, oxide or compound; every composition may name its own.
  case components
  /// Any gas, as a share by volume; every composition may name its own.
  case gases
}

/// What a name in the file must refer to.
public enum ReferenceRole: Sendable, Hashable {
  /// Something that gives a stream, or a kind of waste.
  case giver
  /// Something that takes a stream.
  case receiver
  /// A kind of waste.
  case wasteKind
  /// A candidate asset, or a candidate link `a -> b`.
  case asset
  /// A project of the retrofit.
  case project
}
