import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a converter exchanges for each kilowatt that it puts out, and the most that a reversible machine would do.
///
/// Temperatures in kelvin, T_s where it takes heat, T_k where it gives heat, T_d where a chiller is driven; of a glide the
/// mean of its entropy, `(T1 - T2) / ln(T1 / T2)`. The limits:
///
///     heat pump    heat given / electricity     T_k / (T_k - T_s)
///     engine       electricity / heat taken     1 - T_k / T_s
///     absorption   cooling / driving heat       (1 - T_k / T_d) T_s / (T_k - T_s)
struct ConverterRatios {
  /// The largest coefficient of performance or efficiency; nil where the temperatures are the wrong way round.
  let limit: Double?
  /// The coefficient or efficiency of the converter.
  let performance: Double
  /// kW taken as heat for each kW put out.
  let source: Double
  /// kW given as heat for each kW put out.
  let sink: Double
  /// kW of driving heat for each kW put out.
  let drive: Double
  /// kW of electricity for each kW put out; negative where it makes electricity.
  let electricity: Double

  init(_ converter: HeatConverter) {
    let (source, sink) = (converter.source.meanKelvin, converter.sink.meanKelvin)
    switch converter.kind {
    case .heatPump, .recompression: limit = sink > source ? sink / (sink - source) : nil
    case .engine: limit = source > sink ? 1 - sink / source : nil
    case .absorption:
      let drive = converter.drive?.meanKelvin ?? 0
      limit = drive > sink && sink > source ? (1 - sink / drive) * source / (sink - source) : nil
    }
    switch converter.performance {
    case .shareOfReversible(let share): performance = share * (limit ?? 0)
    case .stated(let value): performance = value
    }
    let inverse = performance > 0 ? 1 / performance : 0
    switch converter.kind {
    case .heatPump, .recompression:
      (self.source, self.sink, drive, electricity) = (1 - inverse, 1, 0, inverse)
    case .engine: (self.source, self.sink, drive, electricity) = (inverse, inverse - 1, 0, -1)
    case .absorption: (self.source, self.sink, drive, electricity) = (1, 1 + inverse, inverse, 0)
    }
  }
}

extension HeatConverter.Range {
  /// The mean temperature of entropy, K.
  var meanKelvin: Double {
    let (hot, cold) = (warm + 273.15, cool + 273.15)
    return hot - cold > 1e-6 ? (hot - cold) / log(hot / cold) : cold
  }
}

extension HeatConverter {
  /// Its sides as streams of the park.
  public var sides: [HeatStream] {
    let ratios = ConverterRatios(self)
    func side(_ name: String, _ range: Range, _ role: HeatRole, _ ratio: Double) -> HeatStream {
      let isHot = role == .hot
      return HeatStream(
        name: name, plant: plant, role: role, from: isHot ? range.warm : range.cool,
        to: isHot ? range.cool : range.warm,
        duty: .perOutput(of: self.name, ratio: ratio), shift: shift, origin: origin)
    }
    var sides = [
      side(sourceName, source, .cold, ratios.source), side(sinkName, sink, .hot, ratios.sink),
    ]
    if let drive { sides.append(side(driveName, drive, .cold, ratios.drive)) }
    return sides
  }
}
