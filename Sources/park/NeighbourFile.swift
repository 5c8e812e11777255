import ParkModel
import ParkReader

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that a park file names: one in the folder of the park file or below it, wherever links may point.
enum NeighbourFile {
  /// Readings take more room than a park, but not without end.
  private static let mostBytes = 64 << 20

  static func text(_ name: String, beside park: String?) -> FileOpening {
    let folder = folder(of: park)
    let path = folder == "." ? name : folder == "/" ? "/" + name : "\(folder)/\(name)"
    guard let root = resolved(folder) else { return .refused(.unreadable(errno)) }
    guard let target = resolved(path) else { return .refused(.unreadable(errno)) }
    guard target.hasPrefix(root == "/" ? "/" : root + "/") else { return .refused(.outside) }
    let descriptor = open(target, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else { return .refused(.unreadable(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .refused(.noFile) }
    guard let bytes = ParkFile.bytes(of: descriptor) else { return .refused(.unreadable(errno)) }
    guard bytes.count <= mostBytes else { return .refused(.tooLarge) }
    return .text(SourceText(name: path, bytes: bytes))
  }

  /// The folder in which a park file lies; the present one for a park without a file.
  private static func folder(of park: String?) -> String {
    guard let park, let slash = park.lastIndex(of: "/") else { return "." }
    return slash == park.startIndex ? "/" : String(park[..<slash])
  }

  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

extension Message {
  fileprivate static func unreadable(_ code: Int32) -> Message {
    let reason = Message.systemReason(code)
    return Message(
      "readings-unreadable", en: "the file cannot be read: \(reason.en)", zh: "文件无法读取：\(reason.text(in: .zh))")
  }

  fileprivate static let outside = Message(
    "readings-outside", en: "the file lies outside the folder of the park file", zh: "文件不在园区文件所在目录之内")
  fileprivate static let noFile = Message("readings-no-file", en: "this is no plain file", zh: "这不是普通文件")
  fileprivate static let tooLarge = Message(
    "readings-too-large", en: "the file has more than 64 MiB", zh: "文件超过 64 MiB")
}
