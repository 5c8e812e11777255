import ParkModel

/// Where the nodes of a network stand, found once, so that a length is two subtractions.
struct NodePlaces: Sendable {
  private(set) var giverX: [Double] = []
  private(set) var giverY: [Double] = []
  private(set) var takerX: [Double] = []
  private(set) var takerY: [Double] = []
  private let isGrid: Bool

  /// A node without a position has no coordinates (NaN): its links have no length.
  init(_ network: MaterialNetwork) {
    isGrid = network.section.carriage.distance == .grid
    let positions = NodePositions(network.park, network.section)
    for giver in network.givers {
      let point = positions[giver.name]
      giverX.append(point?.x ?? .nan)
      giverY.append(point?.y ?? .nan)
    }
    for taker in network.takers {
      let point = positions[taker.name]
      takerX.append(point?.x ?? .nan)
      takerY.append(point?.y ?? .nan)
    }
  }

  /// km between a giver and a taker: along the grid, or straight; 0 where a position is not known.
  func length(_ giver: Int, _ taker: Int) -> Double {
    let (dx, dy) = (giverX[giver] - takerX[taker], giverY[giver] - takerY[taker])
    let length = isGrid ? abs(dx) + abs(dy) : (dx * dx + dy * dy).squareRoot()
    return length.isNaN ? 0 : length
  }

  /// The kind of distance, for those who compute it by the row.
  var runsAlongGrid: Bool { isGrid }
}
