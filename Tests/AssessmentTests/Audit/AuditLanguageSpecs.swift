import Foundation
import Testing

@testable import Assessment

@Suite("The audit speaks both languages")
struct AuditLanguageSpecs {
  @Test("each failure is a sentence of its own in Chinese", arguments: MutantSpecs.mutants)
  func failures(_ mutant: Mutant) {
    var park = SmallPark.park
    var plan = SmallPlan.plan
    mutant.change(&park, &plan)
    for failure in audit(park, plan, SmallPlan.claim).failures {
      #expect(isChinese(failure.sentenceZh ?? ""), "\(failure.sentence): \(failure.sentenceZh ?? "nothing")")
    }
  }

  /// The words stand in calls such as `ledger.atMost("inflow", inflow, "capacity", ...)`: what is held, and against what.
  @Test("every word by which a check names its figures is known in Chinese")
  func words() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Assessment/Audit")
    var count = 0
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for call in text.matches(of: #/(?:ledger|year)\.(?:equal|atMost|atLeast|check)\(/#) {
        let arguments = arguments(of: text[call.range.upperBound...])
        guard arguments.count > 3 else { continue }
        for argument in [arguments[0], arguments[2]] {
          guard let literal = argument.wholeMatch(of: #/"(.*)"/#)?.1, !literal.isEmpty else { continue }
          // A name that is written into the words stays as it is.
          let words = literal.replacing(#/\\\([^)]*\)/#, with: "X")
          if words == "X" || words == "H2O" { continue }
          count += 1
          let chinese = AuditWords.chinese(String(words))
          #expect(
            isChinese(chinese) && !chinese.contains(#/[a-z]{2}/#), "\(file.lastPathComponent): \(words): \(chinese)")
        }
      }
    }
    #expect(count > 150)
  }

  /// The arguments of a call, from behind its bracket, parted at the commas that stand in no bracket and no text.
  private func arguments(of call: Substring) -> [String] {
    var (depth, isText) = (0, false)
    var parts = [""]
    for character in call {
      if character == "\"" { isText.toggle() }
      if !isText, "([{".contains(character) { depth += 1 }
      if !isText, ")]}".contains(character) { depth -= 1 }
      if depth < 0 { break }
      if character == ",", depth == 0, !isText { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
