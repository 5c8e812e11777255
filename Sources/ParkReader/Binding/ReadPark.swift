import ParkModel

/// What reading a park file gave: the park, or everything that is wrong with it.
public struct ParkReading: Sendable {
  /// nil where the file has an error.
  public var park: Park?
  /// Errors and warnings in the order of the text.
  public var diagnostics: [Diagnostic]
  /// The files beside the park file that were read, into which diagnostics may point.
  public var sources: [SourceText] = []
}

/// Reads a park from the text of its file, and says everything that is wrong with it in one run.
///
/// - Parameters:
///   - kinds: what each kind of resource adds to the language.
///   - opening: gives the text of a file that the park file names, relative to it; without it there is none.
public func readPark(
  _ source: SourceText, kinds: [ResourceKindTables],
  opening: (String) -> FileOpening = { _ in .refused(.nothingBeside) }
) -> ParkReading {
  let reading = readTree(source)
  guard let tree = reading.tree else { return ParkReading(park: nil, diagnostics: reading.diagnostics) }
  let bound = bindPark(tree, isComplete: reading.isComplete, kinds: kinds, opening: opening)
  let all = DiagnosticList(reading.diagnostics + bound.diagnostics)
  return ParkReading(park: all.hasErrors ? nil : bound.park, diagnostics: all.sorted, sources: bound.sources)
}

/// Binds a located tree to a park: once, or once for each of its periods.
func bindPark(
  _ tree: LocatedNode, isComplete: Bool, kinds: [ResourceKindTables],
  opening: (String) -> FileOpening = { _ in .refused(.nothingBeside) }
) -> ParkReading {
  var walk = SchemaWalk(units: UnitContext(), contaminants: nil, isComplete: isComplete)
  walk.readBasics(tree)
  let sources = [walk.readReadings(tree, opening: opening)].compactMap(\.self)
  walk.readFormulas(tree, kinds)
  let terms = walk.periods
  guard terms.periods.count > 1 else {
    walk.periods.current = terms.periods.first
    var reading = bindPark(tree, walk, kinds: kinds)
    if let only = terms.periods.first { reading.park?.periods = [only] }
    reading.sources = sources
    return reading
  }
  let readings = terms.periods.map { period in
    var own = walk
    own.periods.current = period
    return bindPark(tree, own, kinds: kinds)
  }
  // What is wrong all year is found by every walk, and is said once.
  var said: Set<Diagnostic> = []
  let parks = readings.compactMap(\.park)
  let found = readings.flatMap(\.diagnostics) + differingTemperatures(parks, in: tree)
  let diagnostics = found.filter { said.insert($0).inserted }
  guard var park = parks.first, parks.count == readings.count, !DiagnosticList(diagnostics).hasErrors else {
    return ParkReading(park: nil, diagnostics: DiagnosticList(diagnostics).sorted, sources: sources)
  }
  park.periods = terms.periods
  park.rounds = terms.rounds
  park.byPeriod = parks
  return ParkReading(park: park, diagnostics: DiagnosticList(diagnostics).sorted, sources: sources)
}

/// Binds a located tree as its quantities are in the walk's period.
private func bindPark(_ tree: LocatedNode, _ begun: SchemaWalk, kinds: [ResourceKindTables]) -> ParkReading {
  var walk = begun
  let top = Place(file: tree.place.file, start: tree.place.start, end: tree.place.start)
  guard
    let record = walk.record(tree, ParkSchema.table(kinds), id: "", path: "", place: top, scope: SchemaWalk.Scope())
  else { return ParkReading(park: nil, diagnostics: walk.faults.sorted) }

  let terms = ParkTerms(
    operatingHours: walk.units.operatingHours ?? 8760,
    contaminants: (walk.contaminants ?? [:]).values.map(\.property).sorted { $0.id < $1.id },
    commodities: walk.commodities(record), wasteKinds: walk.wasteKinds(record))
  let statements = ResourceStatements(park: record, plants: record.records("plants"), terms: terms)
  let outputs = kinds.map { $0.bind(statements, &walk.faults) }
  var park = Park(statements)
  park.add(outputs, &walk.faults, places: walk.places)
  for kind in kinds { kind.check(park, walk.places, &walk.faults) }
  walk.checkNames()
  if walk.isComplete, let retrofit = record.record("retrofit") { walk.checkRetrofit(retrofit, park) }
  if walk.isComplete { walk.checkAmounts() }
  let heatKind = zip(kinds, outputs).first { $1.isHeat }?.0.id
  if walk.isComplete { walk.check(park, heatKind: heatKind) }
  return ParkReading(park: walk.faults.hasErrors ? nil : park, diagnostics: walk.faults.sorted)
}

extension Message {
  /// Why nothing beside a park can be read where only its text is at hand.
  public static let nothingBeside = Message(
    "nothing-beside", en: "only the park's own text is at hand, and no file beside it", zh: "只有园区文件本身，无法读取其他文件")
}
