import ParkModel

extension SchemaWalk {
  /// Everything that can only be asked when the whole park is known.
  mutating func check(_ park: Park, heatKind: String?) {
    checkReferences(park, heatKind: heatKind)
    for section in park.materials {
      checkQualities(section)
      checkHazards(section, park)
    }
    checkFuels(park)
    checkPlausibility(park)
    for section in park.materials { checkRoutes(section) }
  }
}
