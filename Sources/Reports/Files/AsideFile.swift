#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new file beside the target, under a name that no other run uses at the same time.
struct AsideFile {
  private let path: String
  private let descriptor: Int32
  private let name: String

  init(beside target: WriteTarget) throws(WriteReportError) {
    name = target.name
    var attempt = 0
    while true {
      let candidate = "\(target.folder)/.\(target.lastName.prefix(100)).\(getpid())-\(attempt).part"
      let opened = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, target.permissions ?? 0o666)
      if opened >= 0 {
        (path, descriptor) = (candidate, opened)
        if let permissions = target.permissions { _ = fchmod(opened, permissions) }
        return
      }
      guard errno == EEXIST, attempt < 1000 else {
        throw .system(step: .create, path: target.name, code: errno)
      }
      attempt += 1
    }
  }

  /// Writes all bytes, in as many pieces as the system takes, and brings them to the disk.
  func write(_ bytes: [UInt8]) throws(WriteReportError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw .system(step: .write, path: name, code: errno)
      }
      rest = rest.dropFirst(written)
    }
    guard fsync(descriptor) == 0 else { throw .system(step: .synchronize, path: name, code: errno) }
  }

  /// Takes the target's place.
  func replace(_ target: WriteTarget) throws(WriteReportError) {
    guard rename(path, target.path) == 0 else { throw .system(step: .rename, path: name, code: errno) }
    _ = close(descriptor)
  }

  /// Leaves no trace.
  func discard() {
    _ = close(descriptor)
    _ = unlink(path)
  }
}

/// The system's `write`, which the method above hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
