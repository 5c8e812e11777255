import ParkModel
import Testing

@Suite("Where things stand and how far apart they are")
struct DistanceTests {
  private func park() -> (Park, MaterialSection) {
    var park = Park(name: "distances", operatingHours: 8000)
    var plant = Plant(id: "光伏", origin: Origin(path: "plants.光伏"))
    plant.at = Point(x: 1, y: 2)
    park.plants = [plant]
    let kind = MaterialKind(
      id: "water", amountUnit: "t/h", supplyMeasure: "fresh_water", outletMeasure: "wastewater", opensOutlets: true)
    var water = MaterialSection(kind: kind)
    let action = TreatmentAction.purify(Purification(outlet: Composition(rest: 0), recovery: 0.7, rejectTo: ["sea"]))
    var works = Treatment(name: "works", plant: nil, action: action, origin: Origin(path: "works"))
    works.at = Point(x: 4, y: 6)
    var remote = Treatment(name: "光伏/除氟", plant: "光伏", action: action, origin: Origin(path: "remote"))
    remote.at = Point(x: 1, y: 5)
    let inside = Treatment(name: "光伏/di", plant: "光伏", action: action, origin: Origin(path: "di"))
    water.treatments = [works, inside, remote]
    park.materials = [water]
    return (park, water)
  }

  @Test(
    "A thing stands where it says, else where its unit stands, else where its plant stands",
    arguments: [
      ("works", Point(x: 4, y: 6)), ("works/reject", Point(x: 4, y: 6)), ("works/sludge", Point(x: 4, y: 6)),
      ("光伏/rinse", Point(x: 1, y: 2)), ("光伏/di", Point(x: 1, y: 2)), ("光伏/di/reject", Point(x: 1, y: 2)),
      ("光伏/除氟", Point(x: 1, y: 5)), ("光伏/除氟/caf2", Point(x: 1, y: 5)),
    ])
  func position(node: String, expected: Point) {
    let (park, water) = park()
    #expect(park.position(of: node, in: water) == expected)
  }

  @Test("Pipes run along the grid or straight; an unknown place has no distance; the park's own length wins")
  func lengths() {
    var (park, water) = park()
    #expect(park.length(from: "光伏/rinse", to: "works", in: water) == 7)
    water.carriage.distance = .straight
    #expect(park.length(from: "光伏/rinse", to: "works", in: water) == 5)
    #expect(park.length(from: "town", to: "works", in: water) == 0)
    var fact = LinkFact(from: "光伏/rinse", to: "works", origin: Origin(path: "facts"))
    fact.length = 9
    water.connections.facts = [fact]
    #expect(park.length(from: "光伏/rinse", to: "works", in: water) == 9)
  }
}
