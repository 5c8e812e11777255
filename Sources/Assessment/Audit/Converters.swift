import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Every converter keeps both laws of thermodynamics, is as good as the park says, and puts out no more than it can.
///
/// Heat is summed from flows, electricity is what the conversion says, kW:
///
///     first law    heat given = heat taken + driving heat + electricity taken - electricity made
///     second law   heat given / T >= sum of heat taken / T, T in kelvin, the mean of its entropy on a glide
///
/// The stated performance is a coefficient, or a share of what the second law leaves: (electricity of a reversible
/// machine) / electricity, for an engine the other way round, for a chiller reversible / actual driving heat.
func checkConverters(_ plan: PlanFlows, _ heat: HeatFlows, _ ledger: inout AuditLedger) {
  for converter in heat.section.converters {
    let run = ConverterRun(converter, heat)
    let conversion = heat.conversions[converter.name]
    guard max(run.taken, run.given, run.driving, conversion?.throughput ?? 0) > AuditLedger.negligible else { continue }
    let stands = converter.status == .existing || !plan.usesExistingOnly
    ledger.require(
      stands, at: converter.name,
      Message("audit-converter-absent", en: "runs, and does not exist today", zh: "在运行，而目前并不存在"))
    guard let conversion else {
      ledger.require(
        false, at: converter.name,
        Message("audit-converter-unconverted", en: "exchanges heat without a conversion", zh: "有换热，而没有转换记录"))
      continue
    }
    checkTerms(of: converter, run, conversion, &ledger)
    checkLaws(of: converter, run, &ledger)
    checkPerformance(of: converter, run, &ledger)
    ledger.equal("output", run.output, "throughput", conversion.throughput, "kW", at: converter.name)
    ledger.atMost("output", run.output, "capacity", converter.capacity, "kW", at: converter.name)
    guard converter.status == .candidate, converter.build != nil else { continue }
    let built = plan.investment(in: converter.name)?.size ?? 0
    ledger.atMost("output", run.output, "built for", built, "kW", at: converter.name)
  }
}

/// The conversion says what the flows say, and nothing else.
private func checkTerms(
  of converter: HeatConverter, _ run: ConverterRun, _ conversion: Conversion, _ ledger: inout AuditLedger
) {
  func sum(_ terms: [Term], _ name: String) -> Double { terms.filter { $0.name == name }.reduce(0) { $0 + $1.amount } }
  for (what, flows, terms, name) in [
    ("heat taken", run.taken, conversion.inputs, "source"), ("heat given", run.given, conversion.outputs, "sink"),
    ("driving heat", run.driving, conversion.inputs, "drive"),
    ("electricity taken", max(0, run.electricity), conversion.inputs, electricityID),
    ("electricity made", max(0, -run.electricity), conversion.outputs, electricityID),
  ] {
    ledger.equal(what, flows, "converted", sum(terms, name), "kW", at: converter.name, scale: run.scale)
  }
}

private func checkLaws(of converter: HeatConverter, _ run: ConverterRun, _ ledger: inout AuditLedger) {
  if converter.kind == .absorption {
    ledger.equal(
      "heat given", run.given, "taken and driving heat", run.taken + run.driving, "kW", at: converter.name,
      scale: run.scale)
  } else {
    // What is left of the balance is electricity; it must have the sign of its kind.
    let power = converter.kind == .engine ? -run.electricity : run.electricity
    ledger.atLeast("electricity", power, "least", 0, "kW", at: converter.name, scale: run.scale)
  }
  let entering =
    run.taken / entropyMean(converter.source) + (converter.drive.map { run.driving / entropyMean($0) } ?? 0)
  ledger.atLeast(
    "heat given", run.given, "by the second law", entering * entropyMean(converter.sink), "kW", at: converter.name,
    scale: run.scale)
}

private func checkPerformance(of converter: HeatConverter, _ run: ConverterRun, _ ledger: inout AuditLedger) {
  let (source, sink) = (entropyMean(converter.source), entropyMean(converter.sink))
  let useful: Double
  let expense: Double
  let reversible: Double
  switch converter.kind {
  case .heatPump, .recompression:
    (useful, expense, reversible) = (run.given, run.electricity, run.given * (1 - source / sink))
  case .engine:
    (useful, expense, reversible) = (-run.electricity, run.taken, run.taken * (1 - sink / source))
  case .absorption:
    let drive = converter.drive.map(entropyMean) ?? sink
    (useful, expense) = (run.taken, run.driving)
    reversible = run.taken * (sink / source - 1) / (1 - sink / drive)
  }
  switch converter.performance {
  case .stated(let ratio):
    ledger.equal(
      "output", useful, "as it is stated", ratio * expense, "kW", at: converter.name, scale: run.scale)
  case .shareOfReversible(let share) where converter.kind == .engine:
    ledger.equal("output", useful, "of Carnot", share * reversible, "kW", at: converter.name, scale: run.scale)
  case .shareOfReversible(let share):
    ledger.equal(
      "Carnot", reversible, "share of what it takes", share * expense, "kW", at: converter.name, scale: run.scale)
  }
}

/// The mean temperature of the entropy of a glide, `(T1 - T2) / ln(T1 / T2)`, K; the temperature itself at a level.
private func entropyMean(_ range: HeatConverter.Range) -> Double {
  let (hot, cold) = (range.warm + 273.15, range.cool + 273.15)
  return hot - cold > 1e-6 ? (hot - cold) / (log(hot) - log(cold)) : cold
}

/// What flows say of one converter in one period, kW.
struct ConverterRun {
  let taken: Double
  let given: Double
  let driving: Double
  /// Taken; negative where it is made, by the first law.
  let electricity: Double
  /// What its capacity is of.
  let output: Double
  /// The largest of all, to compare differences with.
  let scale: Double

  init(_ converter: HeatConverter, _ heat: HeatFlows) {
    taken = heat.into(converter.sourceName).reduce(0) { $0 + $1.arriving }
    driving = heat.into(converter.driveName).reduce(0) { $0 + $1.arriving }
    given = heat.outOf(converter.sinkName).total
    electricity = converter.kind == .absorption ? 0 : given - taken
    switch converter.kind {
    case .heatPump, .recompression: output = given
    case .engine: output = taken - given
    case .absorption: output = taken
    }
    scale = max(taken, given, driving)
  }
}

extension HeatFlows {
  /// Electricity that converters take in this period less what they make, kW.
  var converterPower: Double { section.converters.reduce(0) { $0 + ConverterRun($1, self).electricity } }
}
