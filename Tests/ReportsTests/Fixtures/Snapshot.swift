import Foundation
import Testing

/// Compares a text with the file of that name in Snapshots; `PARK_RECORD=1` writes the file instead.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["PARK_RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  #expect(
    text == recorded, "differs from Snapshots/\(name); PARK_RECORD=1 records it anew",
    sourceLocation: sourceLocation)
}
