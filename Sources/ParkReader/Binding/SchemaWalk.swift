import ParkModel

/// One walk of a located tree along the schema tables: it binds what is right and collects what is wrong.
///
/// Nothing here knows what a key means. Names that must exist elsewhere are collected on the way and looked up when
/// the whole park has been read.
struct SchemaWalk {
  /// Where in the park the walk is: the plant and the resource that own what is read.
  struct Scope {
    var plant: String?
    var resource: String?
  }

  var units: UnitContext
  /// The periods of the year, and which of them this walk reads.
  var periods = PeriodTerms()
  /// The paths of figures that are given once and by the year, where the year has several periods.
  var ofYear: Set<String> = []
  /// What changes the amounts of streams.
  var amounts = AmountTerms()
  /// Whether the walk is below a key of which everything holds all year.
  var isHeldAllYear = false
  /// The contaminants by id; nil where the file lists none that can be read, and then none can be unknown.
  var contaminants: [String: WrittenProperty]?
  /// Whether the file has a list of contaminants, readable or not; without one, their first use is a fault.
  var listsContaminants = false
  /// Whether the tree holds everything that the file says; where it does not, a missing key proves nothing.
  let isComplete: Bool
  /// The computed properties by kind of resource and name.
  var computed: [String: [String: ComputedProperty]] = [:]
  /// Those whose formula could not be read and has a fault of its own, by kind of resource.
  var unreadFormulas: [String: Set<String>] = [:]
  /// What their formulas name, by kind of resource.
  var formulaMentions: [String: [FormulaMention]] = [:]
  var faults = DiagnosticList()
  /// The place of everything read, by dotted path.
  var places: [String: Place] = [:]
  var names: [DeclaredName] = []
  var references: [NameReference] = []
  var links: [LinkReference] = []

  init(units: UnitContext, contaminants: [String: WrittenProperty]?, isComplete: Bool) {
    self.units = units
    self.contaminants = contaminants
    self.isComplete = isComplete
  }

  /// Binds one map along its table.
  mutating func record(
    _ node: LocatedNode, _ table: SchemaTable, id: String, path: String, place: Place, scope: Scope
  ) -> BoundRecord? {
    guard let entries = map(node, path: path) else { return nil }
    places[path] = place
    var record = BoundRecord(id: id, plant: scope.plant, path: path, place: place)
    var inner = scope
    if table.ids == .plant { inner.plant = id }
    let stream = record.name
    for entry in metered(entries, table, stream) {
      let name = entry.key.text
      record.written.insert(name)
      let keyPath = Self.join(path, name)
      guard let key = table.key(name) else {
        faults.error(
          .unknownKey, at: entry.key.place, path: keyPath, .unknownKey(name, table.doc),
          hint: .didYouMean(name, table.keys.map(\.name)))
        continue
      }
      if case .later(let owner) = key.availability {
        faults.error(.notYet, at: entry.key.place, path: keyPath, .notYet(name, owner), hint: .notYetHint(name))
        continue
      }
      var below = inner
      below.resource = key.resource ?? scope.resource
      places[keyPath] = entry.key.place
      let outer = isHeldAllYear
      isHeldAllYear = outer || !key.mayVary
      defer { isHeldAllYear = outer }
      let stated = value(entry.value, key.shape, id: name, path: keyPath, keyPlace: entry.key.place, scope: below)
      record.values[name] = scaled(stated, key, entry.value, stream)
      if ofYear.contains(keyPath), !(key.isAmount && amounts.change(stream)) { record.ofYear.insert(name) }
    }
    missingKeys(of: table, record)
    return record
  }

  /// Binds a map from id to records, sorted by id.
  mutating func records(_ node: LocatedNode, _ table: SchemaTable, path: String, scope: Scope) -> [BoundRecord]? {
    guard let entries = map(node, path: path) else { return nil }
    let bound = entries.compactMap { entry in
      let inner = Self.join(path, entry.key.text)
      names.append(DeclaredName(entry.key, ids: table.ids, plant: scope.plant, path: inner))
      return record(
        entry.value, table, id: entry.key.text, path: inner, place: entry.key.place, scope: scope)
    }
    return bound.sorted { $0.id < $1.id }
  }

  /// Every item of a list as a record, in the order written.
  mutating func recordList(
    _ node: LocatedNode, _ table: SchemaTable, path: String, scope: Scope
  ) -> [BoundRecord]? {
    guard let items = list(node, path: path) else { return nil }
    return items.enumerated().compactMap { index, item in
      let id = String(index + 1)
      return record(item, table, id: id, path: Self.join(path, id), place: item.place, scope: scope)
    }
  }

  /// The dotted path of a key below `path`.
  static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private mutating func missingKeys(of table: SchemaTable, _ record: BoundRecord) {
    guard isComplete else { return }
    for key in table.keys where !record.written.contains(key.name) && !(key.isAmount && amounts.areUnread) {
      switch key.presence {
      case .optional: continue
      case .requiredUnless(let other) where record.written.contains(other): continue
      case .required, .requiredUnless: break
      }
      faults.error(
        .missingKey, at: record.place, path: record.path,
        .missingKey(key.name, record.path.isEmpty ? "" : record.name, key.doc), hint: .writeKey(key))
    }
  }
}

/// An id that the file gives to something.
struct DeclaredName {
  var id: String
  var ids: IdScope
  var plant: String?
  var path: String
  var place: Place

  init(_ key: LocatedScalar, ids: IdScope, plant: String?, path: String) {
    self.id = key.text
    self.ids = ids
    self.plant = plant
    self.path = path
    self.place = key.place
  }
}

/// A name in the file that must refer to something.
struct NameReference {
  var name: Located<String>
  var role: ReferenceRole
  var resource: String?
}

/// A link in the file, of which both ends must exist.
struct LinkReference {
  var link: BoundLink
  var path: String
  var resource: String?
  /// False for `forbid`, where a link that could never be does no harm.
  var mustBePossible: Bool
}
