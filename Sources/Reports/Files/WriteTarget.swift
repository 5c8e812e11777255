#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file that a report goes to, with links followed, checked to be a file or not there yet.
struct WriteTarget {
  /// As the user named it, for messages.
  var name: String
  var path: String
  /// The permissions of the file that is there, nil where there is none.
  var permissions: mode_t?

  init(_ name: String) throws(WriteReportError) {
    self.name = name
    path = Self.resolved(name)
    var status = stat()
    guard stat(path, &status) == 0 else {
      if name.isEmpty || name.hasSuffix("/") { throw .isDirectory(path: name) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: permissions = status.st_mode & 0o777
    case S_IFDIR: throw .isDirectory(path: name)
    default: throw .notAFile(path: name)
    }
  }

  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  var lastName: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }

  /// Brings the new name to the disk. A file system that cannot synchronise a folder is none of the report's business.
  func synchronizeFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  /// The path behind symbolic links; the path itself where nothing is there.
  private static func resolved(_ name: String) -> String {
    guard let real = realpath(name, nil) else { return name }
    defer { free(real) }
    return String(cString: real)
  }
}
