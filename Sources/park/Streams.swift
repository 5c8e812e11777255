import ArgumentParser
import ParkModel
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The system's own, under a name that no method of ours hides.
private let systemWrite = write

/// The error stream: diagnostics, timings, failures; never the report.
enum ErrorStream {
  static func print(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n") }

  /// As it stands, without an end of line.
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// What stops a command outside the park file, shown as the diagnostics inside it are.
enum Failure {
  /// Prints the sentence, with what it is about; the exit code of wrong input to throw.
  static func exit(_ code: DiagnosticCode, path: String = "", _ message: Message, language: Language) -> ExitCode {
    let renderer = DiagnosticRenderer(sources: [], language: language, colour: Terminal.isErrorColoured)
    ErrorStream.print(renderer.text(Diagnostic(code, at: nil, path: path, message)))
    return Exit.wrongInput
  }
}

/// Where a report goes: to the terminal, or whole to a file.
enum Output {
  /// Prints the text, or writes it aside and renames it over `path`; a failure is a sentence and exit code 1.
  static func deliver(_ text: String, to path: String?, language: Language) throws {
    do throws(WriteReportError) {
      try writeReport(text.hasSuffix("\n") ? text : text + "\n", to: path)
    } catch {
      throw Failure.exit("unwritable-output", error.message, language: language)
    }
  }

  /// The same for what is no text.
  static func deliver(_ bytes: [UInt8], to path: String?, language: Language) throws {
    do throws(WriteReportError) {
      try writeReport(bytes, to: path)
    } catch {
      throw Failure.exit("unwritable-output", error.message, language: language)
    }
  }
}

/// Whether people or programs read what we print.
enum Terminal {
  static var isColoured: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }
  static var isErrorColoured: Bool { isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil }
}

/// The CPU time that the process has taken so far.
enum ProcessTime {
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
