#if os(Linux)
  import Foundation
  import Testing

  /// A terminal or pipe that takes nothing more.
  @Suite("A report that could not be printed is no success")
  struct FullDiskSpecs {
    @Test("a full disk behind standard output gives a sentence and exit code 1")
    func fullDisk() throws {
      let process = Process()
      let errors = Pipe()
      process.executableURL = ParkBinary.file
      process.arguments = ["optimize", Repository.firstPark]
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
      process.standardError = errors
      try process.run()
      let sentence = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
      #expect(sentence.contains("error[unwritable-output]: cannot write the report"))
    }
  }
#endif
