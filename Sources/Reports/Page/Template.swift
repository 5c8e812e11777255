import Mustache

/// What a template may be filled with.
indirect enum Slot: Sendable {
  /// Escaped where it is put in.
  case text(String)
  /// Put in as it is: only what other templates and drawings made.
  case markup(String)
  /// A section for each.
  case list([Slots])
  /// A section or none.
  case flag(Bool)
}

typealias Slots = [String: Slot]

/// A piece of a page with names to fill in, written in Mustache.
///
/// Mustache puts nothing where a name is missing. Here that is an error, as is markup where text is escaped and text where
/// it is not: every name of a template is looked up before it is filled.
struct Template: Sendable {
  private let template: MustacheTemplate
  private let tags: [TemplateTag]

  /// A template that the program brings along; one that is malformed is a fault of the program.
  init(_ text: String) {
    do {
      template = try MustacheTemplate(string: text)
      tags = try TemplateTag.tags(of: text)
    } catch {
      preconditionFailure("malformed template: \(error)")
    }
  }

  /// The filled template; throws where a name has nothing to stand for it, or the wrong kind.
  func render(_ slots: Slots) throws(TemplateFault) -> String {
    for tag in tags { try tag.check([slots]) }
    return template.render(Self.plain(slots))
  }

  /// The filled template of a caller that fills it wholly: a missing name is a fault of the program.
  func filled(_ slots: Slots) -> String {
    do throws(TemplateFault) {
      return try render(slots)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static func plain(_ slots: Slots) -> [String: Any] {
    slots.mapValues { slot -> Any in
      switch slot {
      case .text(let text): SafeText.show(text)
      case .markup(let markup): markup
      case .list(let list): list.map(plain)
      case .flag(let flag): flag
      }
    }
  }
}

/// Why a template cannot be filled.
enum TemplateFault: Error, Hashable, CustomStringConvertible {
  /// Nothing stands for the name.
  case missing(String)
  /// Text where markup or a section is wanted, or the other way round.
  case wrongKind(String)
  /// A section that is never closed, or closed under another name.
  case unclosed(String)

  var description: String {
    switch self {
    case .missing(let name): "the template wants `\(name)`, and nothing was given for it"
    case .wrongKind(let name): "the template uses `\(name)` in another way than it was given"
    case .unclosed(let name): "the section `\(name)` of a template is not closed"
    }
  }
}
