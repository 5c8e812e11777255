import GLPKSolver
import LinearPrograms
import Networks
import ParkModel

/// How far the flow of every link, and every size, of a plan can move while the first objective stays within a share of what
/// the plan comes to.
///
/// Linear programs: exactly, by two warm and certified solves for each link with the objective as a row. With fixed costs
/// or choices twice: over the relaxation, which proves what no plan can do, a link's own fixed cost counted in full; and with
/// what is built and chosen as it is, which shows what plans can do. With decided concentrations or least flows: with those
/// as they are, and no more is said.
///
/// - Parameters:
///   - groups: projects by name, each with its assets and links; the range of one is that of the mean of its parts.
///   - mostSolves: Links are looked at, those that carry something first, until so many programs were solved.
public func flowRanges(
  of planned: PlannedState, groups: [(id: String, parts: [String])] = [], share: Double = 0.01, mostSolves: Int = 2000
) -> FlowRanges? {
  guard planned.plan != nil, let first = planned.claim.objectives.first else { return nil }
  let joint = planned.program
  var ranges = FlowRanges(
    objective: first.name, share: share, most: first.value + share * abs(first.value), basis: .exact)
  let links = RangeQuestion.links(of: joint, values: planned.values)
  let assets = RangeQuestion.assets(of: joint, values: planned.values)
  ranges.linkCount = links.count
  guard let settled = planned.settled, joint.openLinks.isEmpty else {
    ranges.basis = .notListed
    return ranges
  }
  // Choices have a relaxation in the program itself; concentrations and least flows have none.
  let decides = !joint.pools.isEmpty || !joint.switches.isEmpty
  let isRelaxed = joint.decidesMore || joint.charges.contains { $0.build.fixed > 0 || $0.build.exponent != 1 }
  ranges.basis = decides ? .asDecided : isRelaxed ? .relaxed : .exact
  var inner = RangeSweep(
    program: settled, costs: joint.tangents(of: first.name, at: planned.values),
    most: ranges.most - joint.spent(on: first.name, at: planned.values), values: planned.values)
  var outer: RangeSweep?
  if ranges.basis == .relaxed {
    outer = RangeSweep(
      program: joint.relaxation, costs: joint.costs(of: first.name), most: ranges.most, values: planned.values)
    outer?.countsCharges = first.name == "cost"
  }
  let projects = groups.compactMap { RangeQuestion(group: $0.id, parts: $0.parts, among: assets + links) }
  let questions = projects + assets + links
  let half = outer == nil ? mostSolves : mostSolves / 2
  let found = inner.ends(of: questions, mostSolves: half)
  let proved = outer?.ends(of: questions, mostSolves: half)
  let count = min(found.count, proved?.count ?? .max)
  let all = (0..<count).map { index in
    // What is only closed because it was not built is no never: of plans that build it nothing was asked.
    let isUnbuilt = questions[index].terms.allSatisfy {
      settled.columns[$0.column].upper <= 0 && joint.program.columns[$0.column].upper > 0
    }
    return questions[index].range(
      found: found[index], proved: decides ? nil : proved?[index] ?? found[index], isUnbuilt: decides && isUnbuilt)
  }
  ranges.projects = Array(all.prefix(projects.count))
  ranges.assets = Array(all.dropFirst(projects.count).prefix(assets.count))
  ranges.links = Array(all.dropFirst(projects.count + assets.count))
  return ranges
}

/// Both ends of each of many sums over one program.
struct RangeSweep {
  let program: LinearProgram
  let costs: [Double]
  let most: Double
  /// A plan of it.
  let values: [Double]
  /// Whether a link's own fixed cost is taken off the limit when its most is looked for.
  var countsCharges = false

  /// What is known of a sum: proved ends, and ends that plans have.
  struct Ends {
    var proved: Bounds
    var found: Bounds
  }

  init(program: LinearProgram, costs: [Double], most: Double, values: [Double]) {
    (self.program, self.costs, self.most, self.values) = (program, costs, most, values)
  }

  /// In the order of the questions, as far as the limit lets it. A fault inside the solver ends it where it is.
  mutating func ends(of questions: [RangeQuestion], mostSolves: Int) -> [Ends] {
    var ends: [Ends] = []
    var asked = 0
    // After a fault the rest is asked in a new session.
    for _ in 0..<3 where ends.count < questions.count && asked < mostSolves {
      do throws(SolverFault) {
        try GLPKSession.with { session throws(SolverFault) in
          var nearly = try NearlyBest(program, costs: costs, most: most, in: &session)
          defer { asked += nearly.solves }
          for question in questions[ends.count...] {
            guard asked + nearly.solves < mostSolves else { return }
            ends.append(try self.ends(of: question, &nearly, &session))
          }
        }
      } catch {
        guard ends.count < questions.count else { break }
        ends.append(unknown(questions[ends.count]))
      }
    }
    return ends
  }

