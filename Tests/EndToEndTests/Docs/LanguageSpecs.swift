import Foundation
import Testing

/// Which language the command speaks, and that it speaks it throughout.
@Suite("The command speaks the user's language")
struct LanguageSpecs {
  private func run(_ arguments: [String], _ environment: [String: String]) throws -> ParkRun {
    try execute(try #require(ParkBinary.file), arguments, environment: environment)
  }

  @Test(
    "by the locale unless asked: LC_ALL before LC_MESSAGES before LANG, and what is empty counts as unset",
    arguments: [
      (["LC_ALL": "zh_CN.UTF-8"], true), (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US.UTF-8"], true),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.GB18030"], true),
      (["LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"], false), (["LC_ALL": "de_DE.UTF-8"], false),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""], false),
    ])
  func locale(environment: [String: String], isChinese: Bool) throws {
    let report = try run(["optimize", Repository.firstPark], environment).text
    #expect(report.contains("新鲜水用量") == isChinese)
    #expect(report.contains("Fresh water") != isChinese)
  }

  @Test("--lang decides over the locale")
  func asked() throws {
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    #expect(try run(["optimize", Repository.firstPark, "--lang", "en"], chinese).text.contains("Fresh water"))
    #expect(try run(["optimize", Repository.firstPark, "--lang=zh"], ["LC_ALL": "C"]).text.contains("新鲜水用量"))
  }

  @Test("diagnostics and wrong usage are said in it")
  func faults() throws {
    let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    let bad = Repository.path("Tests/Fixtures/bad/many-mistakes.yaml")
    #expect(try run(["optimize", bad], chinese).errors.contains("处，未作任何计算。"))
    for (options, sentence) in [
      (["--gap", "narrow"], "须为比例"), (["--minimize", "beauty"], "不认识 `beauty`"), (["--time-limit", "0"], "须为大于 0 的秒数"),
      (["--dump", "plan", "--state", "tuned"], "没有方案"), (["--require-targets"], "没有 `targets`"),
    ] {
      let run = try run(["optimize", Repository.firstPark] + options, chinese)
      #expect(run.exitCode == 64 && run.errors.contains(sentence), "\(options): \(run.errors)")
    }
  }

  /// The headings and `--help` are the library's own.
  @Test("the help of every command is Chinese where the user is: each option and each sentence about the command")
  func help() throws {
    let chinese = ["LC_ALL": "zh_CN.UTF-8", "COLUMNS": "300"]
    let commands = try run(["help"], ["LC_ALL": "C"]).text.matches(of: #/\n  ([a-z]+) +[A-Z]/#).map { String($0.1) }
    #expect(commands.contains("optimize") && commands.count >= 6)
    for command in commands where command != "help" {
      let text = try run(["help", command], chinese).text
      let overview = text.prefix { $0 != "\n" }
      #expect(isChinese(overview), "\(command): \(overview)")
      for entry in entries(of: text) where !entry.contains("--help") && !entry.contains("--version") {
        #expect(isChinese(entry), "\(command): \(entry)")
      }
    }
  }

  /// Each option or argument with its description, however many lines that takes.
  private func entries(of help: String) -> [String] {
    var found: [String] = []
    for line in help.split(separator: "\n") {
      if line.hasPrefix("  ") && !line.hasPrefix("   ") {
        found.append(String(line))
      } else if line.hasPrefix("   "), !found.isEmpty {
        found[found.count - 1] += line
      }
    }
    return found
  }

  private func isChinese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test("every sentence in the sources has both languages")
  func catalogue() throws {
    let folder = Repository.root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.allObjects ?? []
    var count = 0
    for case let name as String in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      // What stands between one message and the next holds the Chinese of the first.
      for call in text.components(separatedBy: " Message(").dropFirst() where !call.hasPrefix("id, en: id)") {
        count += 1
        #expect(call.contains("zh:"), "\(name): \(call.prefix(80))")
      }
    }
    #expect(count > 400)
  }
}
