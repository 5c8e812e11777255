import ParkModel

/// Builds the located tree from the events of libyaml, with a stack of its own so that no input can overflow ours.
struct TreeBuilder {
  /// A map or list that is still open.
  private struct Frame {
    var isMap: Bool
    var start: Int
    var entries: [LocatedNode.Entry] = []
    var items: [LocatedNode] = []
    var key: Key = .awaited

    enum Key {
      case awaited
      case read(LocatedScalar)
      /// The key is a map or list, so that its value has no name.
      case unusable
    }
  }

  let source: SourceText
  let text: RepairedText
  /// Bytes of the file before the text, its byte order mark.
  let markLength: Int
  private let offsets: ScalarOffsets
  private var frames: [Frame] = []
  private var root: LocatedNode?
  private var nodes = 0
  private(set) var findings: [Finding] = []

  init(source: SourceText, text: RepairedText, markLength: Int) {
    self.source = source
    self.text = text
    self.markLength = markLength
    offsets = ScalarOffsets(text.bytes)
  }

  /// Reads all events. The fault's index is in bytes of the repaired text.
  mutating func build() throws(YamlFault) -> LocatedNode? {
    let parser = YamlParser(text.bytes)
    do throws(YamlFault) {
      while true {
        let event = try parser.next()
        if case .streamEnd = event.kind { return root }
        guard take(event) else { return nil }
      }
    } catch {
      throw YamlFault(problem: error.problem, index: offsets.byte(error.index))
    }
  }

  /// Takes one event in; false where the tree grows too large.
  private mutating func take(_ event: YamlEvent) -> Bool {
    switch event.kind {
    case .scalar(let text, let style):
      let place = place(event)
      add(LocatedNode(.scalar(LocatedScalar(text, style: style, place: place)), place: place), event)
    case .alias:
      findings.append(Finding(.alias, range(event), .alias(""), hint: .quoteIt("")))
      add(LocatedNode(.scalar(LocatedScalar("", place: place(event))), place: place(event)), event)
    case .mapStart: frames.append(Frame(isMap: true, start: event.start))
    case .listStart: frames.append(Frame(isMap: false, start: event.start))
    case .end: closeFrame(event)
    case .documentStart, .streamEnd, .other: break
    }
    nodes += 1
    if frames.count > ReadingLimits.depth {
      findings.append(.nestedTooDeeply(range(event)))
      return false
    }
    if nodes > ReadingLimits.nodes {
      findings.append(.tooManyValues(range(event)))
      return false
    }
    return true
  }

  private mutating func closeFrame(_ event: YamlEvent) {
    guard let frame = frames.popLast() else { return }
    let whole = YamlEvent(kind: .other, start: frame.start, end: event.end)
    add(LocatedNode(frame.isMap ? .map(frame.entries) : .list(frame.items), place: place(whole)), whole)
  }

  /// Puts a node where it belongs: as the root, an item, a key or a value.
  private mutating func add(_ node: LocatedNode, _ event: YamlEvent) {
    guard let index = frames.indices.last else {
      root = root ?? node
      return
    }
    guard frames[index].isMap else { return frames[index].items.append(node) }
    switch frames[index].key {
    case .awaited:
      if let key = node.scalar {
        frames[index].key = .read(key)
      } else {
        findings.append(Finding(.keyNotText, range(event), .keyNotText, hint: .keyNotTextHint))
        frames[index].key = .unusable
      }
    case .read(let key):
      frames[index].entries.append(.init(key: key, value: node))
      frames[index].key = .awaited
    case .unusable: frames[index].key = .awaited
    }
  }

  private func range(_ event: YamlEvent) -> Range<Int> {
    let start = offsets.byte(event.start)
    return text.origin(start..<max(start, offsets.byte(event.end)))
  }

  private func place(_ event: YamlEvent) -> Place {
    let range = range(event)
    return source.place(range.lowerBound + markLength..<range.upperBound + markLength)
  }
}

extension DiagnosticCode {
  static let keyNotText: DiagnosticCode = "key-not-text"
}

extension Message {
  static let keyNotText = Message("key-not-text", en: "a key must be a text, not a map or list", zh: "键必须是文字，不能是映射或列表")
  static let keyNotTextHint = Message(
    "key-not-text.hint", en: "put a key that has brackets in quotes", zh: "含括号的键请加引号")
}
