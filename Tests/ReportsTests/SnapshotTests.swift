import ParkModel
import Reports
import Testing

@Suite struct SnapshotTests {
  @Test func text() throws {
    try expectSnapshot(renderText(SmallPark.comparison), "small.txt")
    try expectSnapshot(renderText(SmallPark.comparison, language: .zh), "small.zh.txt")
    try expectSnapshot(renderText(SmallPark.metered, width: 80, colour: true), "metered-coloured.txt")
  }

  @Test func markdown() throws {
    try expectSnapshot(renderMarkdown(SmallPark.comparison), "small.md")
    try expectSnapshot(renderMarkdown(SmallPark.comparison, language: .zh), "small.zh.md")
  }

  @Test func json() throws {
    try expectSnapshot(renderJSON(SmallPark.comparison), "small.json")
    try expectSnapshot(renderJSON(SmallPark.rescued), "rescued.json")
  }

  @Test func infeasibleStates() throws {
    try expectSnapshot(renderText(SmallPark.rescued), "rescued.txt")
    try expectSnapshot(renderMarkdown(SmallPark.hopeless), "hopeless.md")
    try expectSnapshot(renderText(SmallPark.hopeless, language: .zh), "hopeless.zh.txt")
  }

  @Test func everythingTwiceIsTheSame() {
    #expect(renderText(SmallPark.metered) == renderText(SmallPark.metered))
    #expect(renderMarkdown(SmallPark.metered) == renderMarkdown(SmallPark.metered))
    #expect(renderJSON(SmallPark.metered) == renderJSON(SmallPark.metered))
  }
}
