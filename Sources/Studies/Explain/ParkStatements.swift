import ParkModel

extension Park {
  /// Everything that the file states and that could be another figure, or not be stated, in the order of the sections.
  ///
  /// What a park describes (qualities, temperatures, recoveries) is no statement in this sense: it is so, whatever is asked.
  public var statements: [ParkStatement] {
    materials.indices.flatMap(materialStatements) + heatStatements + (requiresTargets ? targetStatements : [])
  }

  private var targetStatements: [ParkStatement] {
    targets.indices.flatMap { index -> [ParkStatement] in
      let target = targets[index]
      let unit = Measure.named(target.id)?.dimension.unit.text ?? "%"
      var found: [ParkStatement] = []
      if target.atLeast != nil {
        found.append(
          ParkStatement(
            .targetLeast, of: target.id, at: \.targets[index].atLeast!, in: self, unit: unit, easing: -1,
            nothing: -.infinity, origin: target.origin))
      }
      if target.atMost != nil {
        found.append(
          ParkStatement(
            .targetMost, of: target.id, at: \.targets[index].atMost!, in: self, unit: unit, easing: 1,
            nothing: .infinity,
            origin: target.origin))
      }
      return found
    }
  }
}
