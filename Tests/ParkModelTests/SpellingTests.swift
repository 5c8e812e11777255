import ParkModel
import Testing

@Suite("Did you mean: the nearest candidate")
struct SpellingTests {
  private let keys = ["flow", "limit", "limit_each", "inlet_limit", "operating_hours", "accepts", "高新区"]

  @Test(
    "a slip of the finger finds the word",
    arguments: [
      ("flwo", "flow"), ("Flow", "flow"), ("limt", "limit"), ("limits", "limit"), ("limit-each", "limit_each"),
      ("limiteach", "limit_each"), ("operatinghours", "operating_hours"), ("acepts", "accepts"),
      ("inletlimit", "inlet_limit"), ("operating", "operating_hours"), ("高兴区", "高新区"),
    ])
  func finds(word: String, wanted: String) { #expect(nearest(to: word, among: keys) == wanted) }

  @Test("another word finds nothing", arguments: ["", "price", "xy", "waste", "氟化钙"])
  func findsNothing(word: String) { #expect(nearest(to: word, among: keys) == nil) }

  @Test("of two equally near the first in the alphabet is taken, whatever the order")
  func deterministic() {
    #expect(nearest(to: "cat", among: ["bat", "car"]) == "bat")
    #expect(nearest(to: "cat", among: ["car", "bat"]) == "bat")
  }
}
