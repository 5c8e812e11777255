import Testing

@testable import Charts

@Suite struct PlotTests {
  @Test(
    "ticks are round numbers that cover the range", arguments: [(0.0, 31_900.0), (18, 380), (0, 0.37), (-3, 7), (5, 5)])
  func ticks(from: Double, to: Double) throws {
    let ticks = Ticks.over(from, to, count: 6)
    #expect(try #require(ticks.first) <= from + 1e-9)
    #expect(try #require(ticks.last) >= to - 1e-9)
    #expect((2...14).contains(ticks.count))
    let step = ticks[1] - ticks[0]
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { abs($1 - $0 - step) < 1e-9 * step })
  }

  @Test("what is printed stands apart, whatever is drawn", arguments: 1...80)
  func apart(seed: Int) {
    var dice = SplitMix(state: UInt64(seed))
    func points() -> [Plot.Point] {
      var (x, y) = (0.0, 400 * dice.unit())
      return (0..<(2 + dice.below(8))).map { _ in
        x += 9000 * dice.unit()
        y += 100 * dice.unit()
        return Plot.Point(x: x, y: y)
      }
    }
    let plot = Plot(
      curves: (0..<(1 + dice.below(3))).map { Plot.Curve(label: "热流股 curve \($0)", points: points(), color: "#000") },
      lines: (0..<dice.below(4)).map { index in
        dice.below(2) == 0
          ? Plot.Line(label: "pinch \(index) 80/70 °C", x: 20_000 * dice.unit())
          : Plot.Line(label: "pinch \(index) 75 °C", y: 400 * dice.unit())
      },
      spans: (0..<dice.below(3)).map { Plot.Span(label: "heating \($0) kW", from: 0, to: 9000 * dice.unit(), y: 200) },
      xTitle: "heat, kW", yTitle: "temperature, °C", text: { Coordinate.text($0) })
    expectApart(plot.figure(id: "plot", title: "plot", summary: "plot"), "seed \(seed)")
  }

  @Test("a curve runs through its points: the frame is linear, with its ticks at both ends")
  func linear() {
    let plot = Plot(
      curves: [Plot.Curve(label: "a", points: [.init(x: 0, y: 0), .init(x: 100, y: 50)], color: "#123")], xTitle: "x",
      yTitle: "y", text: { Coordinate.text($0) })
    let figure = plot.figure(id: "plot", title: "plot", summary: "plot", width: 300, height: 200)
    // The last tick of x is 100 and that of y 50, so that the curve ends in the upper right corner of the axes.
    let path = figure.elements.first { element in
      element.name == "path" && element.attributes.contains { $0.value == "curve" }
    }
    let data = path?.attributes.first { $0.name == "d" }?.value ?? ""
    let axes = figure.elements.filter { element in element.attributes.contains { $0.value == "axis" } }.suffix(2)
    let x2 = axes.first?.attributes.first { $0.name == "x2" }?.value ?? "?"
    let y1 = axes.last?.attributes.first { $0.name == "y1" }?.value ?? "?"
    #expect(
      data.hasSuffix("L\(x2) \(y1)")
        || data.hasSuffix("L\(x2) \(axes.last?.attributes.first { $0.name == "y2" }?.value ?? "")"))
  }
}

@Suite struct BarTests {
  @Test("the bar stands between the figures, the tick at the target")
  func bar() {
    let bar = ShiftBar(before: 25, after: 75, target: 50, fill: "#123456", title: "rate", targetText: "target 50 %")
    let figure = bar.figure(id: "bar", width: 108)
    func attributes(_ style: String) -> [String: String] {
      let element = figure.elements.first { $0.attributes.contains { $0.name == "class" && $0.value == style } }
      return Dictionary(uniqueKeysWithValues: (element?.attributes ?? []).map { ($0.name, $0.value) })
    }
    #expect(attributes("moved")["x"] == "29" && attributes("moved")["width"] == "50")
    #expect(attributes("tick")["x1"] == "54")
    expectApart(figure, "bar")
  }

  @Test("a target at an end keeps its label inside", arguments: [0.0, 50, 100, 250])
  func ends(target: Double) {
    let bar = ShiftBar(
      before: nil, after: 100, target: target, fill: "#000", title: "rate", targetText: "目标 \(target) %")
    expectApart(bar.figure(id: "bar"), "\(target)")
  }
}

@Suite struct MapTests {
  static func map(seed: Int) -> NetworkMap {
    var dice = SplitMix(state: UInt64(seed))
    let kinds: [NetworkMap.Site.Kind] = [.plant, .plant, .asset, .neighbour]
    let sites = (0..<(2 + dice.below(14))).map { index in
      let kind = kinds[dice.below(4)]
      let far = kind == .neighbour && dice.below(2) == 0 ? 12.0 : 0
      return NetworkMap.Site(
        label: "厂 plant \(index)", kind: kind, x: 3 * dice.unit() + far, y: 2 * dice.unit() - far)
    }
    let links = (0..<dice.below(30)).map { _ in
      let from = dice.below(sites.count)
      let to = (from + 1 + dice.below(sites.count - 1)) % sites.count
      return NetworkMap.Link(from: from, to: to, layer: 0, share: dice.unit(), isNew: dice.below(2) == 0, title: "link")
    }
    return NetworkMap(
      sites: sites, links: links, layers: [.init(name: "water, at most 9 t/h", color: "#123", dashes: nil)],
      existing: "stands today", distance: { Coordinate.text($0) + " km" },
      farDistance: { " (\(Coordinate.text($0)) km)" })
  }

