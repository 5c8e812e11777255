import ArgumentParser
import Reports

/// The forms in which an answer can be had that is no whole report.
enum AnswerForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json

  /// The form as it is drawn: coloured only on a terminal.
  func drawn(to output: String?) -> ExplanationForm {
    switch self {
    case .text: .text(colour: output == nil && Terminal.isColoured)
    case .markdown: .markdown
    case .json: .json
    }
  }
}
