/// A published water network in the literature's own figures: flows t/h, concentrations g/t, loads g/h.
struct WaterNetwork: Decodable {
  struct Source: Decodable {
    var name: String
    /// Nil for a supply without limit.
    var flow: Double?
    var conc: [Double]
  }

  struct Process: Decodable {
    var name: String
    var load: [Double]
    var maxIn: [Double?]
    var maxOut: [Double?]
    var maxFlow: Double?
    var fixedFlow: Double?
  }

  struct Treatment: Decodable {
    var name: String
    /// The share of each contaminant that is taken out; nil where the outlet is given.
    var removal: [Double]?
    var outlet: [Double]?
    var maxIn: [Double?]?
    /// It runs at this flow or more, or not at all.
    var minFlow: Double?
    /// Its cost is beta F + theta F^0.7.
    var theta: Double?
    var beta: Double?
  }

  struct Sink: Decodable {
    var name: String
    var flow: Double
    var maxConc: [Double?]
  }

  struct Weights: Decodable {
    var fresh: Double = 0
    var treat: Double? = 0
  }

  var id: String
  var contaminants: [String]
  var sources: [Source] = []
  var processes: [Process] = []
  var treatment: [Treatment] = []
  var sinks: [Sink] = []
  /// What the mixture that leaves may hold; nil for no limit.
  var dischargeLimit: [Double?]?
  /// Whether a treatment may feed itself.
  var selfRecycle: Bool? = false
  var objective: Weights
}
