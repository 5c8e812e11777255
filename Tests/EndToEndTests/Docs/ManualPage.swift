/// The manual page of section 1 in mdoc's plainer sister, man(7), from the description that the command gives of itself.
struct ManualPage {
  private let command: JSON

  init(of help: JSON) { command = help["command"] ?? .null }

  var text: String {
    let name = command["commandName"]?.string ?? ""
    var lines = [".TH PARK 1", ".SH NAME", "\(name) \\- \(plain(command["abstract"]))", ".SH SYNOPSIS"]
    lines += [".B \(name)", ".I command", "[arguments]", ".SH DESCRIPTION"]
    lines += paragraphs(command["discussion"])
    for sub in (command["subcommands"]?.elements ?? []) where sub["commandName"] != .string("help") {
      lines += section(sub, of: name)
    }
    lines += [".SH SEE ALSO", "The documentation that comes with the program: docs/tutorial.md, docs/park-file.md."]
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ sub: JSON, of name: String) -> [String] {
    let title = sub["commandName"]?.string ?? ""
    let arguments = (sub["arguments"]?.elements ?? []).filter { $0["shouldDisplay"] != .bool(false) }
    var lines = [".SH \(name.uppercased()) \(title.uppercased())", plain(sub["abstract"])]
    lines += [".PP", ".B \(name) \(title)"] + arguments.filter(isPositional).map { ".I \(plain($0["valueName"]))" }
    lines +=
      sub["discussion"]?.string.map { [".PP", ".nf"] + $0.split(separator: "\n").map { plain(String($0)) } + [".fi"] }
      ?? []
    for argument in arguments {
      lines += [".TP", isPositional(argument) ? ".I \(plain(argument["valueName"]))" : option(argument)]
      lines.append(sentence(argument))
    }
    return lines
  }

  private func isPositional(_ argument: JSON) -> Bool { argument["kind"] == .string("positional") }

  /// `.BR \-o ", " \-\-output " " \fIoutput\fR`.
  private func option(_ argument: JSON) -> String {
    let names = (argument["names"]?.elements ?? []).map { name in
      (name["kind"] == .string("long") ? "\\-\\-" : "\\-") + plain(name["name"])
    }
    let value = argument["kind"] == .string("option") ? " \\fI\(plain(argument["valueName"]))\\fR" : ""
    return "\\fB\(names.joined(separator: "\\fR, \\fB"))\\fR\(value)"
  }

  private func sentence(_ argument: JSON) -> String {
    let parts = [argument["abstract"], argument["discussion"]].compactMap { $0?.string }.map(plain)
    let usual = argument["defaultValue"]?.string.map { "Unless given: \(plain($0))." }
    return (parts + [usual].compactMap { $0 }).joined(separator: " ")
  }

  private func paragraphs(_ text: JSON?) -> [String] {
    (text?.string ?? "").split(separator: "\n").map { plain(String($0)) }
  }

  private func plain(_ value: JSON?) -> String { plain(value?.string ?? "") }

  /// A backslash, a hyphen and a first dot mean something to the formatter.
  private func plain(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
