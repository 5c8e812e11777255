/// Which pairs of one material's nodes can be linked at all, whatever the park lists: the rules of the language.
///
/// A supply never feeds an outlet (that would be dilution), an outlet feeds nothing, a supply feeds a treatment only
/// where the treatment accepts it by name, what was dried goes to no other unit, and `accepts` and `only` narrow what is
/// left.
public struct LinkRules: Sendable {
  /// Something that gives a stream.
  public struct Giver: Sendable, Hashable {
    /// What stands behind the stream.
    public enum Origin: Sendable, Hashable {
      case supply
      case source
      case process
      case treatment
      /// A unit that keeps its streams apart.
      case dryer
      /// The concentrate of a treatment, which goes where the unit says.
      case reject(to: [String])
    }
    /// Its name in links.
    public var name: String
    /// What stands behind it.
    public var origin: Origin
    /// Its kind of waste, nil for water.
    public var wasteKind: String?
    /// Where it may go at all; nil is anywhere.
    public var only: [String]?
    /// True for hazardous waste.
    public var isHazardous = false
    /// The names and kinds of the streams that pass a dryer and keep their identity there; empty for all others.
    public var carries: Set<String> = []
  }

  /// Something that takes streams.
  public struct Receiver: Sendable, Hashable {
    /// What takes it.
    public enum Role: Sendable, Hashable {
      case sink
      case process
      case treatment(recyclesToSelf: Bool)
      case outlet
    }
    /// Its name in links.
    public var name: String
    /// What takes the stream.
    public var role: Role
    /// What it takes at all; nil is anything.
    public var accepts: [String]?
    /// Whether it may take hazardous waste.
    public var takesHazardous = true
  }

  /// Why a pair can never be linked.
  public enum Impossibility: Sendable, Hashable {
    case givesNothing
    case takesNothing
    case toItself
    /// Clean water straight to an outlet.
    case dilution
    /// A dried stream to another unit.
    case alreadyDried
    /// The treatment does not name the supply in `accepts`.
    case supplyNotAccepted
    case notAccepted
    case excludedByOnly
    /// Hazardous waste to a use without a permission for it.
    case hazardous
    case rejectGoesElsewhere([String])
  }

  /// What gives a stream, by name.
  public let givers: [String: Giver]
  /// What takes streams, by name.
  public let receivers: [String: Receiver]

  /// The rules for one section.
  public init(_ section: MaterialSection) {
    var givers = section.supplies.map { Giver(name: $0.name, origin: .supply) }
    givers += section.sources.map {
      Giver(name: $0.name, origin: .source, wasteKind: $0.wasteKind, only: $0.only, isHazardous: $0.isHazardous)
    }
    givers += section.processes.map { Giver(name: $0.name, origin: .process, only: $0.only) }
    givers += section.rinses.map { Giver(name: $0.name, origin: .source, only: $0.only) }
    givers += section.treatments.compactMap {
      switch $0.action {
      // What a dryer or a store gives is still what entered.
      case .dry, .keep:
        Giver(name: $0.name, origin: .dryer, only: $0.only, carries: Self.carried(by: $0, in: section))
      case .purify: Giver(name: $0.name, origin: .treatment, only: $0.only)
      // Its products are sources with names of their own.
      case .convert: nil
      }
    }
    for treatment in section.treatments {
      guard case .purify(let unit) = treatment.action, !unit.rejectTo.isEmpty else { continue }
      givers.append(Giver(name: "\(treatment.name)/reject", origin: .reject(to: unit.rejectTo)))
    }
    var receivers = section.sinks.map {
      Receiver(name: $0.name, role: .sink, accepts: $0.accepts, takesHazardous: $0.takesHazardous)
    }
    receivers += section.processes.map { Receiver(name: $0.name, role: .process, accepts: $0.accepts) }
    receivers += section.rinses.map { Receiver(name: $0.name, role: .sink, accepts: $0.accepts) }
    receivers += section.treatments.map {
      Receiver(name: $0.name, role: .treatment(recyclesToSelf: $0.recyclesToSelf), accepts: $0.accepts)
    }
    receivers += section.outlets.map { Receiver(name: $0.name, role: .outlet, accepts: $0.accepts) }
    self.givers = Dictionary(givers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.receivers = Dictionary(receivers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why `from -> to` can never be, or nil where it can.
  public func impossibility(from: String, to: String) -> Impossibility? {
    guard let giver = givers[from] else { return .givesNothing }
    guard let receiver = receivers[to] else { return .takesNothing }
    return Self.impossibility(from: giver, to: receiver)
  }

  /// Why one stream can never go to one receiver, or nil where it can.
  public static func impossibility(from giver: Giver, to receiver: Receiver) -> Impossibility? {
    if case .reject(let destinations) = giver.origin {
      return destinations.contains(receiver.name) ? nil : .rejectGoesElsewhere(destinations)
    }
    if giver.name == receiver.name, receiver.role != .treatment(recyclesToSelf: true) { return .toItself }
    if giver.origin == .dryer, case .treatment = receiver.role { return .alreadyDried }
    if let only = giver.only, !only.contains(receiver.name) { return .excludedByOnly }
    if giver.isHazardous, !receiver.takesHazardous { return .hazardous }
    if giver.origin == .supply {
      if receiver.role == .outlet { return .dilution }
      if case .treatment = receiver.role, receiver.accepts?.contains(giver.name) != true { return .supplyNotAccepted }
    }
    guard let accepts = receiver.accepts, !accepts.contains(giver.name) else { return nil }
    if let kind = giver.wasteKind, accepts.contains(kind) { return nil }
    return accepts.contains(where: giver.carries.contains) ? nil : .notAccepted
  }

  /// What a dryer passes on under its own name.
  private static func carried(by treatment: Treatment, in section: MaterialSection) -> Set<String> {
    let streams = section.sources.map { [$0.name, $0.wasteKind].compactMap(\.self) }
    let taken = streams.filter { names in
      guard let accepts = treatment.accepts else { return true }
      return names.contains(where: accepts.contains)
    }
    return Set(taken.joined())
  }
}
