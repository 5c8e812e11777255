import Foundation

/// Cases from a file that is not part of the project, for development: the environment variable PARK_WATER_CASES.
enum WaterNetworkFile {
  private struct File: Decodable {
    struct Case: Decodable {
      var network: WaterNetwork?
      init(from decoder: any Decoder) throws { network = try? WaterNetwork(from: decoder) }
    }
    var cases: [Case]
  }

  /// The case with that id; nil without a file, or where the file has no such case.
  static func network(_ id: String) throws -> WaterNetwork? {
    guard let path = ProcessInfo.processInfo.environment["PARK_WATER_CASES"] else { return nil }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try decoder.decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    return file.cases.compactMap(\.network).first { $0.id == id }
  }
}
