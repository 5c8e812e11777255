import ParkModel

/// Why a report could not be written.
public enum WriteReportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path names a folder.
  case isDirectory(path: String)
  /// The path names a device, a pipe or a socket, which a rename would replace.
  case notAFile(path: String)
  /// The system refused a step; `code` is its errno.
  case system(step: Step, path: String, code: Int32)

  /// What was being attempted.
  public enum Step: String, Sendable, Hashable {
    case create
    case write
    case synchronize
    case rename

    /// What failed, as a Chinese sentence names it.
    fileprivate var chinese: String {
      switch self {
      case .create: "新建"
      case .write: "写入"
      case .synchronize: "存盘"
      case .rename: "改名"
      }
    }
  }

  /// The sentence in English.
  public var description: String { text(in: .en) }

  /// The sentence for the user.
  public func text(in language: Language) -> String { message.text(in: language) }

  /// The sentence in every language.
  public var message: Message {
    switch self {
    case .isDirectory(let path):
      Message(
        "report-is-directory", en: "cannot write the report to \(path): it is a folder; name a file in it",
        zh: "无法将报告写入 \(path)：这是一个文件夹，请指定其中的文件名")
    case .notAFile(let path):
      Message(
        "report-not-a-file", en: "cannot write the report to \(path): it is not a regular file",
        zh: "无法将报告写入 \(path)：它不是普通文件")
    case .system(let step, let path, let code):
      Message(
        "report-system",
        en: "cannot \(step.rawValue) the report \(path): \(Message.systemReason(code).text(in: .en))",
        zh: "写报告 \(path) 失败（\(step.chinese)）：\(Message.systemReason(code).text(in: .zh))")
    }
  }
}
