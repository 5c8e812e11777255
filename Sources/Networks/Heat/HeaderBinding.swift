import ParkModel

extension HeatBinding {
  /// A header; it gives what it got, so it cannot come back warmer than it goes out.
  static func header(_ record: BoundRecord, _ faults: inout DiagnosticList) -> HeatHeader? {
    guard let supply = record.number("supply") else { return nil }
    if record.written.contains("return"), record.number("return") == nil { return nil }
    var header = HeatHeader(
      name: record.name, supply: supply, back: record.number("return") ?? supply, origin: record.origin)
    header.status = record.status
    header.shift = record.number("shift")
    header.loss = record.number("loss") ?? 0
    header.capacity = record.number("capacity") ?? .infinity
    header.holding = record.number("holds") ?? 0
    header.build = MaterialBinding.buildCost(record.record("build"))
    header.expand = MaterialBinding.expansion(record, from: header.capacity, &faults)
    header.at = record.point("at")
    if header.back > header.supply, let back = record.quantity("return") {
      faults.error(.contradiction, at: back.place, path: back.path, .headerBackwards(record.name))
    }
    if header.loss >= 1, let loss = record.quantity("loss") {
      faults.error(.impossibleValue, at: loss.place, path: loss.path, .losesEverything)
    }
    return header
  }

  /// What the `line:` block says.
  static func line(_ record: BoundRecord?, _ faults: inout DiagnosticList) -> HeatLine {
    var line = HeatLine()
    guard let record else { return line }
    line.distance = record.text("distance").flatMap(Carriage.Distance.init(rawValue:)) ?? .grid
    line.lossPerLength = record.number("loss") ?? 0
    line.fixedPerLength = record.number("fixed") ?? 0
    line.perCapacityLength = record.number("per_capacity") ?? 0
    line.life = record.number("life") ?? 20
    if line.lossPerLength >= 1, let loss = record.quantity("loss") {
      faults.error(.impossibleValue, at: loss.place, path: loss.path, .losesEverything)
    }
    return line
  }

  /// The conventional target takes every plant at its own pinch, so all pairs inside a plant must be admitted today.
  static func checkSite(_ section: HeatSection, _ block: BoundRecord, _ faults: inout DiagnosticList) {
    guard section.site == .conventional, let stated = block.locatedText("site") else { return }
    let isInside =
      section.connections.existing?.contains { $0.reach == .inside || $0.reach == .pair(.any, .any) } ?? false
    if !isInside {
      faults.error(
        .contradiction, at: stated.place, path: stated.path, .conventionalNeedsInside, hint: .conventionalHint)
    }
    let forbidden = section.connections.forbid.first { pattern in
      section.streams.contains { hot in
        hot.role == .hot
          && section.streams.contains { cold in
            cold.role == .cold && hot.plant != nil && hot.plant == cold.plant
              && pattern.covers(from: hot.name, in: hot.plant, to: cold.name, in: cold.plant)
          }
      }
    }
    if let forbidden {
      faults.error(.contradiction, at: stated.place, path: stated.path, .conventionalForbids(forbidden.origin.path))
    }
  }

  /// Facts are of a pair of streams: utilities are everywhere, and a header says its own.
  static func checkFacts(_ section: HeatSection, _ block: BoundRecord, _ faults: inout DiagnosticList) {
    let others = Set(section.utilities.map(\.name) + section.headers.map(\.name))
    for (link, _) in block.record("connections")?.facts("facts") ?? [] {
      guard let end = [link.from, link.to].compactMap({ $0 }).first(where: { others.contains($0.value) }) else {
        continue
      }
      faults.error(.contradiction, at: end.place, path: end.path, .factOfNoStream(end.value))
    }
  }
}

extension Message {
  static func headerBackwards(_ name: String) -> Message {
    Message(
      "contradiction.header", en: "`\(name)` comes back warmer than it goes out", zh: "`\(name)` 的回水温度高于供水温度")
  }

  static let losesEverything = Message(
    "loses-everything", en: "nothing would arrive", zh: "热量将全部损失")

  static let conventionalNeedsInside = Message(
    "contradiction.site",
    en: "the conventional target takes each plant at its own pinch, so all its streams must exchange today",
    zh: "常规目标按各企业自身夹点计，其内部流股须可任意换热")
  static let conventionalHint = Message(
    "contradiction.site.hint", en: "write `existing: inside` in the heat connections",
    zh: "请在 connections 中写 `existing: inside`")

  static func conventionalForbids(_ path: String) -> Message {
    Message(
      "contradiction.site-forbid",
      en: "the conventional target takes each plant at its own pinch, and `\(path)` forbids an exchange inside one",
      zh: "常规目标按各企业自身夹点计，而 `\(path)` 禁止了企业内的换热")
  }

  static func factOfNoStream(_ name: String) -> Message {
    Message(
      "contradiction.fact", en: "facts are of an exchange between two streams, and `\(name)` is none",
      zh: "facts 只用于两股流股之间的换热，`\(name)` 不是流股")
  }
}
