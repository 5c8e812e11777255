import ParkModel
import Testing

@testable import ParkReader

/// The order in which a file lists things changes nothing but the places in the text; that of `periods` is their order in
/// the year, and stays.
@Suite struct ReorderedParkTests {
  @Test("maps turned upside down give an equal park", arguments: Fixture.names("good"))
  func reordered(name: String) throws {
    let tree = try #require(readTree(try Fixture.source("good/\(name)")).tree)
    let park = bindPark(tree, isComplete: true, kinds: allTables).park
    let turned = bindPark(tree.turned, isComplete: true, kinds: allTables).park
    #expect(try #require(park).withoutPlaces == #require(turned).withoutPlaces)
  }
}

extension LocatedNode {
  /// The same tree with the entries of every map in the opposite order, but for `periods`, which come as they are listed.
  fileprivate var turned: LocatedNode {
    switch content {
    case .scalar: self
    case .list(let items): LocatedNode(.list(items.map(\.turned)), place: place)
    case .map(let entries):
      LocatedNode(
        .map(
          entries.reversed().map { entry in
            Entry(key: entry.key, value: entry.key.text == "periods" ? entry.value : entry.value.turned)
          }), place: place)
    }
  }
}

extension Park {
  /// The park as text with every line and column taken out. Dictionaries print in no fixed order, so that each line
  /// of the text is compared by its letters.
  fileprivate var withoutPlaces: [String] {
    var text = ""
    dump(self, to: &text)
    return text.split(separator: "\n").map(String.init).filter {
      !$0.contains("- line: ") && !$0.contains("- column: ")
    }
    .sorted()
  }
}
