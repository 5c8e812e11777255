/// A name in a template, as far as it takes to check that something stands for it.
indirect enum TemplateTag: Sendable, Hashable {
  case text(String)
  case markup(String)
  case section(String, [TemplateTag])

  /// The tags of a template, sections with what is in them. Knows `{{name}}`, `{{{name}}}`, `{{#name}}`, `{{^name}}` and
  /// `{{/name}}`, which is what the templates of this program use.
  static func tags(of text: String) throws(TemplateFault) -> [TemplateTag] {
    var rest = Substring(text)
    return try tags(&rest, until: nil)
  }

  private static func tags(_ rest: inout Substring, until section: String?) throws(TemplateFault) -> [TemplateTag] {
    var found: [TemplateTag] = []
    while let opening = rest.firstRange(of: "{{") {
      rest = rest[opening.upperBound...]
      let isRaw = rest.first == "{"
      guard let closing = rest.firstRange(of: isRaw ? "}}}" : "}}") else { throw .unclosed(String(rest.prefix(20))) }
      let inside = String(rest[..<closing.lowerBound].dropFirst(isRaw ? 1 : 0))
      rest = rest[closing.upperBound...]
      switch inside.first {
      case _ where isRaw: found.append(.markup(inside))
      case "#", "^":
        let name = String(inside.dropFirst())
        found.append(.section(name, try tags(&rest, until: name)))
      case "/":
        guard String(inside.dropFirst()) == section else { throw .unclosed(String(inside.dropFirst())) }
        return found
      default: found.append(.text(inside))
      }
    }
    if let section { throw .unclosed(section) }
    return found
  }

  /// Looks the name up from the innermost section outwards.
  func check(_ stack: [Slots]) throws(TemplateFault) {
    func slot(_ name: String) throws(TemplateFault) -> Slot {
      guard let slot = stack.last(where: { $0[name] != nil })?[name] else { throw .missing(name) }
      return slot
    }
    switch self {
    case .text(let name): guard case .text = try slot(name) else { throw .wrongKind(name) }
    case .markup(let name): guard case .markup = try slot(name) else { throw .wrongKind(name) }
    case .section(let name, let inside):
      switch try slot(name) {
      case .list(let list):
        for slots in list { for tag in inside { try tag.check(stack + [slots]) } }
        if list.isEmpty { return }
      case .flag(let isShown):
        if isShown { for tag in inside { try tag.check(stack) } }
      case .text, .markup: throw .wrongKind(name)
      }
    }
  }
}
