import Foundation
import Testing

/// docs/tutorial.md and docs/README.md.
@Suite("The tutorial is true, and every page is found")
struct TutorialSpecs {
  @Test("every command of docs/tutorial.md prints what stands below it")
  func tutorial() throws {
    let page = try Repository.text("docs/tutorial.md")
    let played = try Tutorial(page).played(in: TemporaryFolder())
    #expect(page.components(separatedBy: "```console").count > 10)
    try expectRecorded(played, as: "docs/tutorial.md")
  }

  @Test("docs/README.md lists every page of docs and of the models, and every link of the pages leads somewhere")
  func index() throws {
    let files = FileManager.default
    let index = try Repository.text("docs/README.md")
    for (folder, prefix) in [("docs", ""), ("Models", "../Models/")] {
      for name in try files.contentsOfDirectory(atPath: Repository.path(folder)) {
        guard name.hasSuffix(".md"), name != "README.md" else { continue }
        #expect(index.contains("(\(prefix)\(name))"), "\(folder)/\(name)")
      }
    }
    for page in ["README.md", "docs/README.md", "docs/tutorial.md", "docs/explain.md", "CONTRIBUTING.md"] {
      let folder = page.hasPrefix("docs/") ? "docs/" : ""
      for match in try Repository.text(page).matches(of: /\]\(([^)#:]+)\)/) {
        #expect(files.fileExists(atPath: Repository.path(folder + match.1)), "\(page): \(match.1)")
      }
    }
  }
}
