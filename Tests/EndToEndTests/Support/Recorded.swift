import Foundation
import Testing

/// Compares a text with a page of the repository; `PARK_RECORD=1` writes the page instead.
func expectRecorded(_ text: String, as page: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  if ProcessInfo.processInfo.environment["PARK_RECORD"] == "1" {
    try Data(text.utf8).write(to: Repository.root.appending(path: page))
    return
  }
  let recorded = try Repository.text(page)
  #expect(text == recorded, "\(page) is out of date; PARK_RECORD=1 records it anew", sourceLocation: sourceLocation)
}
