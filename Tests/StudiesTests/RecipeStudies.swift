import LinearPrograms
import Networks
import ParkModel
import ParkReader
import Planning
import Testing

/// What the published raw mixes say beyond their price.
@Suite("Recipes of published raw mixes")
struct RecipeStudies {
  private func park(_ id: String) throws -> Park {
    let published = try #require(PublishedCases.all.first { $0.id == id })
    return try #require(published.reading().park)
  }

  private func cost(_ park: Park) throws -> (value: Double, joint: JointProgram, duals: [Double]) {
    let joint = jointProgram(of: park, in: .after, pinnedToMeters: false, flowBound: park.initialFlowBound)
    var program = joint.program
    for (index, cost) in joint.costs(of: "cost").enumerated() { program.columns[index].cost = cost }
    guard case .optimal(let optimum) = solveCertified(program) else {
      Issue.record("no certified optimum")
      return (.nan, joint, [])
    }
    return (optimum.certificate.objective, joint, optimum.solution.rowDuals)
  }

  /// The row is `sum (c - limit) x <= 0`, scaled: one more g/t of chlorine in each of the mix's tonnes is worth its dual
  /// times scale and tonnes. Half a g/t more and less shows the same slope.
  @Test("The shadow price of chlorine is the slope of the cost in its limit")
  func chlorine() throws {
    let park = try park("solids-rawmix-limestone-chlorine")
    func limited(_ change: Double) throws -> Double {
      var other = park
      other.materials[0].sinks[0].limit["Cl"]?.upper += change
      return try cost(other).value
    }
    let slope = (try limited(0.5) - limited(-0.5)) / 1
    let solved = try cost(park)
    let row = try #require(solved.joint.program.rows.firstIndex { $0.name.contains("limit:cement/raw-mix:Cl") })
    // Iron holds 2500 g/t: its entry is (2500 - 300) / scale.
    let iron = try #require(solved.joint.program.columns.first { $0.name.contains("iron ->") })
    let entry = iron.entries.filter { $0.row == row }.reduce(0) { $0 + $1.coefficient }
    let price = solved.duals[row] * entry / 2200
    #expect(slope < -1e-4)
    #expect(abs(price - slope) <= 1e-4 * abs(slope), "\(price), \(slope)")
  }

  @Test("A silica modulus of 2.3 is out of reach, and the conflict says so")
  func silica() throws {
    let planned = try planState(
      .after, of: try park("solids-rawmix-carbide-infeasible"), pinnedToMeters: false, options: PlanningOptions())
    let conflict = try #require(planned.claim.conflicts.first)
    #expect(conflict.subject == "cement/raw-mix")
    #expect(conflict.sentence.contains("SM would be 2."), "\(conflict.sentence)")
    #expect(conflict.sentence.contains("2.3..2.7 is asked"), "\(conflict.sentence)")
  }
}
