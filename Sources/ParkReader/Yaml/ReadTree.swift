import ParkModel

/// What reading a park file gave: as much of the tree as could be understood, and everything that is wrong with it.
public struct TreeReading: Sendable {
  /// The tree; nil where nothing could be understood.
  public var tree: LocatedNode?
  /// In the order of the text.
  public var diagnostics: [Diagnostic]
  /// Whether the tree holds everything that the file says. Where it does not, a missing key proves nothing.
  public var isComplete: Bool
}

/// Reads the text of a park file into a tree in which every text keeps its place.
///
/// Nothing is thrown and nothing crashes: whatever is wrong becomes a diagnostic, and reading goes on behind it. Where
/// a trap's meaning is plain (a full-width colon) the tree holds what was meant, so that one run reports all faults.
public func readTree(_ source: SourceText) -> TreeReading {
  guard source.bytes.count <= ReadingLimits.bytes else {
    let fault = Diagnostic(.fileTooLarge, at: source.place(0..<0), .fileTooLarge(source.bytes.count))
    return TreeReading(tree: nil, diagnostics: [fault], isComplete: false)
  }
  let clean = CleanText(source)
  let search = TrapSearch(clean.bytes)
  var reading = TreeBuilding(source: source, markLength: clean.markLength, findings: search.findings)
  if !search.isHopeless { reading.read(search.repaired) }
  return reading.result(clean.diagnostics)
}

/// The second half of reading, behind the search for traps: parse, pass over what cannot be parsed, check the tree.
struct TreeBuilding {
  let source: SourceText
  let markLength: Int
  var findings: [Finding]
  private var tree: LocatedNode?
  private var isComplete = false

  init(source: SourceText, markLength: Int, findings: [Finding]) {
    self.source = source
    self.markLength = markLength
    self.findings = findings
  }

  /// Parses the text. A line that libyaml stumbles over is reported and left out, so that the rest is still read.
  mutating func read(_ text: RepairedText) {
    var text = text
    let attempts = text.bytes.count < 1 << 18 ? ReadingLimits.syntaxErrors : 3
    for attempt in 0..<attempts {
      var builder = TreeBuilder(source: source, text: text, markLength: markLength)
      do throws(YamlFault) {
        tree = try builder.build()
        isComplete = attempt == 0 && tree != nil
        findings += builder.findings
        return
      } catch {
        let fault = text.blankLine(at: error.index)
        report(.syntax(error.problem, text.origin(fault)))
        if fault.isEmpty { return }
      }
    }
  }

  /// Adds a fault of libyaml's unless its line has been explained already.
  private mutating func report(_ fault: Finding) {
    func line(_ offset: Int) -> Int { source.lineNumber(utf8Offset: offset + markLength) }
    let faultLine = line(fault.range.lowerBound)
    if !findings.contains(where: { line($0.range.lowerBound) == faultLine }) { findings.append(fault) }
  }

  /// Checks the tree and puts everything that was found in the order of the text.
  func result(_ earlier: [Diagnostic]) -> TreeReading {
    var diagnostics = earlier + findings.map { $0.diagnostic(in: source, offset: markLength) }
    var rules = TreeRules(source: source)
    let checked = tree.map { rules.apply(to: $0, path: "") }
    if let checked {
      for index in diagnostics.indices where diagnostics[index].path.isEmpty {
        diagnostics[index].path = checked.path(at: diagnostics[index].place?.start.utf8Offset ?? 0)
      }
    }
    // A trap often leaves an empty value behind; it has been explained.
    let explained = Set(diagnostics.compactMap { $0.place?.start.line })
    diagnostics += rules.diagnostics.filter { fault in
      ![.emptyValue, .emptyKey, .severalLines].contains(fault.code) || !explained.contains(fault.place?.start.line ?? 0)
    }
    if diagnostics.isEmpty, checked == nil {
      diagnostics = [Diagnostic(.emptyFile, at: source.place(0..<0), .emptyFile)]
    }
    let sorted = DiagnosticList(Array(diagnostics.prefix(ReadingLimits.diagnostics))).sorted
    return TreeReading(tree: checked, diagnostics: sorted, isComplete: isComplete)
  }
}

extension RepairedText {
  /// Overwrites the line at `offset`, or the last line before it that holds anything, by spaces; gives the stretch
  /// that was overwritten, empty where nothing is left.
  mutating func blankLine(at offset: Int) -> Range<Int> {
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    while end > 0 {
      var start = end
      while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
      if let first = bytes[start..<end].firstIndex(where: { $0 > UInt8(ascii: " ") }) {
        overwrite(first..<end)
        return first..<end
      }
      end = start - 1
    }
    return 0..<0
  }
}

extension LocatedNode {
  /// The dotted path of the innermost entry that holds a byte of the file.
  func path(at offset: Int) -> String {
    var names: [String] = []
    var node = self
    while let entry = node.entries?.last(where: { $0.key.place.start.utf8Offset <= offset }),
      offset <= entry.value.place.end.utf8Offset
    {
      names.append(entry.key.text)
      node = entry.value
    }
    return names.joined(separator: ".")
  }
}

extension DiagnosticCode {
  static let emptyFile: DiagnosticCode = "empty-file"
}

extension Message {
  static let emptyFile = Message("empty-file", en: "the file holds nothing", zh: "文件是空的")
}
