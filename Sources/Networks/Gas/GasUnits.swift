import ParkModel

/// Units that purify one gas, whose composition is known before the plan: so the product's and the tail's are too, and the
/// program stays linear.
///
/// A splitting unit recovers a share r of a component and gives a product of stated composition y from a feed x:
///
///     product / feed = s = r x / y,    tail of every component = (x - s y) / (1 - s)
///
/// and of the heating value likewise. A unit that removes shares keeps the volume and all that it does not remove.
extension MaterialBinding {
  /// Adds the units in the order in which they feed each other.
  mutating func addGasUnits(_ records: [BoundRecord]) {
    var open = records
    while !open.isEmpty {
      let ready = open.filter { record in
        guard let feed = record.text("feed") else { return true }
        return !open.contains { feed == $0.name || feed == $0.name + "/reject" }
      }
      guard !ready.isEmpty else {
        for record in open {
          let feed = record.locatedText("feed")
          faults.error(
            .impossibleLink, at: feed?.place ?? record.place, path: feed?.path ?? record.path, .feedsItself(record.name)
          )
        }
        return
      }
      for record in ready { addGasUnit(record) }
      open.removeAll { record in ready.contains { $0.name == record.name } }
    }
  }

  private mutating func addGasUnit(_ record: BoundRecord) {
    guard let stated = record.locatedText("feed") else { return }
    let feed = stated.value
    guard let entering = gas(of: feed) else {
      // A feed that is not there has a fault of its own; a kind of gas is there and is no single stream.
      if section.kind.streamKinds.contains(feed) {
        faults.error(.unknownName, at: stated.place, path: stated.path, .feedIsAKind(record.name, feed))
      }
      return
    }
    let purification: Purification?
    if record.written.contains("removal") {
      purification = removing(record, from: entering)
    } else {
      purification = splitting(record, entering, feed)
    }
    guard let purification else { return }
    addTreatment(record, action: .purify(purification))
    section.treatments[section.treatments.count - 1].accepts = [feed]
    section.treatments[section.treatments.count - 1].pressure = record.number("pressure")
  }

  /// What a supply, a source or a unit bound before gives.
  private func gas(of name: String) -> Composition? {
    if let supply = section.supplies.first(where: { $0.name == name }) { return supply.quality }
    if let source = section.sources.first(where: { $0.name == name }) { return source.quality }
    for unit in section.treatments {
      guard case .purify(let purification) = unit.action else { continue }
      if name == unit.name { return purification.outlet }
      if name == unit.name + "/reject", purification.recovery < 1 { return purification.tail }
    }
    return nil
  }

  private mutating func removing(_ record: BoundRecord, from entering: Composition) -> Purification? {
    for key in ["outlet", "recovers", "recovery", "reject"] where record.written.contains(key) {
      faults.error(.contradiction, at: record.place, path: record.path, .removesOrSplits(record.name, key))
      return nil
    }
    guard let shares = record.quantities("removal")?.value.mapValues(\.value.value) else { return nil }
    var unit = Purification(outlet: entering)
    unit.isExact = true
    for name in restNames {
      let removed = shares[name] ?? shares["rest"] ?? 0
      unit.outlet.values[name] = entering[name].map { $0 * (1 - removed) }
    }
    if let value = record.number("heating_value") { unit.outlet.values[MaterialKind.heatingValue] = value }
    return unit
  }

  private mutating func splitting(_ record: BoundRecord, _ entering: Composition, _ feed: String) -> Purification? {
    guard record.quantities("outlet") != nil else { return nil }
    guard let component = record.text("recovers"), let recovered = record.quantity("recovery"),
      let reject = record.record("reject")?.names("to")
    else {
      let missing = ["recovers", "recovery", "reject"].filter { !record.written.contains($0) }
      // One that was written and could not be read has a fault of its own.
      if let first = missing.first {
        faults.error(.missingKey, at: record.place, path: record.path, .splitsWithout(record.name, first))
      }
      return nil
    }
    var outlet = gasQuality(of: record, composition: "outlet")
    outlet.spellOut(restNames)
    guard let given = entering[component], let pure = outlet[component], pure > 0 else {
      let silent = outlet[component] ?? 0 > 0 ? feed : record.name
      faults.error(
        .missingConcentration, at: record.place, path: record.path, .splitsUnknown(record.name, component, silent))
      return nil
    }
    let share = recovered.value.value * given / pure
    guard share > 0, share < 1 else {
      faults.error(.impossibleValue, at: recovered.place, path: recovered.path, .splitsNothing(record.name, share))
      return nil
    }
    var unit = Purification(outlet: outlet, recovery: share, rejectTo: reject)
    unit.isExact = true
    unit.recovers = [component: recovered.value.value]
    for (name, leaving) in outlet.values.sorted(by: { $0.key < $1.key }) {
      guard let entered = entering[name] else { continue }
      let tail = (entered - share * leaving) / (1 - share)
      guard tail >= -1e-9 * max(1, entered) else {
        faults.error(.impossibleValue, at: record.place, path: record.path, .moreThanEnters(record.name, name, feed))
        return nil
      }
      unit.tail.values[name] = max(0, tail)
    }
    return unit
  }
}
