import Foundation

/// The files of the repository that the tests read.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let firstPark = path("Parks/first-park.yaml")
  static let meishan = path("Parks/meishan-hightech.yaml")
  static let ganmei = path("Parks/ganmei.yaml")

  static func path(_ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  /// The YAML files of a folder as `folder/name.yaml`, sorted.
  static func parks(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }
}
