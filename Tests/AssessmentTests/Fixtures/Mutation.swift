import ParkModel

extension OperatingPlan {
  /// Changes the flow of one link; a link that is not there is a mistake of the test.
  mutating func flow(_ from: String, _ to: String, _ change: (inout Flow) -> Void) {
    guard let index = flows.firstIndex(where: { $0.from == from && $0.to == to }) else {
      preconditionFailure("no flow \(from) -> \(to)")
    }
    change(&flows[index])
  }

  /// Changes one conversion.
  mutating func conversion(_ asset: String, _ change: (inout Conversion) -> Void) {
    guard let index = conversions.firstIndex(where: { $0.asset == asset }) else {
      preconditionFailure("no conversion of \(asset)")
    }
    change(&conversions[index])
  }

  /// Changes one investment.
  mutating func investment(_ asset: String, _ change: (inout Investment) -> Void) {
    guard let index = investments.firstIndex(where: { $0.asset == asset }) else {
      preconditionFailure("no investment in \(asset)")
    }
    change(&investments[index])
  }
}

extension Park {
  /// Changes the section of one material.
  mutating func section(_ kind: String, _ change: (inout MaterialSection) -> Void) {
    guard let index = materials.firstIndex(where: { $0.kind.id == kind }) else {
      preconditionFailure("no section \(kind)")
    }
    change(&materials[index])
  }
}
