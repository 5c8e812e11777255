import Assessment
import ParkModel

/// One flow as every format shows it: in the units of the result contract and of the park's own properties.
struct FlowLine: Sendable, Hashable {
  struct Quality: Sendable, Hashable {
    var property: String
    /// In `unit`.
    var value: Double
    /// Empty where the park does not name the property.
    var unit: String
  }
  var resource: String
  var from: String
  var to: String
  var amount: Double
  /// `t/h` or `t/yr` as the material's kind has it, kW for heat.
  var unit: String
  /// Sorted by property.
  var quality: [Quality]
  /// The temperature at which it leaves its giver, degC; nil for heat, and where the park does not say.
  var temperature: Double?
  /// The part of it that is heated or cooled on its way in, t/h.
  var tempered: Double
  /// The highest temperature at which the hot side gives, degC: where it enters the exchange. nil but for heat.
  var hotFrom: Double?
  /// The highest temperature at which the cold side takes, degC: where it leaves the exchange. nil but for heat.
  var coldTo: Double?
  /// Where the hot side leaves the exchange, degC. nil but for heat.
  var hotTo: Double?
  /// Where the cold side enters it, degC. nil but for heat.
  var coldFrom: Double?
  /// The area that the exchange takes, m2; nil where a film coefficient is not known.
  var area: Double?
  /// The source whose batch this is, where the giver keeps batches apart.
  var batch: String?
  /// kW lost on the way; 0 but for heat lines.
  var lost: Double
  /// The site at which a header is filled or drawn on; nil elsewhere.
  var site: String?
  var period: String
  var status: Status

  init(_ flow: Flow, in park: Park) {
    let section = park.material(flow.resource)
    resource = flow.resource
    from = flow.from
    to = flow.to
    unit = section?.kind.amountUnit ?? "kW"
    amount = unit == "t/yr" ? flow.amount * park.hours(of: flow.period) : flow.amount
    quality = flow.quality.sorted { $0.key < $1.key }.map { id, value in
      let property = section?.properties.first { $0.id == id }
      return Quality(property: id, value: value / (property?.scale ?? 1), unit: property?.unit ?? "")
    }
    temperature = flow.temperature
    tempered = flow.tempered
    hotFrom = flow.slices.map(\.hotFrom).max()
    coldTo = flow.slices.map(\.coldTo).max()
    hotTo = flow.slices.map(\.hotTo).min()
    coldFrom = flow.slices.map(\.coldFrom).min()
    area = park.season(of: flow.period).heat.flatMap { exchangerArea(flow, in: $0) }
    batch = flow.batch
    lost = flow.lost
    site = flow.site
    period = flow.period
    status = flow.status
  }

  /// All flows of a state, by resource, giver, taker and period.
  static func lines(of result: StateResult, in park: Park) -> [FlowLine] {
    (result.plan?.flows ?? [])
      .sorted { left, right in
        (left.resource, left.from, left.to, left.period, (left.batch ?? "") + (left.site ?? ""), left.wasteKind ?? "")
          < (
            right.resource, right.from, right.to, right.period, (right.batch ?? "") + (right.site ?? ""),
            right.wasteKind ?? ""
          )
      }
      .map { FlowLine($0, in: park) }
  }
}

extension Park {
  /// The hours over which a period's flows run; the whole operating year for a period that the park does not name.
  func hours(of period: String) -> Double {
    periods.first { $0.id == period }?.hours ?? operatingHours
  }

  /// The park as it is in a period; as it is all year for a period that the park does not name.
  fileprivate func season(of period: String) -> Park { periods.first { $0.id == period }.map(during) ?? self }
}
