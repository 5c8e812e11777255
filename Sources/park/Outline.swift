/// A value field by field, one a line, as Swift's own mirrors show it.
///
/// Dictionaries and sets are printed in the order of their keys: equal values give equal text.
enum Outline {
  static func text(of value: some Any) -> String { lines(nil, value, margin: "").joined(separator: "\n") + "\n" }

  private static func lines(_ label: String?, _ value: Any, margin: String) -> [String] {
    let mirror = Mirror(reflecting: value)
    let opening = margin + (label.map { "\($0): " } ?? "")
    if mirror.displayStyle == .optional {
      guard let wrapped = mirror.children.first else { return ["\(opening)nil"] }
      return lines(label, wrapped.value, margin: margin)
    }
    let fields = fields(of: mirror)
    if fields.isEmpty { return [opening + leaf(value, mirror)] }
    return [opening + "\(mirror.subjectType)"]
      + fields.flatMap { lines($0.label, $0.value, margin: margin + "  ") }
  }

  /// A value without fields: texts in quotes, empty collections by their brackets.
  private static func leaf(_ value: Any, _ mirror: Mirror) -> String {
    switch mirror.displayStyle {
    case .collection, .set: "[]"
    case .dictionary: "[:]"
    case .enum: "\(value)"
    default: String(reflecting: value)
    }
  }

  private static func fields(of mirror: Mirror) -> [(label: String?, value: Any)] {
    switch mirror.displayStyle {
    case .dictionary:
      mirror.children.map { entry in
        let pair = Array(Mirror(reflecting: entry.value).children)
        return (label: "\(pair[0].value)", value: pair[1].value)
      }
      .sorted { $0.label < $1.label }.map { ($0.label, $0.value) }
    case .set: mirror.children.map { (nil, $0.value) }.sorted { "\($0.1)" < "\($1.1)" }
    default: mirror.children.map { ($0.label, $0.value) }
    }
  }
}
