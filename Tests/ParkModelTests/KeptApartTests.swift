import ParkModel
import Testing

/// `recycle: never`: processes in parts, so that no stream holds water from both sides of the unit.
@Suite("Regenerated water kept apart")
struct KeptApartTests {
  private let nowhere = Origin(path: "test")

  private func park(_ recycle: Recycle) -> Park {
    var section = MaterialSection(
      kind: MaterialKind(
        id: "water", amountUnit: "t/h", supplyMeasure: "fresh_water", outletMeasure: "wastewater", opensOutlets: true))
    var wash = Process(name: "a/wash", plant: "a", origin: nowhere)
    wash.load = ["F": 600]
    wash.loss = 2
    section.processes = [wash]
    var unit = Treatment(name: "ro", plant: nil, action: .purify(Purification()), origin: nowhere)
    unit.recycle = recycle
    var polish = Treatment(name: "polish", plant: nil, action: .purify(Purification()), origin: nowhere)
    polish.accepts = ["ro"]
    section.treatments = [polish, unit]
    section.connections.existing = [LinkPattern(.pair(.named("a/wash"), .any), origin: nowhere)]
    var park = Park(name: "test", operatingHours: 1)
    park.materials = [section]
    return park
  }

  @Test("Nothing changes where every unit may meet its water again")
  func untouched() { #expect(park(.loop).withRegenerationKeptApart() == park(.loop)) }

  @Test("A process becomes two parts of itself, each with the whole load to share")
  func parts() throws {
    let section = try #require(park(.never).withRegenerationKeptApart().material("water"))
    #expect(section.processes.map(\.name) == ["a/wash", "a/wash past ro"])
    #expect(section.processes.allSatisfy { $0.partOf == "a/wash" && $0.load == ["F": 600] })
    #expect(section.processes[0].scaled(by: 0.25).load == ["F": 150])
    #expect(section.processes[0].scaled(by: 0.25).loss == 0.5)
  }

  @Test("Nothing leads from the far side to the near one or to the unit")
  func forbidden() throws {
    let section = try #require(park(.never).withRegenerationKeptApart().material("water"))
    func isForbidden(_ from: String, _ to: String) -> Bool {
      section.connections.forbid.contains { $0.covers(from: from, in: nil, to: to, in: nil) }
    }
    for from in ["ro", "polish", "a/wash past ro"] {
      #expect(isForbidden(from, "ro"), "\(from)")
      #expect(isForbidden(from, "a/wash"), "\(from)")
    }
    #expect(!isForbidden("ro", "polish"))
    #expect(!isForbidden("a/wash", "a/wash past ro"))
    #expect(!isForbidden("polish", "a/wash past ro"))
  }

  @Test("What is said of a process is said of its parts")
  func lists() throws {
    let section = try #require(park(.never).withRegenerationKeptApart().material("water"))
    let names = section.connections.existing?.map { $0.names("a/wash past ro") }
    #expect(names == [false, true])
  }
}
