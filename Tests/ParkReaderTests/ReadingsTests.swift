import ParkModel
import Testing

@testable import ParkReader

@Suite("Meter readings in a table beside the park file")
struct ReadingsTests {
  static func park(_ readings: String = "{file: meters.csv}", out: String = "flow: 3 t/h, ") -> String {
    """
    park: A
    contaminants: [COD]
    units: {concentration: mg/L}
    periods: {wet: {hours: 3600}, dry: {hours: 4400}}
    readings: \(readings)
    water:
      supplies: {town: {quality: {COD: 3}, price: 4 CNY/m3}}
      outfalls: {river: {}}
    plants:
      mill:
        water:
          sources: {out: {\(out)quality: {COD: 30}}}
          sinks: {wash: {flow: 3..9 t/h, limit: {COD: 20}}}
    """
  }

  private func reading(_ table: String, park: String = Self.park()) -> ParkReading {
    readPark(SourceText(name: "park.yaml", text: park), kinds: allTables) { name in
      name == "meters.csv" ? .text(SourceText(name: name, text: table)) : .refused(.nothingBeside)
    }
  }

  private func flows(_ table: String, park: String = Self.park()) throws -> [Double] {
    let reading = reading(table, park: park)
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    return try park.byPeriod.map { season in
      let source = try #require(season.material("water")?.sources.first)
      guard case .fixed(let flow) = source.amount else { return .nan }
      return flow
    }
  }

  /// (20 + 30) / 2 and 60 m3/h, of water of 1 t/m3.
  @Test(
    "of each period the mean of its readings is the flow",
    arguments: [
      "period,mill/out [m3/h]\nwet,20\ndry,60\nwet,30\n",
      "\u{FEFF}period,mill/out [m3/h]\r\nwet,20\r\ndry,60\r\n\r\nwet,30",
      "\"period\",\"mill/out [m3/h]\"\rwet,\"20\"\rdry, 60 \rwet,30.0",
      "period,mill/out [L/h]\nwet,2e4\ndry,60000\nwet,30000\n",
    ])
  func means(table: String) throws {
    #expect(try flows(table) == [25, 60])
    // They stand in for a flow that the file does not state, and for one by period.
    #expect(try flows(table, park: Self.park(out: "")) == [25, 60])
    #expect(try flows(table, park: Self.park(out: "flow: {wet: 1 t/h, dry: 2 t/h}, ")) == [25, 60])
  }

  @Test("an empty cell is left out of the mean where the park file says so, and a demand may be metered")
  func missing() throws {
    let table = "period,mill/out [t/h],mill/wash [t/h]\nwet,20,4\nwet,,8\ndry,60\ndry,60,5\n"
    #expect(try flows(table, park: Self.park("{file: meters.csv, missing: skip}")) == [20, 60])
    let park = try #require(reading(table, park: Self.park("{file: meters.csv, missing: skip}")).park)
    #expect(park.byPeriod.map { $0.material("water")?.sinks.first?.demand } == [.exactly(6), .exactly(5)])
  }

  @Test(
    "every fault names its row and its column",
    arguments: [
      ("wet,NaN\ndry,1", "row 2, column `mill/out [t/h]`: `NaN` is not a number", 2),
      ("wet,1\ndry,\"1,200\"", "row 3, column `mill/out [t/h]`: `1,200` has a comma inside a number", 3),
      ("wet,1\ndry,１２", "row 3, column `mill/out [t/h]`: `１`", 3),
      ("wet,\ndry,1", "row 2, column `mill/out [t/h]`: the reading is missing", 2),
      ("wet\ndry,1", "row 2, column `mill/out [t/h]`: the reading is missing", 2),
      ("wet,1\ndry,-1", "row 3, column `mill/out [t/h]`: `-1` is below zero", 3),
      ("wet,1\ndry,1 t/h", "row 3, column `mill/out [t/h]`: `1 t/h` has a unit", 3),
      ("wet,1\ndyr,1", "row 3: `dyr` is no period of this park", 3),
      ("wet,1,200\ndry,1", "row 2: there are 2 readings and 1 columns of streams", 2),
      ("wet,1\n\"dry,1", "row 3: a quotation mark opens a cell and none closes it", 3),
      ("wet,1\ndry,\"1\"2", "row 3: text stands behind a cell in quotation marks", 3),
      ("wet,1\nwet,2", "row 1, column `mill/out [t/h]`: no reading is of the period `dry`", 1),
      ("", "row 1, column `mill/out [t/h]`: no reading is of the period `wet`", 1),
    ])
  func named(rows: String, sentence: String, line: Int) {
    let reading = reading("period,mill/out [t/h]\n" + rows)
    #expect(reading.park == nil)
    let found = reading.diagnostics.first { $0.code == .readings && $0.message.en.hasPrefix(sentence) }
    #expect(found != nil, "\(reading.diagnostics.map(\.message.en))")
    #expect(found?.place?.start.line == line)
    #expect(found?.place?.file == "meters.csv")
    #expect(found?.message.zh?.hasPrefix("第 \(line) 行") == true)
  }

