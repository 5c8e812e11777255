import ParkModel
import Reports
import Studies
import Testing

/// Three cases made up for the layout: one that agrees, one that does not, and one that must be refused.
@Suite("Reports on published cases")
struct CaseReportTests {
  static func cases() throws -> [ExaminedCase] {
    let linear = try readPromise(
      """
      # cite: Somebody & Another 1999
      # note: a note on the case
      # before: {fresh_water: 300}
      # published: {fresh_water: 70.1}
      # recomputed: {fresh_water: 70.125}
      """)
    let bilinear = try readPromise(
      """
      # cite: Library, instance 8
      # class: bilinear
      # published: {fresh_water: 164.49}
      # published-bound: {fresh_water: 163}
      # best-known: {fresh_water: 164.4897747}
      # scip: {value: 164.4897747, bound: 164.4623, seconds: 75}
      """)
    let refused = try readPromise(
      "# cite: Somebody 2004\n# published: {hot_utility: 3209.9}\n# expected: infeasible")
    return [
      ExaminedCase(
        id: "water-linear", promise: linear,
        figures: [
          .init(state: .before, quantity: "fresh_water", unit: "t/h", ours: 300, reference: 300),
          .init(
            state: .after, quantity: "fresh_water", unit: "t/h", ours: 70.125, bound: 70.125, published: 70.1,
            reference: 70.125),
        ], cpuSeconds: 0.0042),
      ExaminedCase(
        id: "water-bilinear", promise: bilinear,
        figures: [
          .init(
            state: .after, quantity: "fresh_water", unit: "t/h", ours: 166, bound: 162.5, published: 164.49,
            publishedBound: 163, reference: 164.4897747)
        ],
        objections: [Message("x", en: "after: it is off", zh: "after：有偏差")], cpuSeconds: 12.34),
      ExaminedCase(
        id: "heat-refused", promise: refused,
        figures: [.init(state: .after, quantity: "hot_utility", unit: "kW", ours: nil, published: 3209.9)]),
    ]
  }

  @Test func text() throws {
    try expectSnapshot(renderCases(Self.cases(), width: 100), "cases.txt")
    try expectSnapshot(renderCases(Self.cases(), width: 100, colour: true, language: .zh), "cases.zh.txt")
  }

  @Test func markdown() throws { try expectSnapshot(renderCasesMarkdown(Self.cases()), "cases.md") }

  @Test func json() throws { try expectSnapshot(renderCasesJSON(Self.cases()), "cases.json") }

  @Test("Nothing examined, nothing promised to agree")
  func none() { #expect(renderCases([]).contains("0 agree, 0 do not.")) }
}
