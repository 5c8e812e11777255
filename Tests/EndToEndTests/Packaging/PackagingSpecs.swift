import Foundation
import Testing

/// What `make install` and `make deb` put where. `make try-deb` installs the package itself in a fresh Debian.
@Suite("The program is packaged whole")
struct PackagingSpecs {
  private static let scripts = ["dist.sh", "xlsxwriter.sh", "install.sh", "control.sh", "deb.sh", "try.sh"]

  private func bash(_ arguments: String...) throws -> ParkRun {
    try execute(URL(filePath: "/bin/bash"), arguments, environment: ProcessInfo.processInfo.environment)
  }

  @Test("every script is one that bash can read, and the Makefile calls no other")
  func syntax() throws {
    for script in Self.scripts {
      let run = try bash("-n", Repository.path("Packaging/\(script)"))
      #expect(run.exitCode == 0 && run.errors.isEmpty, "\(script): \(run.errors)")
    }
    let callers = ["Makefile"] + Self.scripts.map { "Packaging/\($0)" }
    for caller in callers {
      for call in try Repository.text(caller).matches(of: #/Packaging\/([a-z]+\.sh)/#) {
        #expect(Self.scripts.contains(String(call.1)), "\(caller): \(call.0)")
      }
    }
  }

  @Test("an installation holds the program, its manual, completions, examples, published cases and documents")
  func installed() throws {
    let folder = try TemporaryFolder()
    let prefix = folder.path("root/usr")
    let binary = try #require(ParkBinary.file).path(percentEncoded: false)
    let run = try bash(Repository.path("Packaging/install.sh"), binary, prefix)
    #expect(run.exitCode == 0, "\(run.errors)")
    func text(_ path: String) throws -> String { try String(contentsOfFile: "\(prefix)/\(path)", encoding: .utf8) }
    for command in ["optimize", "explain", "watch"] {
      #expect(try text("share/bash-completion/completions/park").contains(command))
      #expect(try text("share/zsh/site-functions/_park").contains(command))
      #expect(try text("share/fish/vendor_completions.d/park.fish").contains(command))
    }
    let manual = try bash("-c", "gzip -dc '\(prefix)/share/man/man1/park.1.gz'")
    #expect(manual.text == (try Repository.text("share/man/man1/park.1")))
    let parks = try FileManager.default.contentsOfDirectory(atPath: "\(prefix)/share/doc/park/examples")
    #expect(parks.contains("meishan-hightech.yaml") && parks.contains("ganmei.yaml"))
    let cases = try FileManager.default.contentsOfDirectory(atPath: "\(prefix)/share/park/published")
    let shipped = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Parks/published"))
    #expect(Set(cases) == Set(shipped.filter { $0.hasSuffix(".yaml") }))
    for document in ["README.md", "CHANGELOG.md", "LICENSE", "docs/tutorial.md", "docs/park-file.md"] {
      #expect(try !text("share/doc/park/\(document)").isEmpty)
    }
    let version = try execute(URL(filePath: "\(prefix)/bin/park"), ["--version"])
    #expect(version.text == (try park("--version").text))
  }

  /// Of a program of the system, for the one under test links the Swift runtime, which no package owns.
  @Test(
    "the control file names version, architecture and the packages that own what the program links",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg")))
  func control() throws {
    let run = try bash(Repository.path("Packaging/control.sh"), "/bin/ls", "1.2.3", "4711")
    #expect(run.exitCode == 0, "\(run.errors)")
    let fields = Dictionary(
      run.text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { line in
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        return (parts[0], parts.count > 1 ? parts[1] : "")
      }, uniquingKeysWith: { first, _ in first })
    #expect(fields["Package"] == "park" && fields["Version"] == "1.2.3" && fields["Installed-Size"] == "4711")
    #expect(fields["Architecture"]?.isEmpty == false && fields["Description"]?.isEmpty == false)
    #expect(fields["Maintainer"]?.contains(#/<.+@.+>/#) == true)
    let depends = try #require(fields["Depends"])
    #expect(depends.hasPrefix("libc6 (>= 2.") && depends.contains("libselinux1"), "\(depends)")
    #expect(run.text.hasSuffix("\n"))
  }
}
