import ArgumentParser
import ParkModel
import Studies

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the published parks lie: beside the installed program, or in the checkout that it was built from.
struct PublishedFolder {
  var path: String
  /// The names of its park files, sorted.
  var files: [String]

  /// The folder asked for, or the first of those that came with the program; exits with 1 and says where it looked.
  static func find(asked: String?, language: Language) throws -> PublishedFolder {
    let places = asked.map { [$0] } ?? usual
    for path in places {
      let files = parks(in: path)
      if !files.isEmpty { return PublishedFolder(path: path, files: files) }
    }
    let list = places.joined(separator: ", ")
    throw Failure.exit(
      "no-published-parks",
      Message(
        "no-published-parks",
        en: "no published park files were found; name their folder with --parks. Looked in \(list)",
        zh: "未找到文献算例的园区文件，请用 --parks 指定其文件夹。已查找 \(list)"),
      language: language)
  }

  /// Every case of the folder; a file that promises nothing is a fault of the folder and stops the run.
  func cases(language: Language) throws -> [PublishedCase] {
    try files.map { file in
      let source = try ParkFile.load("\(path)/\(file)", language: language)
      do throws(PromiseFlaw) {
        return try PublishedCase(id: String(file.dropLast(".yaml".count)), source: source)
      } catch {
        throw Failure.exit(
          "unchecked-case", path: "\(path)/\(file), \(error.line)", error.message, language: language)
      }
    }
  }

  /// Beside the program's prefix, then `Parks/published` in every folder above the program and above the current one.
  private static var usual: [String] {
    let program = resolved("/proc/self/exe").map(folder(of:))
    let installed = program.map { "\($0)/../share/park/published" }
    let above = [program, resolved(".")].compactMap { $0 }.flatMap(ancestors).map { "\($0)/Parks/published" }
    return ([installed].compactMap { $0 } + above).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// The folder and all above it, the nearest first; the root is the empty text, so that `/` can follow each.
  private static func ancestors(_ folder: String) -> [String] {
    sequence(first: folder == "/" ? "" : folder) { $0.isEmpty ? nil : self.folder(of: $0) }.map { $0 }
  }

  /// The park files of a folder, sorted; none where there is no such folder.
  private static func parks(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.hasSuffix(".yaml") { names.append(name) }
    }
    return names.sorted()
  }
}
