/// A park file with the entries of every map in the opposite order and without its comments.
///
/// Lists keep their order. Reads what the shipped parks use: block maps by indentation, flow maps and lists over any
/// number of lines, texts in double quotes.
func reordered(_ text: String) -> String {
  reorderedBlock(text.split(separator: "\n").map { withoutComment(String($0)) }.filter { !isBlank($0) })
    .joined(separator: "\n") + "\n"
}

private func reorderedBlock(_ lines: [String]) -> [String] {
  guard let margin = lines.first.map(indentation) else { return [] }
  var entries: [[String]] = []
  for line in lines {
    if indentation(line) == margin { entries.append([line]) } else { entries[entries.count - 1].append(line) }
  }
  return entries.reversed().flatMap(reorderedEntry)
}

/// One `key: value` with what is indented below it: a block map, or a flow map that may go on over several lines.
private func reorderedEntry(_ lines: [String]) -> [String] {
  let (key, value) = parted(lines[0])
  let below = Array(lines.dropFirst())
  let flow = ([value] + below).map(trimmed).filter { !$0.isEmpty }.joined(separator: " ")
  guard flow.hasPrefix("{") || flow.hasPrefix("[") else { return [lines[0]] + reorderedBlock(below) }
  return ["\(key): \(reorderedFlow(flow))"]
}

private func reorderedFlow(_ text: String) -> String {
  if text.hasPrefix("[") { return "[" + elements(of: text).map(reorderedFlow).joined(separator: ", ") + "]" }
  guard text.hasPrefix("{") else { return text }
  let members = elements(of: text).map { member in
    let (key, value) = parted(member)
    return "\(key): \(reorderedFlow(trimmed(value)))"
  }
  return "{" + members.reversed().joined(separator: ", ") + "}"
}

/// What stands between the outermost commas of a flow map or list.
private func elements(of flow: String) -> [String] {
  var depth = 0
  var isQuoted = false
  var found = [""]
  for character in flow.dropFirst().dropLast() {
    if character == "\"" { isQuoted.toggle() }
    if !isQuoted, "{[".contains(character) { depth += 1 }
    if !isQuoted, "}]".contains(character) { depth -= 1 }
    if character == ",", depth == 0, !isQuoted { found.append("") } else { found[found.count - 1].append(character) }
  }
  return found.map(trimmed).filter { !$0.isEmpty }
}

/// `key: value` at its first colon.
private func parted(_ text: String) -> (key: String, value: String) {
  guard let colon = text.firstIndex(of: ":") else { return (text, "") }
  return (String(text[..<colon]), String(text[text.index(after: colon)...]))
}

private func withoutComment(_ line: String) -> String {
  var isQuoted = false
  var previous: Character = " "
  for index in line.indices {
    if line[index] == "\"" { isQuoted.toggle() }
    if line[index] == "#", previous == " ", !isQuoted { return trimmedEnd(line[..<index]) }
    previous = line[index]
  }
  return line
}

private func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " } }
private func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }
private func trimmed(_ text: String) -> String { trimmedEnd(text.drop { $0 == " " }) }
private func trimmedEnd(_ text: Substring) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }
