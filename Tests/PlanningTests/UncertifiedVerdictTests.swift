import LinearPrograms
import ParkModel
import Testing

@testable import Planning

@Suite("What is said where no verdict survived its check") struct UncertifiedVerdictTests {
  private struct Fault: Error {}

  @Test("every reason is said in both languages, and names the aim")
  func bothLanguages() {
    let verdicts: [Verdict] = [.unbounded("supply grows"), .refused("exact: gave up")]
    let aims = verdicts.map { UncertifiedVerdict(objective: "cost", verdict: $0).reason }
    for reason in aims {
      #expect(reason.en.hasPrefix("cost") && reason.text(in: .zh).hasPrefix("目标 cost"))
    }
    let others: [Message] = [
      .solverStopped(Fault()), .solverStoppedTwice(Fault(), then: Fault()), .buildingSearchStopped(Fault()),
      .concentrationSearchStopped(Fault()), .chosenWithoutPlan, .relaxedInfeasible,
    ]
    for reason in others {
      #expect(reason.zh?.contains(/\p{Han}/) == true, "\(reason.id)")
      #expect(!reason.en.contains(/\p{Han}/), "\(reason.id)")
    }
  }
}
