import Foundation
import Testing

/// The built `park` command, run as a user runs it.
enum ParkBinary {
  /// `park` lies where the test bundle was built, whatever the configuration.
  static let file: URL? = {
    let executables = [Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) }]
    let folders = executables.compactMap { $0 }.flatMap { executable in
      sequence(first: executable.deletingLastPathComponent()) { folder in
        folder.path().count > 1 ? folder.deletingLastPathComponent() : nil
      }
    }
    return folders.lazy.map { $0.appending(path: "park") }.first { isProgram($0) }
  }()

  private static func isProgram(_ file: URL) -> Bool {
    var isFolder: ObjCBool = false
    let path = file.path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }
}

/// What a finished run left behind.
struct ParkRun {
  var exitCode: Int32
  var output: Data
  var errors: String

  /// The output as text; bytes that are no text would be shown as replacement characters.
  var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs `park` with these arguments and waits for it.
func park(_ arguments: String..., input: Data = Data()) throws -> ParkRun {
  try park(arguments, input: input)
}

/// The same with the arguments in a list.
func park(_ arguments: [String], input: Data = Data()) throws -> ParkRun {
  try execute(try #require(ParkBinary.file, "build the park command first"), arguments, input: input)
}

/// The same on a park file with this text, which is the last argument.
func park(_ arguments: [String], on text: String) throws -> ParkRun {
  let folder = try TemporaryFolder()
  return try withExtendedLifetime(folder) { try park(arguments + [folder.park(text)]) }
}

/// Runs a program. Its streams are files, so that no full pipe can stop it.
func execute(
  _ program: URL, _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
) throws -> ParkRun {
  let folder = try TemporaryFolder()
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  // The command speaks the language of the locale; tests read English unless they ask for another.
  process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { _, new in new }
    .merging(environment) { _, new in new }
  process.standardInput = try FileHandle(forReadingFrom: folder.write(input, to: "input"))
  process.standardOutput = try FileHandle(forWritingTo: folder.write(Data(), to: "output"))
  process.standardError = try FileHandle(forWritingTo: folder.write(Data(), to: "errors"))
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationReason == .exit, "\(arguments): ended by signal \(process.terminationStatus)")
  return ParkRun(
    exitCode: process.terminationStatus, output: try folder.read("output"),
    errors: String(decoding: try folder.read("errors"), as: UTF8.self))
}
