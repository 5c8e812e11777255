import Foundation
import Testing

@testable import Reports

/// The page can be read by people who see little contrast.
@Suite struct PageStyleTests {
  /// WCAG 2: (lighter + 0.05) / (darker + 0.05) of relative luminances.
  private func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ hex: String) -> Double {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, (value >> 8) & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("every colour of text has at least 4.5 to 1 against white", arguments: ["ink", "soft", "link", "good", "bad"])
  func text(name: String) throws {
    let found = try #require(PageStyle.css.firstRange(of: "--\(name):#"))
    let hex = PageStyle.css[PageStyle.css.index(before: found.upperBound)...].prefix(7)
    #expect(contrast(String(hex), "#ffffff") >= 4.5, "\(name) \(hex)")
  }

  @Test("white text on the bars of the roadmap too")
  func onDark() { #expect(contrast("#33566b", "#ffffff") >= 4.5) }
}
