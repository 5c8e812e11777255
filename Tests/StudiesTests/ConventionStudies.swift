import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

@Suite("The report says on what conventions it rests, each once")
struct ConventionStudies {
  private func conventions(_ text: String) throws -> [Convention] {
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    return try optimize(park).comparison.conventions
  }

  private func park(_ terms: String, gas: String) -> String {
    """
    park: conventions
    units: {flow: t/h, concentration: mg/L, gas: Nm3/h}
    operating_hours: 8000 h/yr
    \(terms)
    contaminants: [COD]
    minimize: cost
    water:
      supplies: {town: {quality: {COD: 0}, price: 4 CNY/m3}}
      outfalls: {river: {}}
      connections: {pipe: {fixed: 500 CNY/m, distance: grid}}
    gas:
      supplies: {natural: {price: 3 CNY/Nm3, heating_value: 36 MJ/Nm3}}
      flares: {stack: {}}
      connections: {pipe: {fixed: 500 CNY/m, distance: \(gas)}}
    plants: {a: {at: [0, 0], water: {sinks: {wash: {flow: 10}}}, gas: {sinks: {burner: {energy: 1 MW}}}}}
    """
  }

  @Test("one distance for two materials is one line; where they differ the second has its name before it")
  func distance() throws {
    let same = try conventions(park("", gas: "grid")).filter { $0.name.hasSuffix("distance") }
    #expect(same.map(\.name) == ["distance"])
    let different = try conventions(park("", gas: "straight")).filter { $0.name.hasSuffix("distance") }
    #expect(Set(different.map { "\($0.name) \($0.value)" }) == ["distance straight", "water_distance grid"])
  }

  @Test("periods are named with their hours, rounds with how often they come")
  func periods() throws {
    let seasons = try conventions(park("periods: {wet: {hours: 3000}, dry: {hours: 5000}}", gas: "grid"))
    #expect(seasons.first { $0.name == "periods" }?.value.hasPrefix("wet 3000 h, dry 5000 h a year") == true)
    #expect(!seasons.contains { $0.name == "round" })
    let shifts = try conventions(park("periods: {day: {hours: 16}, night: {hours: 8}, round: 24 h}", gas: "grid"))
    #expect(shifts.first { $0.name == "round" }?.value.hasPrefix("24 h, 333.333") == true)
    #expect(try conventions(park("", gas: "grid")).allSatisfy { $0.name != "periods" })
  }
}
