import ParkModel

/// A published case solved again: our figures beside those promised, and what speaks against them.
public struct ExaminedCase: Sendable, Hashable {
  /// One figure of our result beside what others report.
  public struct Figure: Sendable, Hashable {
    /// Which version of the park the figure is of.
    public var state: StateName
    /// The quantity's id.
    public var quantity: String
    /// Of `ours` and all figures beside it.
    public var unit: String
    /// nil where our result has no such figure.
    public var ours: Double?
    /// Our certified bound, where the figure is among the objectives of *after*.
    public var bound: Double?
    /// As printed, nil where no print was seen.
    public var published: Double?
    /// The bound in print.
    public var publishedBound: Double?
    /// What ours is held against: recomputed or best known; nil where nothing is promised.
    public var reference: Double?

    /// Made of its parts.
    public init(
      state: StateName, quantity: String, unit: String, ours: Double?, bound: Double? = nil, published: Double? = nil,
      publishedBound: Double? = nil, reference: Double? = nil
    ) {
      self.state = state
      self.quantity = quantity
      self.unit = unit
      self.ours = ours
      self.bound = bound
      self.published = published
      self.publishedBound = publishedBound
      self.reference = reference
    }

    /// |ours - bound| / max(1e-9, |ours|), a fraction.
    public var gap: Double? {
      guard let ours, let bound else { return nil }
      return abs(ours - bound) / max(1e-9, abs(ours))
    }

    /// (ours - reference) / max(1, |reference|), a fraction.
    public var difference: Double? {
      guard let ours, let reference else { return nil }
      return (ours - reference) / max(1, abs(reference))
    }
  }

  /// The file's name without its ending.
  public var id: String
  /// What its file promises.
  public var promise: CasePromise
  /// Those promised or printed, *before* first.
  public var figures: [Figure]
  /// What speaks against agreement, a sentence each; empty where all agrees.
  public var objections: [Message]
  /// CPU seconds that the run took; nil where nobody measured. It decides nothing.
  public var cpuSeconds: Double?

  /// Made of its parts.
  public init(
    id: String, promise: CasePromise, figures: [Figure] = [], objections: [Message] = [], cpuSeconds: Double? = nil
  ) {
    self.id = id
    self.promise = promise
    self.figures = figures
    self.objections = objections
    self.cpuSeconds = cpuSeconds
  }

  /// Whether everything promised was met.
  public var agrees: Bool { objections.isEmpty }
}
