import ParkModel

/// The networks of every resource that a park has, in fixed order: materials by name, then heat.
public func resourceNetworks(of park: Park, in state: StateName) -> [any ResourceNetwork] {
  var networks: [any ResourceNetwork] = park.materials.map { MaterialNetwork($0, of: park, in: state) }
  if let heat = park.heat { networks.append(HeatNetwork(heat, of: park, in: state)) }
  return networks
}
