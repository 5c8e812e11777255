import Assessment
import Foundation
import ParkModel
import Reports
import Testing

@Suite("The retrofit in a report")
struct RetrofitReportTests {
  /// The sections of the retrofit alone.
  private func sections(_ text: String, from first: String, to last: String) throws -> String {
    let start = try #require(text.range(of: "\(first)\n"))
    let end = try #require(text.range(of: "\n\(last)\n", range: start.upperBound..<text.endIndex))
    return String(text[start.lowerBound..<end.lowerBound])
  }

  @Test("money, projects, roadmap and steps, in both languages")
  func recorded() throws {
    let english = renderText(SmallPark.scheduled)
    try expectSnapshot(
      sections(english, from: "Money of the retrofit", to: "What the cost is made of"), "retrofit.txt")
    let chinese = renderMarkdown(SmallPark.scheduled, language: .zh)
    try expectSnapshot(sections(chinese, from: "## 改造的经济性", to: "## 费用构成"), "retrofit.zh.md")
  }

  @Test("the same in JSON, the reasons by kind")
  func json() throws {
    let text = renderJSON(SmallPark.scheduled)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let retrofit = try #require(whole["retrofit"] as? [String: Any])
    #expect(Set(retrofit.keys).isSuperset(of: ["money", "projects", "steps", "roadmap"]))
    let roadmap = try #require(retrofit["roadmap"] as? [String: Any])
    let years = try #require(roadmap["years"] as? [[String: Any]])
    #expect(years.map { $0["year"] as? Int } == [2026, 2027])
    #expect(years[1]["budget"] is NSNull && years[0]["budget"] as? Double == 1_000_000)
    let projects = try #require(years[1]["projects"] as? [[String: Any]])
    let because = try #require(projects.first?["because"] as? [[String: Any]])
    #expect(because.map { $0["kind"] as? String } == ["budget", "target"])
    #expect((years[0]["state"] as? [String: Any])?["status"] as? String == "feasible")
    let without = try #require(retrofit["projects"] as? [[String: Any]]).map { $0["without"] as? String }
    #expect(without == ["runs", "infeasible"])
  }

  @Test("a park that plans years and builds nothing is told so")
  func nothing() {
    var comparison = SmallPark.comparison
    comparison.park.phases = [Phase(year: 2026, budget: 1)]
    #expect(renderText(comparison).contains("No project is built, so that there is nothing to spread over the years."))
    #expect(renderText(comparison, language: .zh).contains("没有拟建项目"))
  }

  @Test("and one that builds without years hears nothing of a roadmap")
  func noYears() {
    var comparison = SmallPark.scheduled
    comparison.park.phases = []
    comparison.retrofit?.roadmap = nil
    #expect(!renderText(comparison).contains("Roadmap"))
  }

  @Test("where the worth of a project is below what the plans are proved to, its sign is said to be open")
  func unsettled() throws {
    var comparison = SmallPark.scheduled
    var project = try #require(comparison.retrofit?.projects.first)
    #expect(project.isSettled && project.doubt == 0)
    let worth = try #require(project.money.saving) - project.money.annualised
    project.doubt = abs(worth)
    #expect(project.isSettled, "as far from nothing as the plans may be off is far enough")
    project.doubt = 2 * abs(worth)
    #expect(!project.isSettled)
    comparison.retrofit?.projects[0] = project
    comparison.retrofit?.roadmap?.years[0].projects[0].because = [.unsettled]
    let english = renderMarkdown(comparison)
    #expect(english.contains(" pays is not settled: after its instalments it is worth "))
    #expect(english.contains("whether it pays by itself is not settled"))
    let chinese = renderMarkdown(comparison, language: .zh)
    #expect(chinese.contains(" 是否经济尚无定论：") && chinese.contains("单独是否经济尚无定论"))
    #expect(!renderMarkdown(SmallPark.scheduled).contains("is not settled"))
    let text = renderJSON(comparison)
    #expect(text.contains("\"settled\": false") || text.contains("\"settled\":false"))
    #expect(text.contains("unsettled"))
  }

  @Test("uses that may be left out are told, and what the served ones take")
  func uses() throws {
    var comparison = SmallPark.comparison
    comparison.after.candidateUses = [
      CandidateUse(name: "pv/garden", resource: "water", taken: 12, unit: "t/h", isServed: true),
      CandidateUse(name: "pv/pond", resource: "water", taken: 0, unit: "t/h", isServed: false),
    ]
    let text = renderMarkdown(comparison)
    #expect(text.contains("## Uses that may be left out"))
    #expect(text.contains("| pv/garden | served | 12 t/h |") && text.contains("| pv/pond | left out | – |"))
    #expect(renderMarkdown(comparison, language: .zh).contains("可取舍的用户"))
    #expect(renderJSON(comparison).contains("candidate_uses"))
    #expect(!renderMarkdown(SmallPark.comparison).contains("Uses that may be left out"))

    let table = try ReadCSV(Array(renderCSV(comparison).utf8))
    let rows = ["state": "after", "section": "candidate_uses", "name": "taken"]
    #expect(table.cells("from", where: rows) == ["pv/garden", "pv/pond"])
    #expect(table.cells("value", where: rows) == ["12", "0"] && table.cells("unit", where: rows) == ["t/h", "t/h"])
    #expect(table.cells("text", where: rows) == ["served", "left_out"])

    let sheet = try #require(try ReadWorkbook(renderXLSX(comparison)).cells["Optional uses"])
    #expect(sheet["A2"]?.value == "pv/garden" && sheet["C2"]?.value == "served" && sheet["D2"]?.number == 12)
    #expect(sheet["A3"]?.value == "pv/pond" && sheet["C3"]?.value == "left out" && sheet["D3"]?.number == 0)
    #expect(try ReadWorkbook(renderXLSX(comparison, language: .zh)).cells["可取舍用户"]?["C3"]?.value == "不供应")
    #expect(try ReadWorkbook(renderXLSX(SmallPark.comparison)).cells["Optional uses"] == nil)
  }

  @Test("a subsidy shortens the payback of the headline")
  func subsidy() {
    var comparison = SmallPark.comparison
    comparison.after.plan?.investments[1].subsidy = 5_950_000
    #expect(renderText(comparison).contains("pays the money back in 9.1 months"), "6.57 million over 8.637 a year")
  }
}
