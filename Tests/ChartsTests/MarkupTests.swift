import Charts
import Testing

/// What a park says can neither open a tag, close an attribute nor hide.
@Suite struct MarkupTests {
  @Test("text and attributes are escaped")
  func escaped() {
    let element = SVG("text", ["class": "a\" onload=\"b"], text: "<script>&'\u{202E}")
    #expect(
      element.markup
        == "<text class=\"a&quot; onload=&quot;b\">&lt;script&gt;&amp;&#39;&lt;U+202E&gt;</text>")
  }

  @Test(
    "coordinates have at most two decimals and no exponent",
    arguments: [
      (0, "0"), (-0.001, "0"), (1.005, "1"), (12.345, "12.35"), (-3.5, "-3.5"), (1e300, "1000000000"), (.nan, "0"),
    ])
  func coordinates(value: Double, text: String) {
    #expect(Coordinate.text(value) == text || (value == 1.005 && Coordinate.text(value) == "1.01"))
  }

  @Test("a Chinese character is one em wide")
  func wide() {
    #expect(TextWidth.of("眉山", size: 12) == 24)
    #expect(TextWidth.of("Meishan", size: 12) < 12 * 7)
  }

  @Test("text that is too wide ends in an ellipsis and fits")
  func fitted() {
    let fitted = TextWidth.fitted("Display panels and much else", size: 12, limit: 80)
    #expect(fitted.hasSuffix("…"))
    #expect(TextWidth.of(fitted, size: 12) <= 80)
    #expect(TextWidth.fitted("short", size: 12, limit: 80) == "short")
  }
}
