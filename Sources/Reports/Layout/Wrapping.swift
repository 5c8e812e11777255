import ParkModel

/// Breaks text into lines of at most so many cells: between words, and beside any Chinese character.
enum Wrapping {
  /// The lines of `text`, at least one; a word wider than a line is cut.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(2, width)
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let gap = piece.spaced && !line.isEmpty ? " " : ""
      if DisplayWidth.cells(of: line + gap + piece.text) <= width {
        line += gap + piece.text
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let cut = cut(piece.text, width: width)
      lines += cut.dropLast()
      line = cut.last ?? ""
    }
    lines.append(line)
    return lines
  }

  private struct Piece {
    var text: String
    /// Whether a space stood before it.
    var spaced: Bool
  }

  /// What may not be broken: a word, a number with its percent sign, or one wide character.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in text.split(separator: " ") {
      if word.first == "%", let last = pieces.indices.last {
        pieces[last].text += " " + word
        continue
      }
      var spaced = true
      var narrow = ""
      for character in word {
        if DisplayWidth.cells(of: String(character)) < 2 || isClosing(character) {
          narrow.append(character)
          continue
        }
        if !narrow.isEmpty { pieces.append(Piece(text: narrow, spaced: spaced)) }
        spaced = spaced && narrow.isEmpty
        narrow = String(character)
      }
      if !narrow.isEmpty { pieces.append(Piece(text: narrow, spaced: spaced)) }
    }
    return pieces
  }

  /// Punctuation that never begins a line.
  private static func isClosing(_ character: Character) -> Bool { "，。、；：）％！？》」』】".contains(character) }

  private static func cut(_ word: String, width: Int) -> [String] {
    var parts = [""]
    for character in word {
      if DisplayWidth.cells(of: parts[parts.count - 1] + String(character)) > width, parts.last != "" {
        parts.append("")
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }
}
