import Foundation

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "park-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it, there or not.
  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  /// The names in it, hidden ones included.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path(""))) ?? []).sorted() }

  func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  @discardableResult func write(_ data: Data, to name: String) throws -> URL {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file
  }

  /// Writes a park file and gives its path.
  func park(_ text: String, _ name: String = "park.yaml") throws -> String {
    try write(Data(text.utf8), to: name).path(percentEncoded: false)
  }
}
