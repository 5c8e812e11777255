import Charts

/// Text as HTML: escaped, and no line of it ends inside a number or between a number and its unit.
enum RunningText {
  static func markup(_ text: String) -> String {
    let scalars = Array(MarkupText.escaped(text).unicodeScalars)
    var markup = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      guard scalars[place].isDigit, place == 0 || !scalars[place - 1].isPartOfName else {
        markup.append(scalars[place])
        place += 1
        continue
      }
      let end = endOfAmount(scalars, from: place)
      let amount = scalars[place..<end]
      // A number alone has nowhere to break.
      let isWhole = amount.allSatisfy { $0.isDigit || $0 == "." }
      if !isWhole { markup.append(contentsOf: "<span class=\"w\">".unicodeScalars) }
      markup.append(contentsOf: amount)
      if !isWhole { markup.append(contentsOf: "</span>".unicodeScalars) }
      place = end
    }
    return String(markup)
  }

  /// Behind the number that begins at a place, and behind its unit where it has one.
  private static func endOfAmount(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    func digit(at place: Int) -> Bool { place < scalars.count && scalars[place].isDigit }
    var end = start + 1
    while end < scalars.count {
      if digit(at: end) {
        end += 1
      } else if scalars[end] == "\u{2009}" || scalars[end] == ".", digit(at: end + 1) {
        end += 2
      } else if scalars[end] == "e", end + 1 < scalars.count, scalars[end + 1] == "-", digit(at: end + 2) {
        end += 3
      } else {
        break
      }
    }
    guard end < scalars.count, scalars[end] == " " else { return end }
    let unit = scalars[(end + 1)...].prefix { $0.isPartOfUnit }
    return unit.isEmpty || unit.first?.isDigit == true || unit.count > longestUnit ? end : unit.endIndex
  }

  /// What is longer is a word.
  private static let longestUnit = 6
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  private var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// Whether a digit behind it belongs to a name or to a reference such as `&#39;`.
  fileprivate var isPartOfName: Bool { isDigit || isLetter || "_/#&.".unicodeScalars.contains(self) }
  fileprivate var isPartOfUnit: Bool { isDigit || isLetter || "%/°℃万亿元".unicodeScalars.contains(self) }
}
