import Studies
import Testing

@Suite("What the comments of a published park promise")
struct PromiseTests {
  static let opening = """
    # A case in words: nothing here is read.
    # cite: Somebody 1999
    # before: {fresh_water: 30}
    # published: {fresh_water: 9.9, wastewater: 4}
    # recomputed: {fresh_water: 9.875}

    park: A park
    # recomputed: {fresh_water: 1}
    """

  @Test("Figures are read by name, from the opening comments only")
  func figures() throws {
    let promise = try readPromise(Self.opening)
    #expect(promise.citation == "Somebody 1999")
    #expect(promise.kind == .linear)
    #expect(!promise.isLong)
    #expect(promise.before.map(\.value) == [30])
    #expect(promise.published.map(\.quantity) == ["fresh_water", "wastewater"])
    #expect(promise.compared.map(\.value) == [9.875])
  }

  @Test("A bilinear case is compared with the best value known, within its gap")
  func bilinear() throws {
    let promise = try readPromise(
      """
      # cite: Somebody 1999
      # class: bilinear
      # effort: long
      # gap: 0.06
      # before: infeasible
      # best-known: {treated_water: 130.7}
      # published-bound: {treated_water: 120}
      # scip: {bound: 129, seconds: 75}
      """)
    #expect(promise.kind == .bilinear && promise.isLong && promise.beforeIsInfeasible)
    #expect(promise.gap == 0.06)
    #expect(promise.compared.map(\.value) == [130.7])
    #expect(promise.publishedBounds.map(\.value) == [120])
    #expect(promise.otherSolver?.value == nil)
    #expect(promise.otherSolver?.bound == 129)
  }

  @Test(
    "What promises nothing that could be checked is a flaw, with its line",
    arguments: [
      ("# cite: X\n# recompted: {fresh_water: 1}", 2, "unknown-promise"),
      ("# cite: X\n# recomputed: {fresh_water: 1}\n# recomputed: {fresh_water: 2}", 3, "promise-twice"),
      ("# cite: X\n# recomputed: {fresh_wather: 1}", 2, "promise-of-unknown-quantity"),
      ("# cite: X\n# recomputed: {fresh_water: lots}", 2, "promise-without-figures"),
      ("# cite: X\n# recomputed: {}", 2, "promise-without-figures"),
      ("# cite: X\n# recomputed: 9", 2, "promise-without-figures"),
      ("# cite: X\n# class: cubic", 2, "unknown-promise-word"),
      ("# cite: X\n# gap: 1.5", 2, "promise-without-figures"),
      ("# cite: X\n# scip: {hours: 2}", 2, "unknown-promise-word"),
      ("# recomputed: {fresh_water: 1}", 1, "promise-missing"),
      ("# cite: X", 1, "promise-missing"),
      ("# cite: X\n# class: bilinear\n# recomputed: {fresh_water: 1}", 1, "promise-missing"),
    ])
  func flaws(text: String, line: Int, id: String) {
    do throws(PromiseFlaw) {
      let promise = try readPromise(text)
      Issue.record("read as \(promise)")
    } catch {
      #expect(error.line == line)
      #expect(error.message.id == id)
    }
  }
}
