/// A data file in the making: sets and parameters in the order in which they are added.
///
/// It keeps the rules of `Models/data-format.md` for all three models: names quoted and cut, members sorted byte by
/// byte, what is unlimited or equals its default left out.
struct MathProgData {
  /// One entry of a parameter: its index (none for a scalar, one name, or a pair) and its value as text or a name.
  private struct Entry {
    var index: [String]
    var value: Value
  }

  private enum Value {
    case number(Double)
    case name(String)
  }

  private enum Block {
    case set(String, [[String]])
    case parameter(String, [Entry])
  }

  private var blocks: [Block] = []
  private let comments: [String]

  init(comments: [String]) { self.comments = comments }

  /// A set of names.
  mutating func set(_ name: String, _ members: some Sequence<String>) {
    blocks.append(.set(name, members.map { [$0] }))
  }

  /// A set of pairs.
  mutating func pairs(_ name: String, _ members: some Sequence<[String]>) {
    blocks.append(.set(name, Array(members)))
  }

  /// A parameter with numbers; entries that are infinite or equal `standard` are left out.
  mutating func numbers(_ name: String, _ values: [[String]: Double], standard: Double? = nil) {
    let kept = values.filter { $0.value.isFinite && $0.value != standard }
    append(name, kept.map { Entry(index: $0.key, value: .number($0.value)) })
  }

  /// A parameter whose values are names.
  mutating func words(_ name: String, _ values: [String: String]) {
    append(name, values.map { Entry(index: [$0.key], value: .name($0.value)) })
  }

  /// A parameter without an index, 0 unless said.
  mutating func scalar(_ name: String, _ value: Double) { numbers(name, [[]: value], standard: 0) }

  private mutating func append(_ name: String, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    blocks.append(.parameter(name, entries))
  }

  /// The file.
  func text() -> String {
    let names = MathProgNames(blocks.flatMap(Self.names))
    var lines = comments.map { "# " + $0 } + ["data;", ""]
    for block in blocks { lines += Self.lines(of: block, names) }
    return (lines + ["", "end;", ""]).joined(separator: "\n")
  }

  private static func names(in block: Block) -> [String] {
    switch block {
    case .set(_, let members): members.flatMap(\.self)
    case .parameter(_, let entries):
      entries.flatMap { entry in
        if case .name(let word) = entry.value { entry.index + [word] } else { entry.index }
      }
    }
  }

  private static func lines(of block: Block, _ names: MathProgNames) -> [String] {
    switch block {
    case .set(let name, let members):
      let sorted = members.sorted(by: comesBefore).map { member in
        member.count == 1 ? names[member[0]] : "(" + member.map { names[$0] }.joined(separator: ",") + ")"
      }
      return wrapped("set \(name) :=", sorted)
    case .parameter(let name, let entries):
      let sorted = entries.sorted { comesBefore($0.index, $1.index) }.map { entry in
        let quoted = entry.index.map { names[$0] }
        let value =
          switch entry.value {
          case .number(let number): numberText(number)
          case .name(let word): names[word]
          }
        return switch quoted.count {
        case 0: value
        case 1: "\(quoted[0]) \(value)"
        default: "[\(quoted.joined(separator: ","))] \(value)"
        }
      }
      return wrapped("param \(name) :=", sorted)
    }
  }

  /// One line where it fits, else one item a line.
  private static func wrapped(_ head: String, _ items: [String]) -> [String] {
    let line = ([head] + items).joined(separator: " ") + (items.isEmpty ? " ;" : ";")
    guard line.count > 100 else { return [line] }
    return [head] + items.dropLast().map { "  " + $0 } + ["  \(items.last ?? "");"]
  }

  private static func comesBefore(_ one: [String], _ other: [String]) -> Bool {
    for (a, b) in zip(one, other) where a != b { return a.utf8.lexicographicallyPrecedes(b.utf8) }
    return one.count < other.count
  }

  /// The shortest text that reads back as the same number.
  static func numberText(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
