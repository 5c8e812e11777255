import ArgumentParser
import ParkModel
import ParkReader

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `park watch FILE`: plans the park again whenever it is saved.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: spoken(
      "Plans the park again at every save and refreshes the report; Ctrl-C ends it.", "每次保存后重新求解并刷新报告；Ctrl-C 结束。"),
    discussion: spoken(
      """
      Takes the options of park optimize: park watch park.yaml --output report.txt
      Readings that the park file names are watched with it. A file that cannot be read has its diagnostics printed, and the
      report stays as it was.
      """,
      """
      选项同 park optimize：park watch park.yaml --output report.txt
      园区文件所引用的读数文件一并监视。文件无法读取时给出诊断，报告保持原样。
      """))

  @Argument(help: .spoken("The park file (YAML).", "园区文件（YAML）。"))
  var file: String

  @Argument(parsing: .captureForPassthrough, help: .spoken("Options of park optimize.", "park optimize 的选项。"))
  var options: [String] = []

  func validate() throws {
    if file == "-" { throw ValidationError.spoken("Standard input cannot be watched.", "标准输入无法监视。") }
  }

  func run() throws {
    let isEnded = Interrupt.watch()
    var watched = Set([file])
    var seen: [String: FileState?] = [:]
    while !isEnded() {
      let now = Self.states(of: watched)
      guard now != seen else {
        Self.pause(milliseconds: 150)
        continue
      }
      // An editor may still be writing: what holds still for a moment is a save.
      Self.pause(milliseconds: 100)
      guard Self.states(of: watched) == now, now[file] ?? nil != nil else { continue }
      watched = Self.files(of: file)
      seen = Self.states(of: watched)
      optimize()
    }
    ErrorStream.print("")
  }

  /// The park file and what it names.
  private static func files(of file: String) -> Set<String> {
    guard let source = try? ParkFile.load(file, language: .en) else { return [file] }
    return Set([file] + ParkFile.reading(of: source).sources.compactMap(\.name))
  }

  private static func states(of files: Set<String>) -> [String: FileState?] {
    files.reduce(into: [:]) { $0[$1] = .some(FileState(of: $1)) }
  }

  /// Ends early at a signal.
  private static func pause(milliseconds: Int) {
    var span = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
    nanosleep(&span, nil)
  }

  /// Runs `park optimize` as a process of its own, so that nothing of one run is left for the next and Ctrl-C reaches it.
  private func optimize() {
    let start = ContinuousClock.now
    let arguments = ["park", "optimize", file] + options
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    guard posix_spawn(&child, "/proc/self/exe", nil, nil, &pointers, environ) == 0 else {
      let reason = Message.systemReason(errno)
      ErrorStream.print(
        spoken(
          "park optimize could not be started: \(reason.en)", "park optimize 无法启动：\(reason.text(in: .zh))"))
      return
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let span = (ContinuousClock.now - start).components
    let seconds = (Double(span.seconds) * 10 + (Double(span.attoseconds) * 1e-17).rounded()) / 10
    let code = (status >> 8) & 0xFF
    let signal = status & 0x7F
    let outcome =
      signal == 0
      ? spoken("exit code \(code)", "退出码 \(code)") : spoken("ended by signal \(signal)", "被信号 \(signal) 终止")
    ErrorStream.print(
      spoken(
        "-- \(file): \(outcome), \(seconds) s; waiting for the next save", "-- \(file)：\(outcome)，\(seconds) s；等待下次保存"))
  }
}
