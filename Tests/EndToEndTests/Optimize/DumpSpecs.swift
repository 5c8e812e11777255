import Testing

/// `--dump STAGE`: every stage of a run can be looked at.
@Suite("Every stage can be dumped")
struct DumpSpecs {
  static let stages = ["park", "network", "lp", "solution", "plan"]

  @Test(
    "a dump shows its stage",
    arguments: [
      ("park", ["Park\n", "id: \"chemicals\"", "operatingHours: 8760.0"]),
      ("network", ["# First park, after", "panels/rinse  existing  use 80 t/h"]),
      ("lp", ["Minimize", "Subject To", "Bounds", "End\n"]),
      ("solution", ["water:panels/rinse-out -> chemicals/wash = 54.0"]),
      ("plan", ["OperatingPlan\n", "from: \"panels/rinse-out\"", "amount: 54.0"]),
    ])
  func stage(name: String, parts: [String]) throws {
    let run = try park("optimize", Repository.firstPark, "--dump", name)
    #expect(run.exitCode == 0)
    for part in parts { #expect(run.text.contains(part), "\(part)") }
  }

  @Test("--state chooses the state", arguments: [("before", "= 140"), ("after", "= 64")])
  func state(name: String, figure: String) throws {
    let text = try park("optimize", Repository.firstPark, "--dump", "solution", "--state", name).text
    let town = text.split(separator: "\n").filter { $0.hasPrefix("water:town") }.compactMap {
      Double($0.split(separator: "=").last?.dropFirst() ?? "")
    }
    #expect("= \(Int(town.reduce(0, +).rounded()))" == figure)
  }

  @Test("a dump of one park is the same at every run", arguments: stages)
  func sameBytes(stage: String) throws {
    let first = try park("optimize", Repository.meishan, "--quiet", "--dump", stage)
    let second = try park("optimize", Repository.meishan, "--quiet", "--dump", stage)
    #expect(!first.output.isEmpty && first.output == second.output)
  }
}
