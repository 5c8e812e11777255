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
    return .data(model: name, text: try write(self, request))
  }
}

extension HeatNetwork {
  /// The cascade as data for `Models/heat.mod`.
  public func mathProgData(_ request: MathProgRequest) throws(Unsayable) -> MathProgExport {
    .data(model: "heat", text: try HeatData(self, request).text())
  }
}