  @Test("names stand apart, near or led to their sites", arguments: 1...80)
  func apart(seed: Int) {
    expectApart(Self.map(seed: seed).figure(id: "map", title: "map", summary: "map"), "seed \(seed)")
  }

  @Test("a name goes where it covers no line, though that is farther off")
  func offLines() {
    let sites = [
      NetworkMap.Site(label: "west", kind: .plant, x: 0, y: 1),
      NetworkMap.Site(label: "middle", kind: .plant, x: 1, y: 1),
      NetworkMap.Site(label: "east", kind: .plant, x: 2, y: 1),
      NetworkMap.Site(label: "south", kind: .plant, x: 1, y: 0),
    ]
    let links = [(1, 2), (1, 0), (1, 3), (2, 1), (0, 1)].map {
      NetworkMap.Link(from: $0, to: $1, layer: 0, share: 1, isNew: true, title: "link")
    }
    var map = Self.map(seed: 1)
    (map.sites, map.links) = (sites, links)
    let figure = map.figure(id: "map", title: "map", summary: "map")
    let names = figure.elements.filter { $0.name == "text" && $0.markup.contains("class=\"place\"") }
    #expect(names.count == 4)
    let ways = figure.elements.filter { $0.name == "path" && $0.markup.contains("class=\"way\"") }
      .compactMap { way in way.attributes.first { $0.name == "d" }?.value }
    // The middle of each bowed line, of its three points.
    let middles = ways.map { way -> (x: Double, y: Double) in
      let numbers = way.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
      return ((numbers[0] + 2 * numbers[2] + numbers[4]) / 4, (numbers[1] + 2 * numbers[3] + numbers[5]) / 4)
    }
    #expect(middles.count == 5)
    for middle in middles { #expect(!figure.labels.contains { $0.holds(middle) }) }
  }

  @Test("a landfill far off does not shrink the plants to a spot")
  func farOff() {
    var sites = [
      NetworkMap.Site(label: "a", kind: .plant, x: 0, y: 0), NetworkMap.Site(label: "b", kind: .plant, x: 2, y: 1),
      NetworkMap.Site(label: "landfill", kind: .asset, x: 40, y: 1),
      NetworkMap.Site(label: "kiln", kind: .neighbour, x: 44, y: 1.1),
    ]
    let near = MapProjection(Array(sites.prefix(2)), width: 960, top: 0, most: 560)
    let far = MapProjection(sites, width: 960, top: 0, most: 560)
    #expect(far.scale == near.scale)
    #expect(far.distances.map { $0 == nil } == [true, true, false, false])
    let (landfill, kiln) = (far.points[2], far.points[3])
    #expect(landfill.x > far.points[1].x && max(abs(landfill.x - kiln.x), abs(landfill.y - kiln.y)) >= 40)
    sites[2].x = 2.2
    #expect(MapProjection(sites, width: 960, top: 0, most: 560).distances[2] == nil)
  }

  @Test("a kilometre is as long eastwards as northwards, and north is up")
  func scaled() {
    let sites = [
      NetworkMap.Site(label: "a", kind: .plant, x: 0, y: 0), NetworkMap.Site(label: "b", kind: .plant, x: 1, y: 0),
      NetworkMap.Site(label: "c", kind: .plant, x: 0, y: 1),
    ]
    let map = NetworkMap(
      sites: sites, links: [], layers: [], existing: "", distance: { Coordinate.text($0) },
      farDistance: { Coordinate.text($0) })
    let circles = map.figure(id: "map", title: "map", summary: "map").elements.filter { $0.name == "circle" }
    let centers = circles.map { circle in
      ["cx", "cy"].map { name in Double(circle.attributes.first { $0.name == name }?.value ?? "") ?? .nan }
    }
    #expect(abs((centers[1][0] - centers[0][0]) - (centers[0][1] - centers[2][1])) < 0.02)
    #expect(centers[1][0] > centers[0][0] && centers[2][1] < centers[0][1])
  }
}

@Suite struct GanttTests {
  @Test("every project has its bar in its year, and nothing touches", arguments: [1, 3, 5, 10])
  func bars(years: Int) {
    let rows = (0..<8).map {
      Gantt.Row(label: "project number \($0) 项目", start: $0 % years, note: "\($0) million CNY", title: "project \($0)")
    }
    let lines = [Gantt.Line(label: "Spent, CNY", texts: (0..<years).map { "\($0) 000 000" })]
    let figure = Gantt(years: (0..<years).map { "\(2026 + $0)" }, rows: rows, lines: lines)
      .figure(id: "gantt", title: "roadmap", summary: "roadmap")
    expectApart(figure, "\(years) years")
    let built = figure.elements.filter { $0.attributes.contains { $0.value == "built" } }
    #expect(built.count == rows.count)
    let xs = Set(built.compactMap { bar in bar.attributes.first { $0.name == "x" }?.value })
    #expect(xs.count == min(years, rows.count))
  }
}
