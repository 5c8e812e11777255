/// What one unit turned into what in one period: its inputs, outputs and losses, which must balance.
public struct Conversion: Sendable, Hashable {
  /// The treatment or process.
  public var asset: String
  /// The material it works on.
  public var resource: String
  /// The period's id.
  public var period: String
  /// t/h of inflow.
  public var throughput: Double
  /// What it takes: the inflow, commodities, heat.
  public var inputs: [Term]
  /// What it gives: product, reject, by-products.
  public var outputs: [Term]
  /// Evaporation, removed contaminants (amount 0 in t/h, masses in `quality` as g/h).
  public var losses: [Term]

  /// What one unit or process does in one period.
  public init(
    asset: String, resource: String, period: String, throughput: Double, inputs: [Term], outputs: [Term],
    losses: [Term]
  ) {
    self.asset = asset
    self.resource = resource
    self.period = period
    self.throughput = throughput
    self.inputs = inputs
    self.outputs = outputs
    self.losses = losses
  }
}

/// One amount on one side of a conversion.
public struct Term: Sendable, Hashable {
  /// A material kind's id, `heat`, or a commodity id.
  public var resource: String
  /// `inflow`, `gain`, `product`, `reject`, `byproduct:ID`, `evaporation`, `removed`, or the commodity's id.
  public var name: String
  /// t/h, kW, or commodity units per hour.
  public var amount: Double
  /// g/t of each property, where the term is a stream.
  public var quality: [String: Double]

  /// An amount that is no stream, unless it says what it carries.
  public init(resource: String, name: String, amount: Double, quality: [String: Double] = [:]) {
    self.resource = resource
    self.name = name
    self.amount = amount
    self.quality = quality
  }
}
