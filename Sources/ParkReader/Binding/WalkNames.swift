import ParkModel

/// Texts, words, names and links.
extension SchemaWalk {
  /// Any text.
  mutating func text(_ node: LocatedNode, path: String) -> Located<String>? {
    scalar(node, path: path).map { Located($0.text, at: $0.place, path: path) }
  }

  /// One of some words.
  mutating func choice(_ node: LocatedNode, _ words: [String], path: String) -> Located<String>? {
    guard let word = text(node, path: path) else { return nil }
    guard words.contains(word.value) else {
      faults.error(
        .unknownWord, at: word.place, path: path, .unknownWord(word.value), hint: .didYouMean(word.value, words))
      return nil
    }
    return word
  }

  /// One of some words, or a list of them.
  mutating func choices(_ node: LocatedNode, _ words: [String], path: String) -> Located<[Located<String>]>? {
    let nodes = node.items ?? [node]
    return Located(nodes.compactMap { choice($0, words, path: path) }, at: node.place, path: path)
  }

  /// A name of something else in the park.
  mutating func name(_ node: LocatedNode, _ role: ReferenceRole, path: String, scope: Scope) -> Located<String>? {
    guard let name = text(node, path: path) else { return nil }
    references.append(NameReference(name: name, role: role, resource: scope.resource))
    return name
  }

  /// A list of names.
  mutating func nameList(
    _ node: LocatedNode, _ role: ReferenceRole, path: String, scope: Scope
  ) -> Located<[Located<String>]>? {
    guard let items = list(node, path: path) else { return nil }
    return Located(items.compactMap { name($0, role, path: path, scope: scope) }, at: node.place, path: path)
  }

  /// One name, or a list of them.
  mutating func nameOrNames(
    _ node: LocatedNode, _ role: ReferenceRole, path: String, scope: Scope
  ) -> Located<[Located<String>]>? {
    guard node.scalar != nil else { return nameList(node, role, path: path, scope: scope) }
    return name(node, role, path: path, scope: scope).map { Located([$0], at: node.place, path: path) }
  }

  /// A text for each language.
  mutating func texts(_ node: LocatedNode, path: String) -> [String: String]? {
    guard let entries = map(node, path: path) else { return nil }
    var result: [String: String] = [:]
    for entry in entries { result[entry.key.text] = text(entry.value, path: Self.join(path, entry.key.text))?.value }
    return result
  }

  /// A list of links, or one of the words `any` and `inside`.
  mutating func linkList(_ node: LocatedNode, path: String, scope: Scope) -> Located<[BoundLink]>? {
    let nodes: [LocatedNode]
    if node.scalar != nil { nodes = [node] } else { nodes = list(node, path: path) ?? [] }
    guard node.scalar != nil || node.items != nil else { return nil }
    let links = nodes.compactMap { item in
      scalar(item, path: path).flatMap { link($0, path: path, scope: scope) }
    }
    return Located(links, at: node.place, path: path)
  }

  /// What is known of single links.
  mutating func linkFacts(
    _ node: LocatedNode, _ table: SchemaTable, path: String, scope: Scope
  ) -> [(link: BoundLink, facts: BoundRecord)]? {
    guard let entries = map(node, path: path) else { return nil }
    return entries.compactMap { entry in
      let inner = Self.join(path, entry.key.text)
      guard let link = link(entry.key, path: inner, scope: scope) else { return nil }
      guard link.from != nil, link.to != nil else {
        faults.error(.linkSyntax, at: entry.key.place, path: inner, .factNeedsNames(entry.key.text))
        return nil
      }
      let facts = record(
        entry.value, table, id: entry.key.text, path: inner, place: entry.key.place, scope: scope)
      return facts.map { (link, $0) }
    }
  }

  /// `a -> b`, `any -> b`, `any`, `inside`.
  private mutating func link(_ scalar: LocatedScalar, path: String, scope: Scope) -> BoundLink? {
    let own = path.hasSuffix(scalar.text) ? path : Self.join(path, scalar.text)
    let origin = Origin(path: own, line: scalar.place.start.line, column: scalar.place.start.column)
    switch scalar.text {
    case "inside": return BoundLink(LinkPattern(.inside, origin: origin), place: scalar.place)
    case "any": return BoundLink(LinkPattern(.pair(.any, .any), origin: origin), place: scalar.place)
    default: break
    }
    guard let (from, to) = Self.ends(scalar, path: path) else {
      faults.error(.linkSyntax, at: scalar.place, path: path, .linkSyntax(scalar.text), hint: .linkHint)
      return nil
    }
    let pattern = LinkPattern(.pair(Self.end(from.value), Self.end(to.value)), origin: origin)
    let link = BoundLink(
      pattern, from: from.value == "any" ? nil : from, to: to.value == "any" ? nil : to, place: scalar.place)
    links.append(
      LinkReference(
        link: link, path: path, resource: scope.resource, mustBePossible: !path.hasSuffix(".forbid")))
    return link
  }

  private static func end(_ name: String) -> LinkPattern.End { name == "any" ? .any : .named(name) }

  /// The two names of `a -> b` with their places.
  private static func ends(_ scalar: LocatedScalar, path: String) -> (Located<String>, Located<String>)? {
    let bytes = Array(scalar.text.utf8)
    let arrow = Array("->".utf8)
    let starts = bytes.indices.dropLast().filter { Array(bytes[$0...$0 + 1]) == arrow }
    guard starts.count == 1, let start = starts.first else { return nil }
    guard let from = part(scalar, bytes, 0..<start, path), let to = part(scalar, bytes, start + 2..<bytes.count, path)
    else { return nil }
    return (from, to)
  }

  /// A part of a scalar without the spaces around it; nil where nothing is left.
  private static func part(
    _ scalar: LocatedScalar, _ bytes: [UInt8], _ range: Range<Int>, _ path: String
  ) -> Located<String>? {
    let space = UInt8(ascii: " ")
    var range = range
    while let first = range.first, bytes[first] == space { range = range.dropFirst().startIndex..<range.upperBound }
    while let last = range.last, bytes[last] == space { range = range.lowerBound..<last }
    guard !range.isEmpty else { return nil }
    return Located(String(decoding: bytes[range], as: UTF8.self), at: scalar.place(of: range), path: path)
  }
}
