import ParkModel

/// On what terms a hot side may heat a cold one.
///
/// Two members of one side are alike, and stand in one class, where their terms with every member of the other side
/// are the same.
struct HeatTie: Hashable, Sendable {
  /// The part of the heat given that arrives.
  var arriving = 1.0
  /// The line that the heat takes, where it has a size, a limit or a meter of its own.
  var line: String?
}

/// A heat line of which the program must know what it carries: `a -> b` between two sites, or between two streams of
/// which the park states facts.
struct HeatLineTerms: Sendable {
  var name: String
  /// What building it costs; nil where it stands or costs nothing.
  var build: BuildCost?
  /// kW given.
  var capacity: Double?
  /// kW that must be given.
  var least: Double?
  /// Metered heat given, kW.
  var today: Double?
  /// Where the park states its facts, or the hot side's place.
  var origin: Origin
}

/// The part of a plant in which a stretch of a stream lies, where the site follows the conventional target.
enum PlantPart: Sendable {
  /// Above the plant's own pinch: it takes from outside and gives nothing there.
  case above
  /// Below it: it gives to the outside and takes nothing there.
  case below
  /// Not told apart.
  case whole
}
