import CYAML

/// What libyaml says about a text, piece by piece.
struct YamlEvent {
  enum Kind {
    case scalar(String, LocatedScalar.Style)
    case mapStart
    case listStart
    case end
    case alias
    case documentStart
    case streamEnd
    case other
  }

  var kind: Kind
  /// Where the piece stands, in Unicode scalars from the beginning of the text.
  var start: Int
  var end: Int
}

/// Why libyaml stopped, and where.
struct YamlFault: Error {
  var problem: String
  /// In Unicode scalars from the beginning of the text.
  var index: Int
}

/// A libyaml parser over bytes in memory.
///
/// Not copyable because the C structure may be deleted once only, and holds a pointer to the bytes.
struct YamlParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) {
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    // It fails only where there is no memory left for a few hundred bytes.
    precondition(yaml_parser_initialize(parser) == 1, "no memory for the YAML parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next piece. After `streamEnd` or an error it may not be called again.
  func next() throws(YamlFault) -> YamlEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    return YamlEvent(kind: kind(event), start: Int(event.start_mark.index), end: Int(event.end_mark.index))
  }

  private func fault() -> YamlFault {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unknown"
    return YamlFault(problem: problem, index: Int(parser.pointee.problem_mark.index))
  }

  private func kind(_ event: yaml_event_t) -> YamlEvent.Kind {
    switch event.type {
    case YAML_SCALAR_EVENT: scalar(event)
    case YAML_MAPPING_START_EVENT: .mapStart
    case YAML_SEQUENCE_START_EVENT: .listStart
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: .end
    case YAML_ALIAS_EVENT: .alias
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_STREAM_END_EVENT: .streamEnd
    default: .other
    }
  }

  private func scalar(_ event: yaml_event_t) -> YamlEvent.Kind {
    let scalar = event.data.scalar
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: return .scalar(text, .quoted)
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: return .scalar(text, .block)
    default: return .scalar(text, .plain)
    }
  }
}
