import ArgumentParser
import Networks
import ParkModel
import Reports

/// `park init`: a small commented park to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Gives a small commented park file to start from.",
    discussion: "park init --from display --output my-park.yaml")

  @Option(help: "What the park is like: start, display, solar, battery, chemicals or heavy-industry.")
  var from: ParkTemplate = .start

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the park to this file, which must not be there yet; to the terminal unless given.",
      discussion:
        "The schema of park files is written beside it as park.schema.json, so that editors can complete keys."))
  var output: String?

  @Option(help: "The language of what is said: en or zh.")
  var lang: Language = .en

  func run() throws {
    guard let output else {
      print(from.text, terminator: "")
      return
    }
    guard FileState(of: output) == nil else {
      throw Failure.exit(
        "file-exists", path: output,
        Message(
          "file-exists", en: "the file is there already; park init overwrites nothing", zh: "文件已存在；park init 不覆盖任何文件"),
        language: lang)
    }
    try Output.deliver(from.text, to: output, language: lang)
    let folder = output.lastIndex(of: "/").map { String(output[...$0]) } ?? ""
    let schema = folder + "park.schema.json"
    if FileState(of: schema) == nil {
      try Output.deliver(
        JSONSchema.text(ParkSchema.table(ResourceKind.all.map(\.tables))), to: schema, language: lang)
    }
    let next = Message(
      "init-next", en: "\(output) is written. Next: park optimize \(output)",
      zh: "已写入 \(output)。下一步：park optimize \(output)")
    ErrorStream.print(next.text(in: lang))
  }
}

/// The parks that `park init` knows; each is a file in Templates/, built into the program.
enum ParkTemplate: String, ExpressibleByArgument, CaseIterable {
  case start
  case display
  case solar
  case battery
  case chemicals
  case heavyIndustry = "heavy-industry"

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private var bytes: [UInt8] {
    switch self {
    case .start: PackageResources.start_yaml
    case .display: PackageResources.display_yaml
    case .solar: PackageResources.solar_yaml
    case .battery: PackageResources.battery_yaml
    case .chemicals: PackageResources.chemicals_yaml
    case .heavyIndustry: PackageResources.heavy_industry_yaml
    }
  }
}
