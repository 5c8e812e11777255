import ParkModel

/// Limits of mixtures, recipes, rejects and caps.
let qualityFamilies: [RowFamily] = [
  RowFamily(
    name: "mixture-limit", sentence: "what enters, mixed, is clean enough; the row's largest coefficient is 1.",
    formula: "sum_i (c(i) - limit(u)) x(i,u) <= 0",
    park: hourlyPark(
      water("COD") {
        $0.supplies = [supply("town", ["COD": 0])]
        $0.sources = [source("a/out", 10, ["COD": 100])]
        $0.sinks = [sink("a/wash", 20, most: ["COD": 20])]
        $0.outlets = [outlet("river")]
        $0.connections.candidate = [pattern("any", "a/wash")]
        $0.connections.existing = [pattern("any", "river")]
      })),
  RowFamily(
    name: "least-limit", sentence: "what enters, mixed, holds enough of something.",
    formula: "sum_i (c(i) - least(u)) x(i,u) >= 0",
    park: hourlyPark(
      solids("CaO") {
        var kiln = sink("kiln/meal", 20)
        kiln.limit["CaO"] = Bounds(lower: 400_000)
        $0.supplies = [supply("limestone", ["CaO": 500_000])]
        $0.sources = [source("a/ash", 10, ["CaO": 50_000])]
        $0.sinks = [kiln]
        $0.connections.existing = [pattern("any", "kiln/meal")]
      })),
  RowFamily(
    name: "computed-ratio",
    sentence: "a ratio N/D of what the mixture carries is two linear rows, its denominator not negative.",
    formula: "sum_i (N(i) - most D(i)) x(i,u) <= 0\nsum_i (least D(i) - N(i)) x(i,u) <= 0",
    park: hourlyPark(rawMix(["ratio": Bounds(lower: 2, upper: 3)]))),
  RowFamily(
    name: "computed-form", sentence: "a linear form is limited as a component is; dry, over dry matter.",
    formula: "sum_i (F(i) - most (1 - moisture(i))) x(i,u) <= 0",
    park: hourlyPark(rawMix(["form": Bounds(lower: -.infinity, upper: 300_000)], isDry: true))),
  RowFamily(
    name: "dry-basis", sentence: "a use that counts dry counts so in its demand, its shares and its limits.",
    formula: "sum_i (1 - moisture(i)) x(i,u) = demand\nsum_i (c(i) - limit (1 - moisture(i))) x(i,u) <= 0",
    park: hourlyPark(
      solids("H2O", "Cl") {
        var kiln = sink("kiln/meal", 20, most: ["Cl": 300])
        kiln.dryBasis = true
        $0.supplies = [supply("limestone", ["H2O": 0, "Cl": 50])]
        $0.sources = [source("a/sludge", 10, ["H2O": 500_000, "Cl": 400])]
        $0.sinks = [kiln]
        $0.connections.existing = [pattern("any", "kiln/meal")]
      })),
  RowFamily(
    name: "share", sentence: "a kind of waste is between its least and most share of all that enters.",
    formula: "sum_i (1[i is k] - most) x(i,u) <= 0\nsum_i (1[i is k] - least) x(i,u) >= 0",
    park: hourlyPark(
      solids {
        var kiln = sink("kiln/meal", 20)
        kiln.share = ["ash": Bounds(lower: 0.05, upper: 0.2)]
        $0.supplies = [supply("limestone", [:])]
        $0.sources = [source("a/ash", 2, [:], kind: "ash")]
        $0.sinks = [kiln]
        $0.connections.existing = [pattern("any", "kiln/meal")]
      })),
  RowFamily(
    name: "reject", sentence: "a concentrate carries what its product does not, and is at least as dirty as the feed.",
    formula:
      "sum_j x(r,j) = (1 - recovery) T\nm >= sum_i c(i) x(i,t) - recovery c_out T\nm >= (1 - recovery) sum_i c(i) x(i,t)",
    park: membranePark { $0.limit = [:] }),
  RowFamily(
    name: "reject-limit", sentence: "a limit on each stream holds for a concentrate too.",
    formula: "m - limit_each x(r,o) <= 0", park: membranePark { $0.limitEach = ["TDS": Bounds(upper: 3000)] }),
  RowFamily(
    name: "cap", sentence: "the mass that leaves through an outlet is capped.", formula: "sum_i c(i) x(i,o) <= cap(o)",
    park: membranePark { $0.cap = ["TDS": 7000] }),
  RowFamily(
    name: "process-outlet", sentence: "a process concentrates what it takes, and no further than its outlet limit.",
    formula: "sum_i c(i) x(i,p) - limit T(p) <= limit (gain - loss)",
    park: hourlyPark(
      water("TDS") {
        $0.supplies = [supply("town", ["TDS": 200])]
        $0.processes = [tower("a/tower", loss: 12, outlet: ["TDS": 1000])]
        $0.outlets = [outlet("river")]
      })),
]

/// Limestone and a wet ash in a kiln that limits what follows from lime and silica.
private func rawMix(_ limit: Limits, isDry: Bool = false) -> MaterialSection {
  solids("CaO", "H2O", "SiO2") {
    var kiln = sink("kiln/meal", 20)
    kiln.limit = limit
    kiln.dryBasis = isDry
    $0.computed = [
      ComputedProperty(
        id: "form", numerator: LinearForm(["CaO": 1, "SiO2": -0.5]), unit: "%", scale: 1e4, origin: origin("form")),
      ComputedProperty(
        id: "ratio", numerator: LinearForm(["CaO": 1]), denominator: LinearForm(["SiO2": 2]), origin: origin("ratio")),
    ]
    $0.supplies = [supply("limestone", ["CaO": 500_000, "H2O": 0, "SiO2": 50_000])]
    $0.sources = [source("a/ash", 10, ["CaO": 100_000, "H2O": 200_000, "SiO2": 400_000])]
    $0.sinks = [kiln]
    $0.connections.existing = [pattern("any", "kiln/meal")]
  }
}

/// Used water through a membrane to a use, its concentrate to the sea.
private func membranePark(_ change: (inout Outlet) -> Void) -> Park {
  hourlyPark(
    water("TDS") {
      var sea = outlet("sea")
      change(&sea)
      $0.sources = [source("a/out", 10, ["TDS": 900])]
      $0.sinks = [sink("a/wash", 7.5)]
      $0.treatments = [purifier("ro", ["TDS": 50], recovery: 0.75, rejectTo: "sea")]
      $0.outlets = [sea]
      $0.connections.existing = [pattern("a/out", "ro"), pattern("ro", "a/wash")]
    })
}
