extension ValueShape {
  /// The table that a value of this shape follows, nil where it has none.
  public var table: SchemaTable? {
    switch self {
    case .record(let table), .records(let table), .list(let table), .linkFacts(let table): table
    default: nil
    }
  }

  /// What may stand behind the key, in a few words.
  public var words: String {
    switch self {
    case .quantity(let dimensions): dimensions.map(\.title.en).joined(separator: ", or ")
    case .range(let dimension): "a range of \(dimension.title.en)"
    case .demand(let dimension): "\(dimension.title.en), exact or a range"
    case .text: "text"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .choices(let words): "one or a list of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .counts: "a list of whole numbers"
    case .amounts(let dimension): "a list, each \(dimension.title.en)"
    case .flag: "`true` or `false`"
    case .point: "`[x, y]`, lengths"
    case .composition(let family): "\(family.words) to \(family.figure), and `rest`"
    case .limits(let family): "\(family.words) to a range of \(family.figure)"
    case .limitsEach(let family): "\(family.words) or `pH` to a range"
    case .sharesOfEach(let family): "\(family.words) to a fraction"
    case .masses(let family, let dimension): "\(family.words) to \(dimension.title.en)"
    case .needs(let dimensions): "commodity to " + dimensions.map(\.title.en).joined(separator: ", or ")
    case .shares: "stream or kind to a range of a fraction"
    case .name(let role): role.words
    case .names(let role): "a list of names: \(role.words)"
    case .nameOrNames(let role): "a name, or a list of names: \(role.words)"
    case .links: "`any`, `inside`, or a list of `a -> b`"
    case .linkFacts(let table): "`a -> b` to a block \(table.reference)"
    case .record(let table): "a block \(table.reference)"
    case .records(let table): "id to a block \(table.reference)"
    case .list(let table): "a list of blocks \(table.reference)"
    case .texts: "language code to text"
    case .properties: "a list of names, or name to unit"
    case .formulas(let family): "name to a formula of \(family.words)s"
    case .targets: "indicator or quantity to a range"
    case .units: "dimension to unit"
    case .factors: "stream to a factor"
    case .years(let dimension): "a list of years, or year to \(dimension.title.en)"
    }
  }
}

extension SchemaTable {
  /// The table's name with a link to its section; a page leaves the dots out of its anchors.
  fileprivate var reference: String { "[`\(id)`](#\(id.filter { $0 != "." }))" }
}

extension PropertyFamily {
  fileprivate var words: String {
    switch self {
    case .contaminants: "contaminant"
    case .components, .gases: "component"
    }
  }

  fileprivate var figure: String {
    switch self {
    case .contaminants: NamedDimension.concentration.title.en
    case .components: NamedDimension.componentShare.title.en
    case .gases: NamedDimension.volumeShare.title.en
    }
  }
}

extension ReferenceRole {
  fileprivate var words: String {
    switch self {
    case .giver: "what gives a stream, or a kind of waste"
    case .receiver: "what takes a stream"
    case .wasteKind: "a kind of waste"
    case .asset: "candidate assets, and links `a -> b`"
    case .project: "projects"
    }
  }
}
