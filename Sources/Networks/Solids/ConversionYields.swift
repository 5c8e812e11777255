import ParkModel

/// A unit that turns what enters into products of stated composition: dewatering, washing, recovery of metals or acid.
///
///     1 + wash water = sum of products + effluent + losses        t for each t that enters, wet
extension MaterialBinding {
  mutating func addConverter(_ record: BoundRecord) {
    guard record.written.contains("gives") else { return }
    let wash = record.record("washes")
    let water = wash?.number("water") ?? 0
    let effluent = wash?.record("effluent")?.number("amount") ?? water
    let losses = record.quantities("loses")?.value ?? [:]
    let lost = losses.values.map { $0.value.value }.sorted().reduce(0, +) / 1000
    let sources = output.byproducts.count
    addTreatment(record, action: .convert(lost: lost))
    let products = output.byproducts[sources...].reduce(0) { sum, gift in
      if case .perThroughput(_, let share) = gift.source.amount { sum + share } else { sum }
    }
    // Products that could not be read have faults of their own.
    guard output.byproducts.count - sources == record.records("gives").count else { return }
    checkClosure(record, entering: 1 + water, leaving: products + lost + (water > 0 ? effluent : 0))
    if let wash { addWash(wash, of: record, water: water, effluent: effluent) }
  }

  private mutating func checkClosure(_ record: BoundRecord, entering: Double, leaving: Double) {
    guard abs(entering - leaving) > 1e-6 * entering else { return }
    let place = record.quantities("loses")?.place ?? record.place
    if leaving > entering {
      faults.error(
        .impossibleValue, at: place, path: record.path, .yieldsAboveWhole(record.name, entering, leaving),
        hint: .yieldsHint)
    } else {
      faults.error(
        .massMissing, at: place, path: record.path, .massMissing(record.name, entering - leaving), hint: .losesHint)
    }
  }

  /// Wash water is a use of water, and the effluent used water; both follow what the unit treats.
  private mutating func addWash(_ wash: BoundRecord, of record: BoundRecord, water: Double, effluent: Double) {
    guard water > 0 else { return }
    let capacity = record.capacity("capacity")
    var sink = Sink(
      name: "\(record.name)/wash", plant: record.plant,
      demand: Bounds(upper: capacity.isFinite ? water * capacity : .infinity), origin: wash.origin)
    sink.follows = Follow(unit: record.name, tonnesPerTonne: water)
    sink.status = record.status
    sink.limit = wash.ranges("limit")
    sink.accepts = wash.names("accepts")
    output.sinks.append(PassedSink(into: "water", sink))
    guard effluent > 0, let leaving = wash.record("effluent"), let quality = leaving.composition("quality") else {
      return
    }
    var source = Source(
      name: "\(record.name)/effluent", plant: record.plant,
      amount: .perThroughput(of: record.name, tonnesPerTonne: effluent), quality: quality, origin: leaving.origin)
    source.temperature = leaving.number("temperature")
    output.byproducts.append(Byproduct(into: "water", source))
  }
}

extension Message {
  fileprivate static func yieldsAboveWhole(_ name: String, _ entering: Double, _ leaving: Double) -> Message {
    let shown = StatedBalance.text(leaving)
    let whole = StatedBalance.text(entering)
    return Message(
      "yields-above-whole", en: "`\(name)` gives off \(shown) t for each \(whole) t that enter, wet",
      zh: "`\(name)` 每进入 \(whole) t（湿基）却产出 \(shown) t")
  }

  fileprivate static let yieldsHint = Message(
    "yields-above-whole.hint", en: "are the amounts counted dry? then say `basis: dry`", zh: "产出是否按干基计？请写 `basis: dry`")

  fileprivate static func massMissing(_ name: String, _ missing: Double) -> Message {
    let shown = StatedBalance.text(missing)
    return Message(
      "mass-missing", en: "of each tonne that enters `\(name)`, \(shown) t come out nowhere: where does the rest go?",
      zh: "进入 `\(name)` 的每吨物料中有 \(shown) t 去向不明")
  }

  fileprivate static let losesHint = Message(
    "mass-missing.hint",
    en: "name it in `gives`, or in `loses: {vapour: 0.1 t/t}` where it leaves with nothing to plan",
    zh: "请列入 `gives`；若散失而无需规划，写入 `loses: {蒸汽: 0.1 t/t}`")
}
