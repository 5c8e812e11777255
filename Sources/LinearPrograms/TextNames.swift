/// The names that rows and columns get in the text formats: readable, legal in both, and never two the same.
///
/// `water:mill/out -> park-ro` becomes `water_mill.out_to_park_ro`: an arrow is `_to_`, a slash `.`, a plus `&`, and
/// what else the LP format cannot hold `_`. A character that is not ASCII becomes `U` and its code point, since not all
/// readers take it. `_` stands in front of a name that begins like a number or is a word of the format. Names that
/// would be the same get `~2`, `~3` and so on behind them, in order; no `~` comes about in any other way.
struct TextNames {
  private(set) var names: [String] = []
  /// The names that do not show what they stand for, with the original, in order.
  private(set) var legend: [(name: String, original: String)] = []

  init(_ originals: [String]) {
    var uses: [String: Int] = [:]
    for original in originals {
      let base = Self.readable(original)
      let use = uses[base, default: 0] + 1
      uses[base] = use
      let name = use == 1 ? base : "\(base)~\(use)"
      names.append(name)
      let isPlain = original.unicodeScalars.allSatisfy(\.isASCII) && original.utf8.count <= Self.longest
      if use > 1 || !isPlain { legend.append((name, original)) }
    }
  }

  /// The legend as comment lines.
  func legendLines(_ mark: String) -> String {
    legend.map { "\(mark) \($0.name) is \($0.original.unicodeScalars.map(Self.shown).joined())\n" }.joined()
  }

  /// A character that would end the comment, or that a reader would not see, by its code point.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: code(of: scalar)
    default: String(scalar)
    }
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    "U" + String(scalar.value, radix: 16, uppercase: true)
  }

  /// Readers stop at 255 bytes; the rest is for what is put behind.
  private static let longest = 230

  /// Words that start a section or a bound of the LP format in one reader or another.
  private static let reserved: Set<String> = [
    "min", "max", "minimize", "maximize", "minimise", "maximise", "minimum", "maximum", "st", "such", "subject", "s.t.",
    "st.", "bound", "bounds", "general", "generals", "gen", "integer", "integers", "int", "binary", "binaries", "bin",
    "semi", "semis", "sos", "sos1", "sos2", "end", "free", "inf", "infinity",
  ]

  private static func readable(_ original: String) -> String {
    var name = ""
    var rest = original.unicodeScalars[...]
    while let scalar = rest.first, name.utf8.count < longest {
      if rest.starts(with: " -> ".unicodeScalars) {
        name += "_to_"
        rest = rest.dropFirst(4)
      } else {
        name += readable(scalar)
        rest = rest.dropFirst()
      }
    }
    return needsMark(name) ? "_" + name : name
  }

  private static func readable(_ scalar: Unicode.Scalar) -> String {
    guard scalar.isASCII else { return code(of: scalar) }
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "#", "@", "(", ")", ",", "&", "%": return String(scalar)
    case "/": return "."
    case "+": return "&"
    default: return "_"
    }
  }

  /// Whether a reader would take the name for something else: nothing, a number, a symbol or a word of the format.
  private static func needsMark(_ name: String) -> Bool {
    guard let first = name.first else { return true }
    if !first.isLetter, first != "_" { return true }
    if first == "e" || first == "E", name.dropFirst().first?.isNumber ?? true { return true }
    return reserved.contains(name.lowercased())
  }
}

/// The column that carries the objective's constant in the text formats, where readers disagree on the sign of one.
/// The `~c` is no number, so no other column has this name.
let constantColumnName = "objective~constant"

/// The objective's row in the text formats; no row of a program can have this name either.
let objectiveRowName = "objective~cost"
