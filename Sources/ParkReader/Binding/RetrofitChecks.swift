import ParkModel

/// What cannot be meant by `retrofit:`: figures out of range, names that nothing has, ties that cannot be kept.
extension SchemaWalk {
  mutating func checkRetrofit(_ retrofit: BoundRecord, _ park: Park) {
    checkMoney(retrofit)
    let records = retrofit.records("projects")
    let known = Set(names.filter { $0.ids == .project }.map(\.id))
    let assets = KnownAssets(park)
    var claimed: [String: (place: Place, project: String)] = [:]
    for record in records {
      checkFigures(of: record, park)
      for asset in record.locatedWords("assets")?.value ?? [] {
        checkAsset(asset, assets)
        let name = asset.value.asAssetName
        if let first = claimed[name] {
          faults.error(
            .inTwoProjects, at: asset.place, path: asset.path, .inTwoProjects(name, first.project, record.id),
            hint: .inTwoProjectsHint, related: [Diagnostic.Related(place: first.place, message: .firstOfTwo)])
        } else {
          claimed[name] = (asset.place, record.id)
        }
      }
      for key in ["needs", "excludes"] {
        for name in record.locatedWords(key)?.value ?? [] { checkTie(name, key, of: record.id, known) }
      }
    }
    checkTies(records)
  }

  private mutating func checkMoney(_ retrofit: BoundRecord) {
    var sum = 0.0
    for phase in (retrofit.quantities("phases")?.value ?? [:]).sorted(by: { $0.key < $1.key }).map(\.value) {
      refuseNegative(phase)
      sum += phase.value.value
    }
    guard let budget = retrofit.quantity("budget") else { return }
    refuseNegative(budget)
    guard let phases = retrofit.quantities("phases"), sum.isFinite, budget.value.value >= 0,
      sum > budget.value.value * (1 + 1e-9)
    else { return }
    faults.warning(
      .phasesAboveBudget, at: phases.place, path: phases.path, .phasesAboveBudget(sum, budget.value.value),
      hint: .phasesAboveBudgetHint)
  }

  private mutating func refuseNegative(_ money: Located<BoundQuantity>) {
    guard money.value.value < 0 else { return }
    faults.error(.impossibleValue, at: money.place, path: money.path, .negativeMoney)
  }

  private mutating func checkFigures(of record: BoundRecord, _ park: Park) {
    for key in ["fixed", "operating"] { record.quantity(key).map { refuseNegative($0) } }
    if let life = record.quantity("life"), life.value.value <= 0 {
      faults.error(.impossibleValue, at: life.place, path: life.path, .noLife)
    }
    guard let earliest = record.quantity("earliest") else { return }
    guard let year = Int(exactly: earliest.value.value), Self.calendarYears.contains(year) else {
      faults.error(.impossibleValue, at: earliest.place, path: earliest.path, .notAYear)
      return
    }
    if let last = park.phases.last?.year, year > last {
      faults.error(
        .contradiction, at: earliest.place, path: earliest.path, .afterAllPhases(record.id, year, last),
        hint: .afterAllPhasesHint)
    }
  }

  /// An asset of a project must be one that may be built, a link one that may be laid.
  private mutating func checkAsset(_ asset: Located<String>, _ known: KnownAssets) {
    let ends = asset.value.asLinkEnds
    let missing = (ends.map { [$0.from, $0.to] } ?? [asset.value]).filter { !known.all.contains($0) }
    for name in missing where !declares(name) {
      faults.error(
        .unknownName, at: asset.place, path: asset.path, .unknownAsset(name),
        hint: .didYouMean(name, (ends == nil ? known.candidates.names : known.all).sorted()))
    }
    guard missing.isEmpty else { return }
    let isCandidate =
      ends.map { known.candidates.mayBuild(from: $0.from, to: $0.to) } ?? known.mayDecide(asset.value)
    if isCandidate { return }
    faults.error(
      .notACandidate, at: asset.place, path: asset.path, .notACandidate(asset.value.asAssetName, isLink: ends != nil),
      hint: .notACandidateHint(isLink: ends != nil))
  }

  /// Whether the file declares a node of that name which could not be read.
  private func declares(_ name: String) -> Bool {
    names.contains { declared in
      declared.ids == .node && (declared.plant.map { "\($0)/\(declared.id)" } ?? declared.id) == name
    }
  }

  private mutating func checkTie(_ name: Located<String>, _ key: String, of project: String, _ known: Set<String>) {
    if name.value == project {
      faults.error(.contradiction, at: name.place, path: name.path, .tiedToItself(project, key), hint: .takeItOut)
    } else if !known.contains(name.value) {
      faults.error(
        .unknownName, at: name.place, path: name.path, .unknownProject(name.value),
        hint: .didYouMean(name.value, known.subtracting([project]).sorted()))
    }
  }

  /// Projects that need each other in a circle, and projects that exclude what they need, directly or through others.
  private mutating func checkTies(_ records: [BoundRecord]) {
    let needs = Dictionary(records.map { ($0.id, $0.names("needs") ?? []) }, uniquingKeysWith: { first, _ in first })
    func needed(by project: String) -> Set<String> {
      var found: Set<String> = []
      var open = needs[project] ?? []
      while let next = open.popLast() {
        if found.insert(next).inserted { open += needs[next] ?? [] }
      }
      return found
    }
    let excluded = records.reduce(into: [String: Set<String>]()) { all, record in
      for other in record.names("excludes") ?? [] {
        all[record.id, default: []].insert(other)
        all[other, default: []].insert(record.id)
      }
    }
    for record in records {
      let all = needed(by: record.id)
      guard let list = record.locatedWords("needs") else { continue }
      if all.contains(record.id), !(needs[record.id] ?? []).contains(record.id) {
        let circle = all.filter { needed(by: $0).contains(record.id) }.sorted()
        guard circle.first == record.id else { continue }
        faults.error(
          .circularNeeds, at: list.place, path: list.path, .circularNeeds(circle), hint: .circularNeedsHint)
      }
      // What a project that it needs cannot keep is said of that project.
      let closures = (needs[record.id] ?? []).map { needed(by: $0).union([$0]) }
      let together = all.union([record.id]).sorted()
      for (index, one) in together.enumerated() {
        for other in together[(index + 1)...] where excluded[one]?.contains(other) == true {
          if closures.contains(where: { $0.contains(one) && $0.contains(other) }) { continue }
          faults.error(
            .contradiction, at: list.place, path: list.path, .excludesWhatItNeeds(record.id, one, other),
            hint: .excludesWhatItNeedsHint)
        }
      }
    }
  }
}

/// The names that an asset of a project may have, looked up once for all projects.
private struct KnownAssets {
  let candidates: CandidateAssets
  let all: Set<String>

  /// Whether an asset may be built, enlarged or closed.
  func mayDecide(_ asset: String) -> Bool {
    candidates.names.contains(asset) || candidates.changeable.contains(asset)
  }

  init(_ park: Park) {
    candidates = CandidateAssets(park)
    let directories = NodeDirectory.all(of: park, heatKind: "heat")
    all = directories.values.reduce(into: Set(park.plants.map(\.id))) { $0.formUnion($1.all) }
      .union(park.heat?.converters.map(\.name) ?? []).union(candidates.names)
  }
}
