import ArgumentParser
import Assessment
import Networks
import ParkModel
import ParkReader
import Studies

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads a park file for a command: its text, its diagnostics on the error stream, the park or exit code 1.
enum ParkFile {
  struct Bound {
    var park: Park
    var warnings: [Warning]
  }

  /// The bytes of the file; `-` is standard input.
  static func load(_ path: String, language: Language) throws -> SourceText {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw fail(path, errno, en: "opened", zh: "打开", in: language) }
    defer { if path != "-" { close(descriptor) } }
    guard let bytes = bytes(of: descriptor) else { throw fail(path, errno, en: "read", zh: "读取", in: language) }
    return SourceText(name: path == "-" ? "<stdin>" : path, bytes: bytes)
  }

  /// All bytes of an open file; nil where reading fails, and then `errno` says why.
  static func bytes(of descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        return nil
      }
      bytes += buffer[0..<count]
      // The reader refuses what is too large; nothing is gained by reading on.
      if bytes.count > 64 << 20 { break }
    }
    return bytes
  }

  /// The park with what lies beside its file.
  static func reading(of source: SourceText) -> ParkReading {
    readPark(source, kinds: ResourceKind.all.map(\.tables)) { NeighbourFile.text($0, beside: source.name) }
  }

  /// The park, with its warnings; prints every diagnostic and exits with 1 where there is an error.
  static func bind(
    _ source: SourceText, language: Language, quiet: Bool, stopwatch: inout Stopwatch
  ) throws -> Bound {
    let reading = reading(of: source)
    let diagnostics = reading.diagnostics
    stopwatch.lap("read")
    let asked = diagnostics.filter { !quiet || $0.severity == .error }
    // A file that is no park at all brings out thousands; nobody reads beyond the first hundred.
    let shown = Array(asked.prefix(100))
    if !shown.isEmpty {
      let renderer = DiagnosticRenderer(
        sources: [source] + reading.sources, language: language, colour: Terminal.isErrorColoured)
      ErrorStream.print(renderer.text(shown))
      if asked.count > shown.count {
        let more = asked.count - shown.count
        ErrorStream.print(
          Message("more-diagnostics", en: "... and \(more) more.", zh: "……另有 \(more) 条。").text(in: language))
      }
    }
    guard let park = reading.park else {
      let count = diagnostics.filter { $0.severity == .error }.count
      let sentence = Message(
        "nothing-computed", en: "\(count) error\(count == 1 ? "" : "s"); nothing was computed.",
        zh: "错误 \(count) 处，未作任何计算。")
      ErrorStream.print(sentence.text(in: language))
      throw Exit.wrongInput
    }
    let warnings = diagnostics.filter { $0.severity == .warning }.map {
      Warning(code: $0.code.rawValue, path: $0.path, sentence: $0.message.en, sentenceZh: $0.message.zh)
    }
    return Bound(park: park, warnings: warnings)
  }

  private static func fail(
    _ path: String, _ code: Int32, en attempt: String, zh attemptZh: String, in language: Language
  ) -> ExitCode {
    let reason = Message.systemReason(code)
    return Failure.exit(
      "unreadable-file", path: path,
      Message(
        "unreadable-file", en: "the file cannot be \(attempt): \(reason.en)",
        zh: "文件无法\(attemptZh)：\(reason.text(in: .zh))"),
      language: language)
  }
}