  @Test(
    "a head that is wrong is named",
    arguments: [
      ("period;mill/out [t/h]\nwet;1", "row 1: cells are separated by `;`"),
      ("period\nwet", "row 1: the table has no column of a stream"),
      ("period,mill/out [t/h],mill/out [t/h]", "row 1, column `mill/out [t/h]`: the stream has a column already"),
      ("period,[t/h]", "row 1, column `[t/h]`: this does not name a stream"),
      ("period,mill/out", "row 1, column `mill/out`: this does not name a stream and its unit"),
      ("period,mill/out ［t/h］", "row 1, column `mill/out ［t/h］`: `［`"),
      ("period,mill/out [bushel/h]", "row 1, column `mill/out [bushel/h]`: "),
      ("", "the table of readings is empty"),
    ])
  func head(table: String, sentence: String) {
    let reading = reading(table)
    let found = reading.diagnostics.map(\.message.en)
    #expect(reading.park == nil && found.contains { $0.hasPrefix(sentence) }, "\(found)")
  }

  @Test("a unit that does not fit, a stream that there is not and a table in GBK are found at their place")
  func elsewhere() {
    let misfit = reading("period,mill/out [kW]\nwet,1\ndry,2").diagnostics
    #expect(
      misfit.map(\.message.en) == ["row 1, column `mill/out [kW]`: the unit does not fit; a water flow is wanted"])
    let unknown = reading("period,mill/otu [t/h]\nwet,1\ndry,2").diagnostics
    #expect(unknown.map(\.code) == [.unknownName] && unknown[0].hint?.en.contains("mill/out") == true)
    let gbk = SourceText(name: "meters.csv", bytes: Array("period,mill/out [t/h]\n".utf8) + [0xCE, 0xF7])
    let found = readPark(SourceText(name: "p", text: Self.park()), kinds: allTables) { _ in .text(gbk) }.diagnostics
    #expect(found.first?.message.en.hasPrefix("row 2: from here on the file is not in UTF-8") == true)
  }

  @Test("files elsewhere are not asked for", arguments: ["../a.csv", "/etc/passwd", "a/../../b", "a//b", "C:\\a.csv"])
  func escape(path: String) {
    let text = Self.park("{file: '\(path)'}")
    let reading = readPark(SourceText(name: "p", text: text), kinds: allTables) { _ in
      Issue.record("\(path) was asked for")
      return .refused(.nothingBeside)
    }
    #expect(reading.diagnostics.map(\.code) == [.readings])
  }

  @Test("no table crashes the reader", arguments: 0..<4)
  func mutated(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 104_729 &+ 7)
    let sound = Array("period,mill/out [t/h],\"mill/wash [t/h]\"\r\nwet,20,3\ndry,\"60\",4\nwet,1e3,5\n".utf8)
    for _ in 0..<300 {
      let table = SourceText(name: "meters.csv", bytes: Mutation.mutate(sound, using: &random))
      let park = SourceText(name: "park.yaml", text: Self.park())
      let reading = readPark(park, kinds: allTables) { _ in .text(table) }
      #expect((reading.park == nil) == reading.diagnostics.contains { $0.severity == .error })
      for case let place? in reading.diagnostics.map(\.place) where place.file == "meters.csv" {
        #expect(place.start <= place.end && place.end.utf8Offset <= table.bytes.count)
      }
      _ = DiagnosticRenderer(sources: [park, table]).text(Array(reading.diagnostics.prefix(5)))
    }
  }
}
