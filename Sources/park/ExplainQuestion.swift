import ArgumentParser
import Assessment
import ParkModel

/// What `park explain` is asked.
enum Question {
  case park
  case link(from: String, to: String)
  case resource(String)
  case indicator(String)

  /// - Throws: `ValidationError` for what cannot be explained, by name.
  init(_ subject: String?, _ name: String?, language: Language) throws {
    func wrong(_ message: Message) -> ValidationError { ValidationError(message.text(in: language)) }
    switch subject {
    case nil: self = .park
    case "link":
      guard let name, let arrow = name.firstRange(of: "->") else { throw wrong(ExplainMessages.noLink) }
      let ends = [name[..<arrow.lowerBound], name[arrow.upperBound...]].map { String($0).trimmingSpaces }
      guard ends.allSatisfy({ !$0.isEmpty }) else { throw wrong(ExplainMessages.noLink) }
      self = .link(from: ends[0], to: ends[1])
    case "resource":
      guard let name else { throw wrong(ExplainMessages.noResource) }
      self = .resource(name)
    case "indicator":
      let known = IndicatorDefinition.table.map(\.id)
      guard let name else { throw wrong(ExplainMessages.nothingNamed(known)) }
      guard known.contains(name) else { throw wrong(ExplainMessages.noIndicator(name, known)) }
      self = .indicator(name)
    case let other?: throw wrong(ExplainMessages.unknown(other))
    }
  }
}

/// What `park explain` says of a question that it cannot answer.
enum ExplainMessages {
  static func unknown(_ subject: String) -> Message {
    let shown = VisibleText.show(subject)
    return Message(
      "explain-subject",
      en: "park explain knows no `\(shown)`; it explains a link (`link \"a -> b\"`), a resource (`resource park-ro`), "
        + "an indicator (`indicator water_reuse`), or the whole park if nothing is named.",
      zh: "park explain 不认识 `\(shown)`；可解释连接（`link \"a -> b\"`）、资源（`resource park-ro`）、指标（`indicator water_reuse`），"
        + "不指定则解释整个园区。")
  }

  static let noLink = Message(
    "explain-link", en: "Name a link by its two ends: link \"town -> a/wash\".", zh: "请给出连接的两端：link \"town -> a/wash\"。"
  )

  static let noResource = Message(
    "explain-resource", en: "Name a resource: a supply, unit, outfall, use or utility, as `resource park-ro`.",
    zh: "请给出资源名：水源、处理单元、排放口、用水点或公用工程，如 `resource park-ro`。")

  static func nothingNamed(_ known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      "explain-id", en: "Name an indicator; there are \(list).", zh: "请给出指标名；可用：\(list)。")
  }

  static func noIndicator(_ id: String, _ known: [String]) -> Message { notFound("indicator", "指标", id, known) }

  static func noEnd(_ name: String, _ known: [String]) -> Message {
    let hint = Message.didYouMean(name, known)
    let shown = VisibleText.show(name)
    return Message(
      "explain-name", en: "Nothing there is named `\(shown)`" + (hint.map { "; \($0.en)" } ?? "."),
      zh: "没有名为 `\(shown)` 的对象" + (hint.map { "；\($0.text(in: .zh))" } ?? "。"))
  }

  private static func notFound(_ what: String, _ whatZh: String, _ name: String, _ known: [String]) -> Message {
    let hint = Message.didYouMean(name, known)
    let shown = VisibleText.show(name)
    return Message(
      "explain-indicator", en: "There is no \(what) `\(shown)`" + (hint.map { "; \($0.en)" } ?? "."),
      zh: "没有\(whatZh) `\(shown)`" + (hint.map { "；\($0.text(in: .zh))" } ?? "。"))
  }
}
