import Foundation
import FoundationXML
import Testing

/// A workbook taken apart again: `unzip` (of `make deps`) gives its parts, an XML parser that is not ours reads them.
struct ReadWorkbook {
  struct Cell: Equatable {
    /// Of a text, the text; of a number or formula, its value as it is written.
    var value: String
    var formula: String?
    var isText: Bool
    var number: Double? { isText ? nil : Double(value) }
  }

  /// In the order of their tabs.
  var names: [String] = []
  /// The cells of each sheet by address.
  var cells: [String: [String: Cell]] = [:]
  /// The names of all parts of the file.
  var parts: [String]
  /// The paper of each sheet.
  var pages: [[String: String]] = []
  /// What the file says of itself: title, dates.
  var about: [String]

  init(_ bytes: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.xlsx")
    try Data(bytes).write(to: file)
    try Self.unzip(file, into: folder)
    func part(_ name: String) throws -> ReadXML { try ReadXML(Data(contentsOf: folder.appending(path: name))) }
    parts = FileManager.default.enumerator(atPath: folder.path)?.allObjects.compactMap { $0 as? String } ?? []
    about = try part("docProps/core.xml").elements.map(\.text)
    let strings = try part("xl/sharedStrings.xml").texts(of: "si")
    names = try part("xl/workbook.xml").attributes("name", of: "sheet")
    for (index, name) in names.enumerated() {
      let elements = try part("xl/worksheets/sheet\(index + 1).xml").elements
      pages += elements.filter { $0.name == "pageSetup" }.map(\.attributes)
      for element in elements where element.name == "c" {
        guard let address = element.attributes["r"], let value = element.children["v"] else { continue }
        let kind = element.attributes["t"]
        let text = kind == "s" ? strings[try #require(Int(value))] : value
        cells[name, default: [:]][address] = Cell(
          value: text, formula: element.children["f"], isText: kind == "s" || kind == "str")
      }
    }
  }

  /// The cells of one sheet whose text is this, by address.
  func addresses(of text: String, on sheet: String) -> [String] {
    (cells[sheet] ?? [:]).filter { $0.value.value == text }.keys.sorted()
  }

  private static func unzip(_ file: URL, into folder: URL) throws {
    let program = try #require(
      ["/usr/bin/unzip", "/bin/unzip", "/usr/local/bin/unzip"].first(where: FileManager.default.isExecutableFile),
      "install unzip: make deps")
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-q", file.path, "-d", folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

/// The elements of an XML text in order of their ends, each with the texts of its children.
final class ReadXML: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
    var children: [String: String] = [:]
  }

  private(set) var elements: [Element] = []
  private var open: [Element] = []

  init(_ data: Data) throws {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    let isParsed = parser.parse()
    try #require(isParsed, "\(String(describing: parser.parserError))")
  }

  /// All the text inside each element of that name.
  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }
  func attributes(_ attribute: String, of name: String) -> [String] {
    elements.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open.indices { open[index].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let element = open.popLast() else { return }
    if !open.isEmpty { open[open.count - 1].children[name] = element.text }
    elements.append(element)
  }
}
