import Testing

@testable import Reports

/// Templates are filled wholly or not at all.
@Suite struct TemplateTests {
  @Test("a name without anything to stand for it is an error, in sections too")
  func missing() {
    #expect(throws: TemplateFault.missing("name")) { try Template("<p>{{name}}</p>").render([:]) }
    let list = Template("{{#rows}}{{cell}}{{/rows}}")
    #expect(throws: TemplateFault.missing("cell")) {
      try list.render(["rows": .list([["cell": .text("a")], ["other": .text("b")]])])
    }
    #expect(throws: TemplateFault.missing("rows")) { try list.render([:]) }
  }

  @Test("markup stands only where a template asks for it, and text only where it is escaped")
  func kinds() {
    #expect(throws: TemplateFault.wrongKind("a")) { try Template("{{a}}").render(["a": .markup("<b>")]) }
    #expect(throws: TemplateFault.wrongKind("a")) { try Template("{{{a}}}").render(["a": .text("<b>")]) }
    #expect(throws: TemplateFault.wrongKind("a")) { try Template("{{#a}}x{{/a}}").render(["a": .text("b")]) }
  }

  @Test("text is escaped, and what hides is shown")
  func escaped() throws {
    let text = try Template("<p title=\"{{a}}\">").render(["a": .text("\"><script>'&\u{202E}")])
    #expect(text == "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;&lt;U+202E&gt;\">")
  }

  @Test("an inner section sees what stands outside, and an empty list shows nothing")
  func sections() throws {
    let template = Template("{{#rows}}{{a}}{{b}} {{/rows}}{{^isFull}}-{{/isFull}}")
    #expect(
      try template.render([
        "rows": .list([["a": .text("1")], ["a": .text("2")]]), "b": .text("x"), "isFull": .flag(false),
      ])
        == "1x 2x -")
    #expect(try template.render(["rows": .list([]), "b": .text("x"), "isFull": .flag(true)]) == "")
  }
}
