import Charts

/// A sentence as HTML: escaped, and its numbers never broken at the thin space between their thousands.
enum RunningText {
  static func markup(_ text: String) -> String {
    var markup = ""
    var word = ""
    for character in MarkupText.escaped(text) {
      if character.isNumber || character == "\u{2009}" || character == "." {
        word.append(character)
      } else {
        markup += whole(word)
        word = ""
        markup.append(character)
      }
    }
    return markup + whole(word)
  }

  private static func whole(_ word: String) -> String {
    word.contains("\u{2009}") ? "<span class=\"w\">\(word)</span>" : word
  }
}
