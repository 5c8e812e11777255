import Networks
import ParkModel
import Testing

@Suite("The dump of a network")
struct NetworkTextTests {
  @Test("Nodes with their figures, links with status and length, heat classes with their slots")
  func whole() {
    var fact = LinkFact(from: "a/out", to: "river", origin: origin("water.connections.facts"))
    fact.length = 1.5
    fact.capacity = 8
    var heat = HeatSection(approach: 10)
    heat.streams = [hotStream("a/vapour", 100, 100, 500)]
    heat.utilities = [amplyCold]
    let park = hourlyPark(
      water("COD") {
        $0.supplies = [supply("town", ["COD": 2])]
        $0.sources = [source("a/out", 10, ["COD": 100])]
        $0.sinks = [sink("a/wash", 20, most: ["COD": 20])]
        $0.outlets = [outlet("river")]
        $0.connections.candidate = [pattern("any", "a/wash")]
        $0.connections.facts = [fact]
      }, heat: heat)
    #expect(
      networkText(of: park, in: .after) == """
        # test, after

        ## water

        gives
          town  existing  supply  {COD = 2}  [town]
          a/out  existing  source 10 t/h  {COD = 100}  [a/out]

        takes
          a/wash  existing  use 20 t/h  mixture {COD ..20 mg/L}  [a/wash]
          river  existing  outlet  [river]

        links
          town -> a/wash  existing
          a/out -> a/wash  candidate
          a/out -> river  existing  1.5 km  at most 8 t/h  [water.connections.facts]

        ## heat

        shifted temperatures, degC
          at 95
          95 .. -185
          -185 .. -195

        hot
          hot 0, with cold 0
            a/vapour  existing  100 -> 100 degC  500 kW  [a/vapour]

        cold
          cold 0, utilities, with hot 0
            cooling  existing  -200 -> -190 degC  [cooling]

        least utilities of all streams together, units idle
          hot 0 kW, cold 500 kW, pinch at 95 shifted

        grand composite curve, shifted degC and kW
          95  0
          95  500

        """)
  }
}
