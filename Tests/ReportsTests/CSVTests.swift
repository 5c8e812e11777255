import Assessment
import ParkModel
import Reports
import Testing

@testable import ParkReader

@Suite("The long table of figures") struct CSVTests {
  private func table(_ language: Language = .en) throws -> ReadCSV {
    try ReadCSV(Array(renderCSV(SmallPark.metered, language: language).utf8))
  }

  @Test("has the columns of the contract, and a row for each figure in full precision")
  func figures() throws {
    let table = try table()
    #expect(
      table.columns
        == ["state", "section", "resource", "period", "from", "to", "name", "label", "value", "unit", "text"])
    func value(_ state: String, _ section: String, _ name: String) -> [String] {
      table.cells("value", where: ["state": state, "section": section, "name": name])
    }
    #expect(value("after", "quantities", "cost") == ["31204567.89"])
    #expect(value("before", "quantities", "fresh_water") == ["320"])
    #expect(value("tuned", "quantities", "fresh_water") == ["304"])
    #expect(value("change", "absolute", "fresh_water") == ["-100"])
    #expect(value("change", "percent", "fresh_water") == ["-31.25"])
    #expect(value("after", "indicators", "resource_recycling") == [""])
    #expect(value("after", "numerators", "water_reuse") == ["100"])
    #expect(value("after", "denominator_terms", "water_reuse") == ["220", "100"])
    #expect(value("after", "balances", "inflow").isEmpty == false)
  }

  @Test("tells a flow by resource, giver, taker and period, in the contract's units")
  func flows() throws {
    let row = ["state": "after", "section": "flows", "from": "chp/fly-ash", "to": "kiln/raw-meal"]
    let table = try table()
    #expect(table.cells("value", where: row) == ["56520"])
    #expect(table.cells("unit", where: row) == ["t/yr"])
    #expect(table.cells("text", where: row) == ["candidate"])
    #expect(
      table.cells("value", where: ["section": "flow_quality", "from": "光伏/废水", "to": "光伏/冲洗", "name": "TDS"])
        == ["900.5"])
  }

  @Test("says infeasible states by what cannot be kept together")
  func conflicts() throws {
    let table = try ReadCSV(Array(renderCSV(SmallPark.rescued, language: .zh).utf8))
    #expect(table.cells("text", where: ["state": "before", "section": "status"]) == ["infeasible"])
    #expect(
      table.cells("value", where: ["state": "before", "section": "conflicts", "from": "光伏/冲洗"]) == ["12.5"])
    #expect(table.cells("text", where: ["section": "conflicts", "from": "光伏/冲洗"]).first?.hasPrefix("光伏") == true)
  }

  @Test("names and figures are the same in both languages; labels and sentences are not")
  func languages() throws {
    let (english, chinese) = (try table(), try table(.zh))
    #expect(english.rows.count == chinese.rows.count)
    for column in ["state", "section", "from", "to", "name", "value", "unit"] {
      #expect(english.cells(column, where: [:]) == chinese.cells(column, where: [:]), "\(column)")
    }
    #expect(chinese.cells("label", where: ["name": "fresh_water"]).contains("新鲜水用量"))
  }

  @Test("lines end with CR LF; a byte order mark stands only before characters that need it")
  func bytes() {
    let chinese = Array(renderCSV(SmallPark.comparison).utf8)
    #expect(chinese.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(chinese.suffix(2) == [13, 10])
    #expect(!zip(chinese, chinese.dropFirst()).contains { $0 != 13 && $1 == 10 })
    var plain = SmallPark.hopeless
    plain.park.name = "Plain"
    plain.before = SmallPark.infeasible(.before)
    for state in [\ParkComparison.before, \ParkComparison.after] {
      plain[keyPath: state].claim.conflicts.removeFirst()
    }
    #expect(Array(renderCSV(plain).utf8).starts(with: Array("state,".utf8)))
  }
}
