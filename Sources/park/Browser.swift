import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A Chromium that prints a page without showing it, where one is installed.
struct Browser {
  private let path: String

  /// The first of the usual names that is found along `PATH`; nil where there is none.
  static var installed: Browser? {
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":").map(String.init) ?? []
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
    let candidates = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return candidates.first { access($0, X_OK) == 0 && isFile($0) }.map(Browser.init)
  }

  static let missing = Message(
    "no-browser",
    en: "cannot write a PDF: it is printed by Chromium, and none is installed (Debian: apt-get install chromium "
      + "fonts-noto-cjk). --format html needs nothing and prints from any browser",
    zh: "无法写 PDF：需由 Chromium 打印，而本机未安装（Debian：apt-get install chromium fonts-noto-cjk）。"
      + "--format html 无此要求，可用任何浏览器打印")

  private static func failed(_ reason: Message) -> Message {
    Message(
      "browser-failed", en: "cannot write a PDF: \(reason.en)", zh: "无法写 PDF：\(reason.text(in: .zh))")
  }

  private static let withoutPage = Message(
    "browser-without-page", en: "Chromium ended without a page", zh: "Chromium 结束而未给出页面")
  private static let withoutPDF = Message(
    "browser-without-pdf", en: "Chromium wrote no PDF", zh: "Chromium 写出的不是 PDF")

  /// The page as a PDF, or why there is none. The page is laid in a folder of its own, which is gone afterwards.
  func pdf(of page: String) -> Printed {
    guard let folder = TemporaryPlace() else { return .failed(Self.failed(.systemReason(errno))) }
    defer { folder.remove() }
    guard folder.write(page, to: "page.html") else {
      return .failed(Self.failed(.systemReason(errno)))
    }
    let arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(folder.path)/page.pdf",
      ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(folder.path)/page.html"]
    guard run(arguments) else { return .failed(Self.failed(Self.withoutPage)) }
    guard let bytes = folder.read("page.pdf"), bytes.starts(with: Array("%PDF".utf8)) else {
      return .failed(Self.failed(Self.withoutPDF))
    }
    return .pdf(Self.withoutClock(Self.renumbered(bytes)))
  }

  enum Printed {
    case pdf([UInt8])
    case failed(Message)
  }

  /// The browser names the parts of the page by numbers that go on from run to run, `(node00000108)`; they are counted from 1
  /// in their order, which the tables of the file are sorted by, in as many digits.
  private static func renumbered(_ bytes: [UInt8]) -> [UInt8] {
    let (sought, digits) = (Array("(node".utf8), 8)
    var places: [(start: Int, number: Int)] = []
    var place = 0
    while place + sought.count + digits < bytes.count {
      let start = place + sought.count
      if bytes[place] == sought[0], bytes[place..<start].elementsEqual(sought),
        bytes[start + digits] == UInt8(ascii: ")"),
        let number = Int(String(decoding: bytes[start..<(start + digits)], as: UTF8.self))
      {
        places.append((start, number))
      }
      place += 1
    }
    var counted: [Int: Int] = [:]
    for (index, number) in Set(places.map(\.number)).sorted().enumerated() { counted[number] = index + 1 }
    var bytes = bytes
    for (start, number) in places {
      let text = String(counted[number]!)
      let padded = Array((String(repeating: "0", count: digits - text.count) + text).utf8)
      bytes.replaceSubrange(start..<(start + digits), with: padded)
    }
    return bytes
  }

  /// The dates in the file become one that is always the same, as long as they were: the same page gives the same bytes.
  private static func withoutClock(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      let sought = Array(key.utf8)
      var place = 0
      while place + sought.count + 14 <= bytes.count {
        if bytes[place] == sought[0], bytes[place..<(place + sought.count)].elementsEqual(sought) {
          let fixed = Array("20000101000000".utf8)
          for (offset, digit) in fixed.enumerated() { bytes[place + sought.count + offset] = digit }
          place += sought.count
        }
        place += 1
      }
    }
    return bytes
  }

  /// Runs the browser in silence, for a minute at most; false where it cannot be started, fails or takes longer.
  private func run(_ arguments: [String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, nil, words, environ) == 0 else { return false }
    var status: Int32 = 0
    for _ in 0..<1200 {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      if ended < 0, errno != EINTR { return false }
      usleep(50_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return false
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

/// Prints pages for a command; a fault is a sentence and the exit code of an output that cannot be written.
struct Printer {
  private let browser: Browser
  private let language: Language

  /// Before anything is computed: nobody waits for a plan that then cannot be printed.
  init(language: Language) throws {
    guard let found = Browser.installed else {
      throw Failure.exit("unwritable-output", Browser.missing, language: language)
    }
    browser = found
    self.language = language
  }

  func pdf(of page: String) throws -> [UInt8] {
    switch browser.pdf(of: page) {
    case .pdf(let bytes): return bytes
    case .failed(let message): throw Failure.exit("unwritable-output", message, language: language)
    }
  }
}
