/// Published networks with the literature's optimum: MINLPLib and the papers named.
enum PublishedNetwork {
  /// Karuppiah & Grossmann (2006), example 1: two processes, two treatments, 117.05.
  static let karuppiahGrossmann1 = (
    network: WaterNetwork(
      id: "kg2006_ex1", contaminants: ["A", "B"],
      sources: [
        .init(name: "FW", flow: nil, conc: [0, 0])
      ],
      processes: [
        .init(
          name: "PU1", load: [1000, 1500], maxIn: [0, 0], maxOut: [nil, nil], maxFlow: nil,
          fixedFlow: 40),
        .init(
          name: "PU2", load: [1000, 1000], maxIn: [50, 50], maxOut: [nil, nil], maxFlow: nil,
          fixedFlow: 50),
      ],
      treatment: [
        .init(name: "TU1", removal: [0.95, 0]),
        .init(name: "TU2", removal: [0, 0.95]),
      ],
      dischargeLimit: [10, 10],
      objective: .init(fresh: 1, treat: 1)),
    optimum: 117.0526316
  )

  /// MINLPLib wastewater02m1: 130.7025.
  static let wastewater02 = (
    network: WaterNetwork(
      id: "wastewater02m1", contaminants: ["C1"],
      sources: [
        .init(name: "S1", flow: 60, conc: [400]),
        .init(name: "S2", flow: 20, conc: [800]),
      ],
      treatment: [
        .init(name: "T1", removal: [0.99], maxIn: [200]),
        .init(name: "T2", removal: [0.8], maxIn: [1000]),
      ],
      dischargeLimit: [10],
      selfRecycle: true,
      objective: .init(fresh: 0, treat: 1)),
    optimum: 130.7025443
  )

  /// MINLPLib wastewater04m1 (Galan & Grossmann 1998, example 1): 89.8361.
  static let wastewater04 = (
    network: WaterNetwork(
      id: "wastewater04m1", contaminants: ["C1", "C2"],
      sources: [
        .init(name: "S1", flow: 40, conc: [100, 20]),
        .init(name: "S2", flow: 40, conc: [15, 200]),
      ],
      treatment: [
        .init(name: "T1", removal: [0.95, 0], maxIn: [200, 200]),
        .init(name: "T2", removal: [0, 0.976], maxIn: [200, 200]),
      ],
      dischargeLimit: [10, 10],
      selfRecycle: true,
      objective: .init(fresh: 0, treat: 1)),
    optimum: 89.83606557
  )

  /// MINLPLib waterund01: 86.8333.
  static let waterund01 = (
    network: WaterNetwork(
      id: "waterund01", contaminants: ["C1", "C2"],
      sources: [
        .init(name: "W1", flow: nil, conc: [0, 0]),
        .init(name: "S1", flow: 60, conc: [250, 100]),
      ],
      processes: [
        .init(
          name: "P1", load: [690, 1380], maxIn: [20, 60], maxOut: [50, 120], maxFlow: 23,
          fixedFlow: nil),
        .init(
          name: "P2", load: [2350, 2820], maxIn: [50, 20], maxOut: [100, 80], maxFlow: 47,
          fixedFlow: nil),
        .init(
          name: "P3", load: [6150, 18450], maxIn: [100, 150], maxOut: [150, 300], maxFlow: 123,
          fixedFlow: nil),
      ],
      sinks: [
        .init(name: "D1", flow: 70, maxConc: [200, 80])
      ],
      objective: .init(fresh: 1, treat: 0)),
    optimum: 86.83333333
  )

  /// Ruiz & Grossmann (2009), water treatment with concave costs and least flows: 348,337.04.
  static let ruizGrossmann = (
    network: WaterNetwork(
      id: "wtn_ruiz_grossmann", contaminants: ["A", "B", "C", "D"],
      sources: [
        .init(name: "fs1", flow: 10, conc: [1, 1, 1, 1]),
        .init(name: "fs2", flow: 15, conc: [1.3333333333333333, 0, 0, 0.6666666666666666]),
        .init(name: "fs3", flow: 5, conc: [2, 2, 0, 4]),
        .init(name: "fs4", flow: 20, conc: [1.5, 0.5, 0.5, 0]),
        .init(name: "fs5", flow: 10, conc: [2, 2, 0, 0]),
      ],
      treatment: [
        .init(name: "t1", removal: [0.95, 0.95, 0.6, 0], minFlow: 5, theta: 1500, beta: 8000),
        .init(name: "t2", removal: [0.08, 0.8, 0.6, 0], minFlow: 3, theta: 1000, beta: 8000),
        .init(name: "t3", removal: [0, 0.6, 0.95, 0.95], minFlow: 4, theta: 4000, beta: 8000),
        .init(name: "t4", removal: [0, 0.6, 0.8, 0.85], minFlow: 3, theta: 3000, beta: 8000),
        .init(name: "t5", removal: [0, 0.6, 0.85, 0.8], minFlow: 1, theta: 3000, beta: 8000),
      ],
      dischargeLimit: [0.5, 0.5, 0.5, 0.5],
      objective: .init(fresh: 0, treat: 0)),
    optimum: 348337.0417
  )
}
