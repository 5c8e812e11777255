#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes all bytes, in as many pieces as the system takes.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(WriteReportError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      throw .system(step: .write, path: name, code: errno)
    }
    rest = rest.dropFirst(written)
  }
}
