import Foundation
import HostileNames
import Testing

/// Meishan's page in both languages, written once for all that look at it.
enum MeishanPage {
  static let pages: [String: Result<ParkRun, any Error>] = Dictionary(
    uniqueKeysWithValues: ["en", "zh"].map { language in
      (language, Result { try park("optimize", Repository.meishan, "--quiet", "--format", "html", "--lang", language) })
    })

  static func text(_ language: String) throws -> String {
    let run = try #require(pages[language]).get()
    #expect(run.exitCode == 0 || run.exitCode == 3, "\(run.errors)")
    return run.text
  }
}

/// The page as a reader's browser shows it.
@Suite("The page in a real browser", .serialized, .enabled(if: InstalledBrowser.file != nil, InstalledBrowser.missing))
struct PageSpecs {
  @Test(
    "labels are apart and off the links of the map, Chinese is drawn, nothing is fetched",
    arguments: [Repository.meishan, Repository.firstPark, Repository.ganmei], ["en", "zh"])
  func opened(file: String, language: String) throws {
    let folder = try TemporaryFolder()
    if file == Repository.meishan {
      try folder.write(Data(MeishanPage.text(language).utf8), to: "page.html")
    } else {
      let page = ["--format", "html", "--lang", language, "-o", folder.path("page.html")]
      #expect(try park(["optimize", file, "--quiet"] + page).exitCode == 0)
    }
    for width in [1280, 500] {
      let found = try InstalledBrowser.measure("page.html", width: width, in: folder)
      #expect(found["touching"]?.elements.compactMap(\.string) == [], "at \(width)")
      #expect(found["outside"]?.elements.compactMap(\.string) == [], "at \(width)")
      #expect(found["crossed"]?.elements.compactMap(\.string) == [], "at \(width)")
      #expect(found["resources"] == .array([]))
      #expect(try #require(found.number(at: "labels")) > 10)
      #expect(found.number(at: "shapes") == 6 && found["blank"] == .bool(false) && found["missing"] == .bool(false))
      // Only figures and tables may be wider than the window, inside a frame of their own that scrolls.
      #expect(try #require(found.number(at: "page")) <= #require(found.number(at: "window")), "at \(width)")
    }
  }

  @Test("pictures at the width of a phone and of a desk hold something", arguments: ["en", "zh"])
  func pictured(language: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(MeishanPage.text(language).utf8), to: "page.html")
    for width in [400, 1280] {
      let picture = try InstalledBrowser.picture(of: "page.html", width: width, height: 3000, in: folder)
      #expect(Array(picture.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      // The first chunk holds width and height; an empty page of this size packs into a tenth of this.
      #expect(picture[18..<20].reduce(0) { $0 * 256 + Int($1) } == width)
      #expect(picture.count > 60_000, "at \(width): \(picture.count) bytes")
    }
  }

  @Test("the PDF has pages of A4, and the same park gives the same bytes")
  func printed() throws {
    let folder = try TemporaryFolder()
    let files = try ["one.pdf", "two.pdf"].map { name in
      let run = try park("optimize", Repository.firstPark, "--format", "pdf", "-o", folder.path(name))
      #expect(run.exitCode == 0, "\(run.errors)")
      return try folder.read(name)
    }
    #expect(files[0].starts(with: Data("%PDF-".utf8)) && files[0].count > 20_000)
    #expect(files[0] == files[1])
    #expect(folder.names == ["one.pdf", "two.pdf"])
    #expect(String(decoding: files[0], as: UTF8.self).contains(/\/MediaBox \[0 0 59[45][0-9.]* 841[0-9.]*\]/))
  }
}

/// What does not need a browser.
@Suite("The page without a browser")
struct PageWithoutBrowserSpecs {
  @Test("a PDF is refused with what to install, before anything is computed")
  func refused() throws {
    let folder = try TemporaryFolder()
    let arguments = ["optimize", Repository.meishan, "--quiet", "--format", "pdf", "-o", folder.path("report.pdf")]
    let run = try execute(try #require(ParkBinary.file), arguments, environment: ["PATH": folder.path("")])
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("error[unwritable-output]") && run.errors.contains("apt-get install chromium"))
    #expect(folder.names.isEmpty)
  }

  @Test("the page goes to a file as to the terminal, the same each time", arguments: ["en", "zh"])
  func delivered(language: String) throws {
    let folder = try TemporaryFolder()
    let arguments = ["optimize", Repository.firstPark, "--format", "html", "--lang", language]
    let run = try park(arguments + ["-o", folder.path("page.html")])
    #expect(run.exitCode == 0 && run.output.isEmpty)
    #expect(try folder.read("page.html") == park(arguments).output)
    #expect(folder.names == ["page.html"])
  }

  @Test("nothing is hidden in the page", arguments: ["en", "zh"])
  func visible(language: String) throws {
    let page = try MeishanPage.text(language)
    #expect(hiddenCharacters(in: page).isEmpty)
    #expect(!page.contains("<script") && page.contains("default-src 'none'"))
  }
}
