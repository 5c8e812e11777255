import ParkModel

/// How wide a piece of text is when drawn, by classes of characters: enough to keep labels apart without a font at hand.
///
/// The figures are those of the usual sans-serif faces, a little on the wide side; a wide character is one em.
package enum TextWidth {
  /// In the units of `size`, the height of the letters' em.
  package static func of(_ text: String, size: Double) -> Double {
    size * VisibleText.show(text, keeping: ["\u{2009}"]).unicodeScalars.reduce(0) { $0 + ems($1) }
  }

  /// The text itself where it is not wider than `limit`, else as much of it as fits, with an ellipsis.
  package static func fitted(_ text: String, size: Double, limit: Double) -> String {
    var shown = ""
    // What fits with an ellipsis behind it; names may be long, so that each character is measured once.
    var kept = 0
    var width = 0.0
    let ellipsis = of("…", size: size)
    for character in text {
      width += of(String(character), size: size)
      // A limit that was measured of this very text is no reason to cut it.
      if width > limit + 1e-6 {
        let cut = shown.prefix(kept)
        return String(cut.reversed().drop { $0 == " " }.reversed()) + "…"
      }
      shown.append(character)
      if width + ellipsis <= limit { kept += 1 }
    }
    return text
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!": 0.3
    case " ", "f", "t", "r", "/", "\\", "(", ")", "[", "]", "-", "`", "\u{B7}": 0.37
    case "\u{2009}": 0.22
    case "m", "M", "W", "%", "@", "…", "→", "✓", "✗", "≥", "≤": 1.0
    case "w", "G", "O", "Q", "C", "D", "H", "N", "U", "R", "A", "B", "K", "&": 0.8
    case "A"..."Z": 0.74
    case " "..."~": 0.61
    default: DisplayWidth.cells(of: scalar) == 0 ? 0 : DisplayWidth.cells(of: scalar) == 2 ? 1.0 : 0.66
    }
  }
}
