extension DiagnosticRenderer {
  /// The diagnostics as one JSON array, for editors and scripts; the keys stand in a fixed order.
  public func json(_ diagnostics: [Diagnostic]) -> String {
    let objects = diagnostics.sorted(by: Diagnostic.comesBefore).map(json)
    return objects.isEmpty ? "[]" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]"
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    var members = [
      ("code", JSONText.quoted(diagnostic.code.rawValue)),
      ("severity", JSONText.quoted(diagnostic.severity.rawValue)),
    ]
    members += placeMembers(diagnostic.place)
    members.append(("path", JSONText.quoted(diagnostic.path)))
    members.append(("message", JSONText.quoted(diagnostic.message.text(in: language))))
    members.append(("hint", diagnostic.hint.map { JSONText.quoted($0.text(in: language)) } ?? "null"))
    let related = diagnostic.related.map { related in
      JSONText.object(
        placeMembers(related.place) + [("message", JSONText.quoted(related.message.text(in: language)))])
    }
    members.append(("related", "[" + related.joined(separator: ", ") + "]"))
    return JSONText.object(members)
  }

  private func placeMembers(_ place: Place?) -> [(String, String)] {
    let numbers: [(String, Int?)] = [
      ("line", place?.start.line), ("column", place?.start.column), ("end_line", place?.end.line),
      ("end_column", place?.end.column), ("offset", place?.start.utf8Offset), ("end_offset", place?.end.utf8Offset),
    ]
    return [("file", place?.file.map(JSONText.quoted) ?? "null")]
      + numbers.map { ($0.0, $0.1.map { String($0) } ?? "null") }
  }
}
