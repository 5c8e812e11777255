import Foundation
import Networks
import ParkModel
import ParkReader
import Testing

/// Every park that ships, exported and solved by glpsol with the model of `Models/`, has the optimum that the program
/// finds: an implementation written apart from the Swift agrees with it on every figure.
@Suite("Shipped and published parks agree with the MathProg models")
struct PublishedParks {
  static let folder = repository.appendingPathComponent("Parks")
  static let files = parks(in: "") + parks(in: "published/")

  private static func parks(in path: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + path)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted().map { path + $0 }
  }

  @Test("There are parks to compare") func found() { #expect(Self.files.count > 50) }

  @Test("Same optimum", arguments: files)
  func agrees(_ file: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file))
    let reading = readPark(SourceText(name: file, bytes: Array(bytes)), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park)
    if park.periods.count > 1 {
      expectRefusal(of: park, naming: "several periods", on: "cost")
      return
    }
    if let unit = park.unitThatRemovesAShare {
      // The model has words for guaranteed outlets only; then it must say so.
      expectRefusal(of: park, naming: unit)
      return
    }
    if let rinse = park.material("water")?.rinses.first {
      expectRefusal(of: park, naming: rinse.name)
      return
    }
    let resources = park.materials.map(\.kind.id) + (park.heat == nil ? [] : ["heat"])
    for resource in resources {
      let part = alone(resource, in: park)
      for state in [StateName.before, .after] {
        let own = park.material(resource)?.kind.supplyMeasure ?? "hot_utility"
        try expectAgreement(part, in: state, on: own)
        try expectAgreement(part, in: state, on: "cost")
      }
    }
  }
}

extension Park {
  /// The first unit of the water network that removes a share of what enters.
  fileprivate var unitThatRemovesAShare: String? {
    material("water")?.treatments.first {
      if case .purify(let purification) = $0.action { !purification.removal.isEmpty } else { false }
    }?.name
  }
}

private func expectRefusal(of park: Park, naming unit: String, on measure: String = "fresh_water") {
  for network in resourceNetworks(of: park, in: .after).prefix(1) {
    let export = mathProgData(for: network, measure: measure, period: park.periods[0])
    guard case .refused(let message) = export else {
      Issue.record("\(park.name) was exported")
      continue
    }
    #expect(message.en.contains(unit))
  }
}
