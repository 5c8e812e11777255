import Foundation
import Testing

/// docs/published-cases.md, which `make published` writes.
@Suite("The page of published cases")
struct PublishedPageSpecs {
  @Test("names every case of Parks/published and no other")
  func complete() throws {
    let page = try Repository.text("docs/published-cases.md")
    let named = page.split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/^\| ((water|heat|solids|gas)-[^ ]+) /#).map { String($0.1) }
    }
    let files = Repository.parks(in: "Parks/published").map { file in
      String(file.dropFirst("Parks/published/".count).dropLast(".yaml".count))
    }
    #expect(named.sorted() == files.sorted())
    #expect(named.count > 80)
  }
}
