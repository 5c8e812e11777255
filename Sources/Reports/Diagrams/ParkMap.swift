import Assessment
import Charts
import ParkModel

/// The plants at their places and what runs between them after the retrofit, by the year.
struct ParkMap {
  private let content: ReportContent
  private var map: NetworkMap
  private var places: [String: Int] = [:]
  /// Sites whose place the park does not say.
  private var unplaced: Set<String> = []

  /// nil where fewer than two places are known, or nothing runs between them.
  init?(_ content: ReportContent) {
    guard content.comparison.after.isFeasible else { return nil }
    self.content = content
    let language = content.language
    map = NetworkMap(
      sites: [], links: [], layers: [], existing: content.say(MapWords.existing),
      distance: { "\(NumberText.text($0, digits: 2)) km" },
      farDistance: { MapWords.far("\(NumberText.text($0, digits: 2)) km").text(in: language) })
    let lines = FlowLine.lines(of: content.comparison.after, in: content.park)
    for resource in PageSections.inOrder(lines.map(\.resource)) {
      add(resource, lines.filter { $0.resource == resource })
    }
    guard !map.links.isEmpty else { return nil }
  }

  /// The links of one resource: all between two sites in one, apart by whether they are new.
  private mutating func add(_ resource: String, _ lines: [FlowLine]) {
    let roles = content.park.flowRoles(of: resource)
    var sums: [[Int]: Double] = [:]
    for line in lines {
      let ends = [line.from, line.to].map { place(of: $0, roles[$0]) }
      guard let from = ends[0], let to = ends[1], from != to else { continue }
      sums[[from, to, line.status == .candidate ? 1 : 0], default: 0] += line.yearly(in: content.park)
    }
    guard let most = sums.values.max(), most > 0 else { return }
    let unit = content.unit(lines.first?.unit ?? "", most)
    let look = MapWords.looks[resource] ?? ("#33566b", nil)
    map.layers.append(
      NetworkMap.Layer(
        name: content.say(MapWords.layer(resource, most: unit.amount(most))), color: look.color, dashes: look.dashes))
    for (key, amount) in sums.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where amount > NumberText.negligible * most {
      let name = "\(map.sites[key[0]].label) → \(map.sites[key[1]].label)"
      let new = key[2] == 1 ? ", \(content.say(Words.yes))" : ""
      map.links.append(
        NetworkMap.Link(
          from: key[0], to: key[1], layer: map.layers.count - 1, share: amount / most, isNew: key[2] == 1,
          title: "\(name): \(unit.amount(amount))\(new)"))
    }
  }

  /// The site of a node; nil, and noted, where the park does not say where it stands.
  private mutating func place(of node: String, _ role: FlowRole?) -> Int? {
    let site = role.map { $0.plant ?? unit(of: $0.name) } ?? node
    if let known = places[site] { return known }
    let park = content.park
    let plant = park.plant(site)
    let asset = park.materials.compactMap { park.position(of: site, in: $0) }.first
    guard let point = plant?.at ?? park.position(ofSite: site) ?? asset else {
      unplaced.insert(site)
      return nil
    }
    map.sites.append(
      NetworkMap.Site(
        label: plant.map { PlantLabel.text($0, in: content.language) } ?? site,
        kind: plant == nil ? .asset : plant?.isOutside == true ? .neighbour : .plant, x: point.x, y: point.y))
    places[site] = map.sites.count - 1
    return map.sites.count - 1
  }

  /// A by-product stands where the unit does that gives it.
  private func unit(of name: String) -> String {
    guard let slash = name.lastIndex(of: "/") else { return name }
    let unit = String(name[..<slash])
    return content.park.materials.contains { $0.treatments.contains { $0.name == unit } } ? unit : name
  }

  var markup: String {
    let title = content.say(MapWords.title)
    let new = map.links.filter(\.isNew).count
    let summary = content.say(MapWords.summary(sites: map.sites.count, links: map.links.count, new: new))
    let list = unplaced.sorted().joined(separator: content.language == .zh ? "、" : ", ")
    let note = [content.say(MapWords.note)] + (unplaced.isEmpty ? [] : [content.say(MapWords.unplaced(list))])
    return PageTemplates.figure.filled([
      "isWide": .flag(true), "caption": .text(content.say(MapWords.caption)),
      "drawing": .markup(map.figure(id: "map", title: title, summary: summary).markup), "isNoted": .flag(true),
      "note": .markup(RunningText.markup(note.joined(separator: content.language == .zh ? "" : " "))),
    ])
  }
}

/// The words of the map, and how each resource looks on it.
enum MapWords {
  static let looks: [String: (color: String, dashes: String?)] = [
    "water": ("#14609f", nil), "heat": ("#c2491d", "10 5"), "gas": ("#7a56b8", "14 4 3 4"),
    "solids": ("#7c5c33", "3 4"),
  ]
  static let title = Message("map", en: "Map of the park, after", zh: "园区平面图（改造后）")
  static let caption = Message(
    "map-caption", en: "What runs between the plants, at their places", zh: "企业之间的物流与热流（按位置）")
  static let existing = Message("map-existing", en: "link that stands today", zh: "现有连接")
  static let note = Message(
    "map-note",
    en:
      "New links are coloured, links that stand today are grey; a line is as thick as it carries much of its resource, and "
      + "the legend says how much the thickest carries. Plants are round, neighbours outside the park hollow, units and "
      + "outfalls square.",
    zh: "新增连接为彩色，现有连接为灰色；线宽与该资源流量成正比，图例给出最粗线条的流量。圆形为企业，空心圆为园区外单位，方形为设施与排放口。")

  static func layer(_ resource: String, most amount: String) -> Message {
    let name = (en: Words.resource(resource, in: .en), zh: Words.resource(resource, in: .zh))
    return Message("map-layer", en: "\(name.en), at most \(amount)", zh: "\(name.zh)，最大 \(amount)")
  }

  /// How far off a site lies that is drawn at the edge, behind its name.
  static func far(_ distance: String) -> Message {
    Message("map-far", en: " (\(distance))", zh: "（\(distance)）")
  }

  static func unplaced(_ list: String) -> Message {
    Message(
      "map-unplaced", en: "Not on the map, since the park file does not say where they are: \(list).",
      zh: "园区文件未给出位置、故未画出：\(list)。")
  }

  static func summary(sites: Int, links: Int, new: Int) -> Message {
    Message(
      "map-summary", en: "Map of \(sites) sites with \(links) links between them, \(new) of them new.",
      zh: "\(sites) 个地点之间的 \(links) 条连接，其中新增 \(new) 条。")
  }
}
