import ParkModel

/// The networks of every resource that a park has, period by period and there in fixed order: materials by name, then heat.
/// One with more links or exchanges than `mostListed` leaves them open, to be found by their prices.
public func resourceNetworks(of park: Park, in state: StateName, mostListed: Int = .max) -> [any ResourceNetwork] {
  // What may be enlarged stands in *after* at its largest size; rows say how much of that is built.
  let sized = state == .after ? park.atLargest : park
  return park.periods.flatMap { networks(of: sized.during($0), in: state, mostListed: mostListed) }
}

private func networks(of park: Park, in state: StateName, mostListed: Int) -> [any ResourceNetwork] {
  var networks: [any ResourceNetwork] = park.materials.map {
    MaterialNetwork($0, of: park, in: state, mostListed: mostListed)
  }
  if let heat = park.heat { networks.append(HeatNetwork(heat, of: park, in: state, mostListed: mostListed)) }
  return networks
}
