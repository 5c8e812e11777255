/// Reads a page as strictly as this program writes it: elements that close in order, attributes in quotes, ids of their own,
/// tags and attributes from a short list.
struct HTMLCheck {
  private(set) var faults: [String] = []

  private static let empty: Set<String> = ["meta", "link"]
  private static let known: Set<String> = [
    "html", "head", "meta", "link", "title", "style", "body", "a", "header", "div", "p", "h1", "h2", "h3", "main",
    "section",
    "article", "span", "strong", "nav", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption",
    "details", "summary", "dl", "dt", "dd", "footer", "svg", "desc", "g", "path", "rect", "line", "circle", "text",
    "defs",
    "pattern", "tspan", "polyline", "ul",
  ]

  init(_ page: String) {
    let bytes = Array(page.utf8)
    var open: [String] = []
    var ids: Set<String> = []
    if !page.hasPrefix("<!DOCTYPE html>") { faults.append("no doctype") }
    var place = "<!DOCTYPE html>".utf8.count
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
        faults.append("a tag without end")
        return
      }
      place = end + 1
      var tag = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes nothing") }
        continue
      }
      let closesItself = tag.hasSuffix("/")
      if closesItself { tag.removeLast() }
      let name = String(tag.prefix { $0 != " " })
      if !Self.known.contains(name) { faults.append("<\(name)>") }
      for (attribute, value) in attributes(of: tag.dropFirst(name.count), in: name) {
        if attribute.hasPrefix("on") || attribute == "src" { faults.append("attribute \(attribute)") }
        if attribute == "id", !ids.insert(value).inserted { faults.append("two elements of id \(value)") }
      }
      if !closesItself, !Self.empty.contains(name) { open.append(name) }
    }
    faults += open.map { "<\($0)> is not closed" }
  }

  /// `name="value"` or a name alone, parted by blanks; anything else is a fault.
  private mutating func attributes(of text: Substring, in tag: String) -> [(String, String)] {
    var found: [(String, String)] = []
    var rest = text.drop { $0 == " " }
    while !rest.isEmpty {
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      guard !name.isEmpty else {
        faults.append("<\(tag)>: \(rest)")
        return found
      }
      rest = rest.dropFirst(name.count)
      var value: Substring = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = rest.prefix { $0 != "\"" && $0 != "<" }
        rest = rest.dropFirst(value.count)
        if rest.first != "\"" { faults.append("<\(tag) \(name)>: no closing quote") }
        rest = rest.dropFirst()
      }
      if let next = rest.first, next != " " { faults.append("<\(tag) \(name)>: \(rest)") }
      found.append((String(name), String(value)))
      rest = rest.drop { $0 == " " }
    }
    return found
  }
}
