import Foundation

/// docs/tutorial.md as a script: its YAML blocks are written to the files that they name, its console blocks are run, and
/// the page is made again with what they print.
struct Tutorial {
  private let lines: [String]

  init(_ text: String) { lines = text.components(separatedBy: "\n") }

  /// The page with the output of every command as it is now, in a folder where nothing else is.
  func played(in folder: TemporaryFolder) throws -> String {
    var page: [String] = []
    var place = 0
    while place < lines.count {
      let line = lines[place]
      page.append(line)
      place += 1
      guard line.hasPrefix("```"), line.count > 3 else { continue }
      let words = line.dropFirst(3).split(separator: " ").map(String.init)
      let end = lines[place...].firstIndex(of: "```") ?? lines.endIndex
      let body = Array(lines[place..<end])
      place = min(end + 1, lines.count)
      if words[0] == "yaml", words.count > 1 {
        _ = try folder.park(body.joined(separator: "\n") + "\n", words[1])
        page += body
      } else if words[0] == "console", let command = body.first {
        page += [command] + (try output(of: command, in: folder, shown: words.dropFirst().first))
      } else {
        page += body
      }
      page.append("```")
    }
    return page.joined(separator: "\n")
  }

  /// What a command prints, its errors first; of it the lines that are asked for, as `1-20`.
  private func output(of command: String, in folder: TemporaryFolder, shown: String?) throws -> [String] {
    let run = try park(words(of: command).dropFirst(2).map { $0.hasSuffix(".yaml") ? folder.path($0) : $0 })
    let text = (run.errors + run.text).replacing(folder.path(""), with: "")
    var printed = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while printed.last?.isEmpty == true { printed.removeLast() }
    if let last = shown?.split(separator: "-").last.flatMap({ Int($0) }), last < printed.count {
      printed = Array(printed[..<last])
      while printed.last?.isEmpty == true { printed.removeLast() }
      printed.append("...")
    }
    return printed
  }

  /// `$ park explain park.yaml link "a -> b"` as its words; what is quoted is one.
  private func words(of command: String) -> [String] {
    command.components(separatedBy: "\"").enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
  }
}
