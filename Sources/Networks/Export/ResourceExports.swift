import ParkModel

/// The models in `Models/` that can say a material network, by the name that a material's kind gives.
let materialModels: [String: @Sendable (MaterialNetwork, MathProgRequest) throws(Unsayable) -> String] = [
  "water": { network, request throws(Unsayable) in try WaterData(network, request).text() },
  "gas": { network, request throws(Unsayable) in try GasData(network, request).text() },
  "solids": { network, request throws(Unsayable) in try SolidsData(network, request).text() },
]

extension MaterialNetwork {
  /// The network as data for the model that its kind names.
  public func mathProgData(_ request: MathProgRequest) throws(Unsayable) -> MathProgExport {
    guard let name = section.kind.modelName, let write = materialModels[name] else {
      throw Unsayable(.noModel(section.kind.id))
    }
    if let taker = takers.first(where: { $0.retirement != nil || state == .after && $0.expansion != nil }) {
      throw Unsayable(.notExported(taker.name, "may be enlarged or closed", zh: "扩建或关停"))
    }
    return .data(model: name, text: try write(self, request))
  }
}

extension HeatNetwork {
  /// The cascade as data for `Models/heat.mod`.
  public func mathProgData(_ request: MathProgRequest) throws(Unsayable) -> MathProgExport {
    let enlarged =
      section.headers.first { $0.expand != nil }?.name ?? section.converters.first { $0.expand != nil }?.name
    if state == .after, let enlarged {
      throw Unsayable(.notExported(enlarged, "may be enlarged", zh: "扩建"))
    }
    return .data(model: "heat", text: try HeatData(self, request).text())
  }
}
