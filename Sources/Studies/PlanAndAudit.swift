import Assessment
import ParkModel
import Planning

/// Plans one state for a study; what no solver could settle or certify is the failure of the study.
func planned(
  _ state: StateName, of park: Park, pinnedToMeters: Bool, options: PlanningOptions
) throws(StudyFailure) -> PlannedState {
  do {
    return try planState(state, of: park, pinnedToMeters: pinnedToMeters, options: options)
  } catch {
    if let stop = error.stop { throw .unsettled(state: state, stop: stop) }
    throw .uncertified(state: state, reason: error.reason)
  }
}

/// Assesses a planned state against the park; flows that the audit refuses are the failure of the study.
func audited(_ park: Park, _ planned: PlannedState) throws(StudyFailure) -> StateResult {
  let assessed = assess(park, planned.plan, planned.claim, state: planned.state)
  if let audit = assessed.audit, !audit.holds { throw .auditRefused(state: planned.state, audit) }
  return assessed
}
