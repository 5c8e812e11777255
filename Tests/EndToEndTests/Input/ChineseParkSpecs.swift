import Testing

/// A park whose every name is Chinese.
@Suite("Chinese parks")
struct ChineseParkSpecs {
  private static let text = """
    park: 光伏产业园
    units: {flow: t/h, concentration: mg/L}
    contaminants: [化学需氧量, 氟化物]
    minimize: fresh_water
    water:
      supplies:    {自来水: {quality: {rest: 0}, price: 4.43 元/m³}}
      outfalls:    {污水管网: {limit: {化学需氧量: 500, 氟化物: 20}}}
      connections: {candidate: any}
    plants:
      电池片厂:
        name: 太阳能电池
        water:
          sinks:   {冲洗: {flow: 80, limit: {化学需氧量: 20, 氟化物: 5}}}
          sources: {冲洗出水: {flow: 70, quality: {化学需氧量: 100, 氟化物: 8}}}
      精细化工:
        water:
          sinks:   {洗涤: {flow: 60, limit: {化学需氧量: 150, 氟化物: 9}}}
          sources: {洗涤出水: {flow: 50, quality: {化学需氧量: 400, 氟化物: 2}}}

    """

  private func optimize(_ text: String = text, _ options: String...) throws -> ParkRun {
    try park(["optimize", "--lang", "zh"] + options, on: text)
  }

  @Test("the Chinese report names things as the file does")
  func names() throws {
    let run = try optimize()
    #expect(run.exitCode == 0)
    for word in ["光伏产业园", "改造前", "改造后", "新鲜水用量", "电池片厂/冲洗出水", "精细化工/洗涤", "氟化物 8 mg/L"] {
      #expect(run.text.contains(word), "\(word)")
    }
  }

  @Test("the same names stand in the result for programs")
  func json() throws {
    let result = try JSON(optimize(Self.text, "--format", "json").output)
    #expect(result["park"] == .string("光伏产业园"))
    #expect(result.values(at: "after.flows[].from").contains(.string("电池片厂/冲洗出水")))
    #expect(result.values(at: "after.flows[].quality.氟化物").contains(.number(8)))
  }

  @Test("columns stand under each other when a Chinese character covers two cells")
  func alignment() throws {
    let lines = try optimize().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rules = lines.indices.filter { lines[$0].hasPrefix("--") && lines[$0].contains("  --") }
    #expect(rules.count > 5)
    for rule in rules {
      let gaps = gaps(lines[rule])
      for line in lines[(rule - 1)...].prefix(while: { !$0.isEmpty }) {
        let cells = cells(line)
        for gap in gaps where gap < cells.count { #expect(cells[gap] == " ", "\(line)") }
      }
    }
  }

  @Test(
    "what a Chinese input method types is diagnosed, in Chinese",
    arguments: [
      ("contaminants: [化学需氧量, 氟化物]", "contaminants：[化学需氧量, 氟化物]", "full-width-character"),
      ("[化学需氧量, 氟化物]", "[化学需氧量，氟化物]", "full-width-character"),
      ("[化学需氧量, 氟化物]", "[化学需氧量、氟化物]", "ideographic-comma"),
      ("{flow: 80, limit", "{flow: ８0, limit", "full-width-character"),
      ("{flow: 80, limit", "{flow:\u{A0}80, limit", "full-width-character"),
      ("{flow: 80, limit", "{flow:80, limit", "colon-without-space"),
    ])
  func traps(sound: String, trap: String, code: String) throws {
    let run = try optimize(Self.text.replacing(sound, with: trap))
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("error[\(code)]"), "\(run.errors)")
    #expect(run.errors.contains("建议: "))
  }

  /// The cells of a line on the screen; a wide character covers two.
  private func cells(_ line: String) -> [Character] {
    line.flatMap { character in
      let isWide = character.unicodeScalars.contains { (0x2E80...0xFF60).contains($0.value) }
      return isWide ? [character, character] : [character]
    }
  }

  /// The cells between the columns of a table, by the line that underlines its head.
  private func gaps(_ rule: String) -> [Int] {
    rule.enumerated().filter { $0.element == " " }.map(\.offset)
  }
}
