#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a report so that a reader finds the old file or the new one, whole, whatever happens meanwhile.
///
/// The text is written aside in the same folder, brought to the disk, and renamed over the target. A symbolic link keeps
/// pointing where it did, an existing file keeps its permissions, and nothing is left aside when a step fails.
public func writeReport(_ text: String, to path: String) throws(WriteReportError) {
  let target = try WriteTarget(path)
  let aside = try AsideFile(beside: target)
  do {
    try aside.write(Array(text.utf8))
    try aside.replace(target)
  } catch {
    aside.discard()
    throw error
  }
  target.synchronizeFolder()
}
