import ParkModel

/// Water on its way into a taker, part by part: what comes at one temperature is a stream whose duty follows the water
/// that is heated or cooled from there.
extension HeatNetwork {
  /// The parts of entering water, all under the stream's name; any other stream as it is.
  func plain(_ stream: HeatStream) -> [HeatStream] {
    guard case .entering(let taker, let temperatures) = stream.duty else { return [stream] }
    for material in park.materials {
      guard let demand = material.temperatureDemands.first(where: { $0.taker == taker }) else { continue }
      return temperatures.map { temperature in
        var part = stream
        part.from = temperature
        part.duty = .perThroughput(
          of: demand.streamName(from: temperature),
          kilowattHoursPerTonne: material.kind.heat(from: temperature, to: stream.to))
        return part
      }
    }
    return []
  }
}
