import ParkModel

/// What the law asks of the use of wastes: a route that allows it, and a permission where they are hazardous.
extension SchemaWalk {
  /// Refuses hazardous waste where the use has no permission for it and names it all the same.
  mutating func checkHazards(_ section: MaterialSection, _ park: Park) {
    let streams = Set(section.sources.filter(\.isHazardous).map(\.name))
    let kinds = Set(park.wasteKinds.filter(\.isHazardous).map(\.id))
    for sink in section.sinks where !sink.takesHazardous {
      for word in sink.accepts ?? [] where streams.contains(word) || kinds.contains(word) {
        let path = Self.join(sink.origin.path, "accepts")
        faults.error(
          .hazardousUse, at: places[path] ?? places[sink.origin.path], path: path, .hazardousUse(sink.name, word),
          hint: .permitHazardous)
      }
    }
    let closed = Set(section.sinks.filter { !$0.takesHazardous }.map(\.name))
    for source in section.sources where source.isHazardous {
      for word in source.only ?? [] where closed.contains(word) {
        let path = Self.join(source.origin.path, "only")
        faults.error(
          .hazardousUse, at: places[path] ?? places[source.origin.path], path: path, .hazardousUse(word, source.name),
          hint: .permitHazardous)
      }
    }
  }

  /// Warns of a use that may take waste and does not say by which rule.
  mutating func checkRoutes(_ section: MaterialSection) {
    // Beside errors it would only be noise.
    guard section.kind.hasWasteKinds, !faults.hasErrors else { return }
    let reach = Reach(section)
    let reached = section.sources.filter { $0.wasteKind != nil }
      .reduce(into: Set<String>()) { $0.formUnion(reach.receivers(from: $1.name)) }
    for sink in section.sinks where sink.route == nil && reached.contains(sink.name) {
      faults.warning(
        .noRoute, at: places[sink.origin.path], path: sink.origin.path, .noRoute(sink.name), hint: .addRoute)
    }
  }
}

extension Message {
  static func hazardousUse(_ use: String, _ word: String) -> Message {
    Message(
      "hazardous-use", en: "`\(word)` is hazardous, and `\(use)` has no permission for hazardous waste",
      zh: "`\(word)` 属危险废物，而 `\(use)` 没有利用危险废物的许可")
  }

  static let permitHazardous = Message(
    "hazardous-use.hint", en: "write `hazardous: true` where the receiver holds the permit, else send it to disposal",
    zh: "接收方持有许可时写 `hazardous: true`，否则应送处置")

  static func noRoute(_ use: String) -> Message {
    Message(
      "no-route", en: "`\(use)` may take waste, and the file does not say by which standard or permit",
      zh: "`\(use)` 可利用固废，但未写明所依据的标准或许可")
  }

  static let addRoute = Message(
    "no-route.hint", en: "add `route:` with the standard that allows it, as `route: GB/T 2847-2022`",
    zh: "请在 `route:` 中写明依据的标准，例如 `route: GB/T 2847-2022`")
}
