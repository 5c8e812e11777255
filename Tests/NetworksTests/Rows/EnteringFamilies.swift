import ParkModel

/// Water that must be warm or cool where it enters.
let enteringFamilies: [RowFamily] = [
  RowFamily(
    name: "entering-water",
    sentence: "what enters has the mean temperature of its parts, some heated or cooled to what is asked.",
    formula: """
      y(T) <= x(T)
      sum_T (T - lower) x(T) + sum_T (lower - T) y(T) - sum_T (T - upper) y(T) >= 0
      sum_T (T - upper) x(T) + sum_T (lower - T) y(T) - sum_T (T - upper) y(T) <= 0
      heat of y(T): c |end - T| y(T) between T and the end, in the cascade
      """,
    park: hourlyPark(
      water {
        var town = supply("town", [:])
        town.temperature = 15
        var used = source("a/out", 10, [:])
        used.temperature = 80
        var bath = sink("a/bath", 20)
        bath.temperature = Bounds(lower: 40, upper: 50)
        $0.supplies = [town]
        $0.sources = [used]
        $0.sinks = [bath]
        $0.connections.candidate = [pattern("any", "any")]
      },
      heat: {
        var heat = HeatSection(approach: 10)
        heat.utilities = [amplyHot, amplyCold]
        return heat
      }()
    ).withEnteringStreams(), measure: "hot_utility")
]
