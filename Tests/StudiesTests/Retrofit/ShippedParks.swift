import Foundation
import Networks
import ParkModel
import ParkReader
import Testing

/// The park files that ship.
enum ShippedParks {
  static func meishan() throws -> Park { try park("meishan-hightech") }

  private static func park(_ name: String) throws -> Park {
    let file = PublishedCases.folder.deletingLastPathComponent().appendingPathComponent("\(name).yaml")
    let source = try SourceText(name: name, bytes: Array(Data(contentsOf: file)))
    return try #require(readPark(source, kinds: ResourceKind.all.map(\.tables)).park)
  }
}
