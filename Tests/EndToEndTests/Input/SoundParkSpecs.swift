import Testing

/// `park check`.
@Suite("The parks that come with the product are sound")
struct SoundParkSpecs {
  static let parks = Repository.parks(in: "Parks") + Repository.parks(in: "Parks/published")

  @Test("check finds no error", arguments: parks)
  func sound(file: String) throws {
    let run = try park("check", Repository.path(file))
    #expect(run.exitCode == 0)
    #expect(run.text.contains("0 errors, "))
    #expect(run.errors.isEmpty)
  }

  @Test("check says what it read")
  func summary() throws {
    #expect(
      try park("check", Repository.firstPark).text
        == "0 errors, 0 warnings. First park: 2 plants; nodes: water 6.\n")
    #expect(
      try park("check", Repository.firstPark, "--lang", "zh").text
        == "错误 0，警告 0。First park：企业 2 家；节点 water 6。\n")
  }

  @Test("there are parks to check")
  func some() { #expect(Self.parks.count > 40) }
}
