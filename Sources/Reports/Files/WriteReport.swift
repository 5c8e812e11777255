#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a report to a file, or to standard output where no path is given.
///
/// A reader of the file finds the old one or the new one, whole, whatever happens meanwhile.
public func writeReport(_ text: String, to path: String?) throws(WriteReportError) {
  try writeReport(Array(text.utf8), to: path)
}

/// The same for a report that is no text.
public func writeReport(_ bytes: [UInt8], to path: String?) throws(WriteReportError) {
  if let path {
    try replaceFile(path, by: bytes)
  } else {
    try writeAll(bytes, to: STDOUT_FILENO, named: "standard output")
  }
}

/// Writes aside in the same folder, brings it to the disk, and renames it over the target.
///
/// A symbolic link keeps pointing where it did, an existing file keeps its permissions, and nothing is left aside when a
/// step fails.
private func replaceFile(_ path: String, by bytes: [UInt8]) throws(WriteReportError) {
  let target = try WriteTarget(path)
  let aside = try AsideFile(beside: target)
  do {
    try aside.write(bytes)
    try aside.replace(target)
  } catch {
    aside.discard()
    throw error
  }
  target.synchronizeFolder()
}
