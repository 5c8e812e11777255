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

  /// Writes all bytes and brings them to the disk.
  func write(_ bytes: [UInt8]) throws(WriteReportError) {
    try writeAll(bytes, to: descriptor, named: name)
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
