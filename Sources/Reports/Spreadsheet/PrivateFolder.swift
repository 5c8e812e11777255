#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that only this user may look into, for what a library must build in files; gone after use.
enum PrivateFolder {
  /// Runs the body with the folder's path and gives the bytes of the file that it names there.
  static func bytes(
    of file: String, madeBy body: (_ folder: String) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) -> [UInt8] {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(parent.isEmpty ? "/tmp" : parent)/park-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw WorkbookFault(reason: .systemReason(errno)) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      unlink("\(folder)/\(file)")
      rmdir(folder)
    }
    try body(folder)
    return try contents(of: "\(folder)/\(file)")
  }

  private static func contents(of path: String) throws(WorkbookFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WorkbookFault(reason: .systemReason(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw WorkbookFault(reason: .systemReason(errno)) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
