import ParkModel

/// What a flow of material may go into.
enum Receiver: Sendable {
  case sink(Sink)
  case process(Process)
  case rinse(Rinse)
  case treatment(Treatment)
  case outlet(Outlet)

  var status: Status {
    switch self {
    case .sink(let sink): sink.status
    case .process, .rinse: .existing
    case .treatment(let unit): unit.status
    case .outlet(let outlet): outlet.status
    }
  }

  var plant: String? {
    switch self {
    case .sink(let sink): sink.plant
    case .process(let process): process.plant
    case .rinse(let rinse): rinse.plant
    case .treatment(let unit): unit.plant
    case .outlet: nil
    }
  }

  /// What it takes at all; nil is anything.
  var accepts: [String]? {
    switch self {
    case .sink(let sink): sink.accepts
    case .process(let process): process.accepts
    case .rinse(let rinse): rinse.accepts
    case .treatment(let unit): unit.accepts
    case .outlet(let outlet): outlet.accepts
    }
  }

  /// True for sinks, processes and rinses, where a material serves a purpose: reuse and utilization are counted here.
  var isUse: Bool {
    switch self {
    case .sink, .process, .rinse: true
    case .treatment, .outlet: false
    }
  }

  var isTreatment: Bool {
    if case .treatment = self { true } else { false }
  }

  var isStore: Bool {
    if case .treatment(let unit) = self { unit.holding != nil } else { false }
  }

  var isOutlet: Bool {
    if case .outlet = self { true } else { false }
  }
}
