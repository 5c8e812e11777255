import Assessment
import ParkModel

/// Solves a published case again and holds the result against what its file promises.
///
/// Nothing is thrown: a file that cannot be read and a run without a report are objections like any other.
public func examine(_ published: PublishedCase, options: OptimizeOptions = OptimizeOptions()) -> ExaminedCase {
  var options = options
  options.weighsProjects = false
  var examined = ExaminedCase(id: published.id, promise: published.promise)
  let reading = published.reading()
  guard let park = reading.park else {
    let errors = reading.diagnostics.filter { $0.severity == .error }
    examined.objections = errors.prefix(1).map { .unreadable($0, others: errors.count - 1) }
    return examined
  }
  do throws(StudyFailure) {
    let judge = CaseJudge(promise: published.promise, comparison: try optimize(park, options: options).comparison)
    examined.figures = judge.figures
    examined.objections = judge.objections
  } catch {
    examined.objections = [.noReport(error.sentence.split(separator: "\n").joined(separator: " "))]
  }
  return examined
}

extension Message {
  static func unreadable(_ error: Diagnostic, others: Int) -> Message {
    let line = error.place?.start.line ?? 1
    let more = others > 0 ? (en: " (and \(others) more)", zh: "（另有 \(others) 处）") : (en: "", zh: "")
    return Message(
      "case-unreadable", en: "line \(line): \(error.message.en)\(more.en)",
      zh: "第 \(line) 行：\(error.message.text(in: .zh))\(more.zh)")
  }

  static func noReport(_ reason: String) -> Message {
    Message("case-without-report", en: "no report: \(reason)", zh: "没有报告：\(reason)")
  }
}