  private func ends(
    of question: RangeQuestion, _ nearly: inout NearlyBest, _ session: inout GLPKSession
  ) throws(SolverFault) -> Ends {
    var ends = unknown(question)
    if ends.proved.upper <= RangeQuestion.zero { return ends }
    for seen in nearly.seen {
      let value = question.terms.reduce(0) { $0 + $1.weight * seen[$1.column] }
      ends.found = Bounds(lower: min(ends.found.lower, value), upper: max(ends.found.upper, value))
    }
    if ends.found.lower > RangeQuestion.zero,
      let least = try nearly.end(question.terms, isMost: false, in: &session)
    {
      ends.proved.lower = max(ends.proved.lower, least.proved)
      ends.found.lower = min(ends.found.lower, least.found)
    }
    if countsCharges, let charge = question.charge, charge.on == nil,
      charge.build.fixed > 0 || charge.build.exponent != 1
    {
      let fixed = charge.annuity * charge.build.fixed
      let slope = (charge.annualised(size: charge.largest) - fixed) / charge.largest
      let (most, isProvedEmpty) = try nearly.end(
        question.terms, isMost: true, column: charge.column,
        costing: costs[charge.column] - charge.chord + slope, fixed: fixed, in: &session)
      if isProvedEmpty {
        // What it costs to build alone leads out of the range.
        ends.proved.upper = 0
      } else if let most {
        ends.proved.upper = min(ends.proved.upper, most.proved)
        ends.found.upper = max(ends.found.upper, most.found)
      }
    } else if let most = try nearly.end(question.terms, isMost: true, in: &session) {
      ends.proved.upper = min(ends.proved.upper, most.proved)
      ends.found.upper = max(ends.found.upper, most.found)
    }
    return ends
  }

  /// What holds before anything is solved: the bounds of the columns, and the plan at hand.
  private func unknown(_ question: RangeQuestion) -> Ends {
    let columns = question.terms.map { (bounds: program.columns[$0.column], weight: $0.weight) }
    let planned = question.terms.reduce(0) { $0 + $1.weight * values[$1.column] }
    return Ends(
      proved: Bounds(
        lower: columns.reduce(0) { $0 + $1.weight * $1.bounds.lower },
        upper: columns.reduce(0) { $0 + $1.weight * $1.bounds.upper }),
      found: Bounds.exactly(planned))
  }
}

extension RangeQuestion {
  /// The range in the units of results.
  fileprivate func range(found: RangeSweep.Ends, proved: RangeSweep.Ends?, isUnbuilt: Bool) -> FlowRange {
    let shown = found.found.scaled(by: scale)
    // A plan that was found is proof enough that no bound lies inside it.
    let outer = proved.map {
      Bounds(lower: min($0.proved.lower, found.found.lower), upper: max($0.proved.upper, found.found.upper))
    }
    return FlowRange(
      resource: resource, name: name, status: status, planned: planned.cleared * scale,
      proved: outer?.scaled(by: scale), found: shown, unit: unit,
      verdict: isUnbuilt ? .undecided : verdict(found: found.found, proved: outer))
  }

  private func verdict(found: Bounds, proved: Bounds?) -> FlowRange.Verdict {
    let sure = proved ?? found
    if sure.lower > Self.zero { return .must }
    if sure.upper <= Self.zero { return .never }
    return found.lower <= Self.zero && found.upper > Self.zero ? .may : .undecided
  }
}

extension Bounds {
  /// Crumbs of a solver are nothing.
  fileprivate func scaled(by scale: Double) -> Bounds {
    Bounds(lower: lower.cleared * scale, upper: upper.cleared * scale)
  }
}

extension Double {
  fileprivate var cleared: Double { abs(self) <= RangeQuestion.zero ? 0 : self }
}

extension JointProgram {
  /// Without the rows that are stricter than the truth: every plan is one of it.
  fileprivate var relaxation: LinearProgram {
    var relaxed = program
    for row in conservativeRows { (relaxed.rows[row].lower, relaxed.rows[row].upper) = (-.infinity, .infinity) }
    return relaxed
  }

  /// The costs of a measure with every concave cost replaced by its tangent at a plan, which lies above it: what keeps to a
  /// limit by the tangents keeps to it in truth.
  fileprivate func tangents(of measure: String, at values: [Double]) -> [Double] {
    let sizes = self.sizes(in: values)
    return costs(of: measure, slopes: zip(charges, sizes).map { $0.marginal(at: $1) })
  }

  /// What the tangents leave out: of what is built, the part of its cost that its size does not move.
  fileprivate func spent(on measure: String, at values: [Double]) -> Double {
    guard measure == "cost" else { return 0 }
    return zip(charges, sizes(in: values)).reduce(0) { sum, entry in
      let (charge, size) = entry
      return size > 0 ? sum + charge.bySize(size) - charge.marginal(at: size) * size : sum
    }
  }
}

extension FixedCharge {
  /// CNY/yr that one more unit of size costs at a size; what is not built has its chord.
  fileprivate func marginal(at size: Double) -> Double {
    guard build.exponent != 1, stated.isFinite, size > 0 else { return annuity * build.perCapacity }
    return build.exponent * (annualised(size: size) - annuity * build.fixed) / size
  }
}
