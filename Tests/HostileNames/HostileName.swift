/// Names and texts with which a park file could try to act: on a spreadsheet, a browser, a terminal, a shell, a file
/// system, a parser, or on the eye of the reader.
public enum HostileName {
  /// All of them, each once.
  public static let all = spreadsheet + markup + terminal + eye + parsers + paths + sizes

  /// Formulas, behind whatever a spreadsheet skips, and in the characters that an input method gives.
  static let spreadsheet = [
    "=CMD()", "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "  =1+1", "\"=1+1",
    "'=1+1", "\u{A0}=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "a;=HYPERLINK(\"http://example.org\");b",
    "=HYPERLINK(\"http://example.org?x=\"&A1,\"click\")", "_x001B_[31m", "_x000D_=1+1", "{=1+1}",
  ]
  /// HTML, Markdown, XML.
  static let markup = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='a()",
    "</title><svg/onload=alert(1)>", "javascript:alert(1)", "&lt;script&gt;", "<!-- ", "]]>", "<?xml ?>",
    "[link](javascript:alert(1))", "![x](http://example.org/x.png)", "www.example.org", "`code`", "**bold** _it_",
    "a | b", "# heading", "- item", "|---|", "$x$", "a@example.org", "{{park}}", "{{{park}}}", "&amp;&#x3c;",
  ]
  /// Escapes that move a cursor, colour or rename.
  static let terminal = [
    "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "bell\u{7}", "back\u{8}\u{8}", "\u{9B}31m", "x\rsecond",
  ]
  /// What hides or looks like something else.
  static let eye = [
    "\u{202E}drawkcab", "\u{2066}isolate", "\u{200B}", "\u{FEFF}bom", "\u{2028}", "\u{2029}", "e\u{301}\u{301}\u{301}",
    "\u{AD}soft", "👩‍🔬🏭", "\u{E000}",
  ]
  /// NUL, quotes, line ends, and words that other parsers know.
  static let parsers = [
    "a\0b", "line\nbreak", "cr\r\nlf", "\"quoted\\\"", "'; DROP TABLE park; --", "%s%n%d", "${HOME}", "$(id)", "null",
    "~", "!!int 3", "1e400", "nan", "",
  ]
  /// What a shell or a file system could take for something else.
  static let paths = ["../../secret", "/etc/passwd", "--output", "-o", "CON", "C:\\park", "`id`.txt"]
  static let sizes = [String(repeating: "x", count: 10_000), String(repeating: "长", count: 3000)]

  /// The name between double quotes as YAML reads it, whatever it holds.
  public static func yaml(_ name: String) -> String {
    "\""
      + name.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case _
        where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value)
          || scalar.properties.isWhitespace
            && scalar != " ":
          scalar.value < 0x100
            ? "\\x" + hex(scalar, digits: 2) : "\\u" + hex(scalar, digits: 4)
        default: String(scalar)
        }
      }
      .joined() + "\""
  }

  private static func hex(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
