import ParkModel

extension SchemaWalk {
  /// Names that nothing has, and links that could never be.
  mutating func checkReferences(_ park: Park, heatKind: String?) {
    let directories = NodeDirectory.all(of: park, heatKind: heatKind)
    let kinds = Set(park.wasteKinds.map(\.id))
    for reference in references {
      if reference.role == .wasteKind {
        requireKind(reference.name, kinds)
      } else if let directory = reference.resource.flatMap({ directories[$0] }) {
        require(reference.name, reference.role, directory)
      }
    }
    for link in links {
      guard let directory = link.resource.flatMap({ directories[$0] }) else { continue }
      check(link, directory)
    }
  }

  private mutating func requireKind(_ name: Located<String>, _ kinds: Set<String>) {
    let isDeclared = names.contains { $0.path == "kinds.\(name.value)" }
    guard !kinds.contains(name.value), !isDeclared else { return }
    let hint = nearest(to: name.value, among: kinds.sorted()).map { Message.near($0) } ?? .addKind(name.value)
    faults.error(.unknownName, at: name.place, path: name.path, .unknownKind(name.value), hint: hint)
  }

  private mutating func require(_ name: Located<String>, _ role: ReferenceRole, _ directory: NodeDirectory) {
    let fitting = role == .giver ? directory.givers.union(directory.kinds) : directory.receivers
    if fitting.contains(name.value) { return }
    // A name whose own statement could not be read is known, even though the park has no such node.
    if isDeclared(name.value), !directory.all.contains(name.value) { return }
    if directory.all.contains(name.value) {
      let why: LinkRules.Impossibility = role == .giver ? .givesNothing : .takesNothing
      faults.error(.impossibleLink, at: name.place, path: name.path, .impossible(why, name.value, name.value))
    } else {
      unknown(name, among: fitting)
    }
  }

  private mutating func check(_ reference: LinkReference, _ directory: NodeDirectory) {
    var areKnown = true
    for end in [reference.link.from, reference.link.to] {
      guard let end, !directory.all.contains(end.value) else { continue }
      areKnown = false
      if !isDeclared(end.value) { unknown(end, among: directory.all) }
    }
    guard areKnown, reference.mustBePossible else { return }
    let from = reference.link.from?.value
    let to = reference.link.to?.value
    let why: LinkRules.Impossibility?
    switch (from, to) {
    case (let from?, let to?): why = directory.impossibility(from, to)
    case (let from?, nil): why = directory.givers.contains(from) ? nil : .givesNothing
    case (nil, let to?): why = directory.receivers.contains(to) ? nil : .takesNothing
    case (nil, nil): why = nil
    }
    if let why {
      faults.error(
        .impossibleLink, at: reference.link.place, path: reference.link.pattern.origin.path,
        .impossible(why, from ?? "any", to ?? "any"),
        hint: .impossibleHint(why, from ?? "any", to ?? "any"))
    }
  }

  private mutating func unknown(_ name: Located<String>, among known: Set<String>) {
    faults.error(
      .unknownName, at: name.place, path: name.path, .unknownName(name.value), hint: nameHint(name.value, known))
  }

  /// Whether the file declares a node of that name, rightly or wrongly.
  private func isDeclared(_ name: String) -> Bool {
    names.contains { declared in
      guard declared.ids == .node else { return false }
      return (declared.plant.map { "\($0)/\(declared.id)" } ?? declared.id) == name && !faultless(declared.path)
    }
  }

  /// Whether nothing at or below a path has been found wrong.
  private func faultless(_ path: String) -> Bool {
    !faults.items.contains { $0.severity == .error && ($0.path == path || $0.path.hasPrefix(path + ".")) }
  }

  /// `plant/id` where a bare id was written; the nearest name; or all of them where they are few.
  private func nameHint(_ name: String, _ known: Set<String>) -> Message? {
    let inPlants = known.filter { $0.hasSuffix("/\(name)") }.sorted()
    if let only = inPlants.first, inPlants.count == 1 { return .near(only) }
    return .didYouMean(name, Array(known))
  }
}
