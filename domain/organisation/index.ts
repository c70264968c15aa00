// The organisation (组织): departments, windows, staff and the authority delegated to them.
// Invariant: authority is what a dated grant says at the moment of the act; a role alone decides nothing.
// Begin with level.ts.
export { seatReaches, standsHighEnough } from './deciders.ts'
export { decisionLevels, levels, reaches, type DecisionLevel, type Level } from './level.ts'
export { roles, type Grant, type Role, type StaffMember } from './staff.ts'
export type { Department, ServiceWindow } from './department.ts'
export {
  faultsOfPost,
  moveTo,
  needsOf,
  staffRoles,
  type FieldFault,
  type Move,
  type Post,
  type StaffRole,
} from './post.ts'
export { faultsOfDates, refuseDelegation, type Delegate, type Delegation } from './delegate.ts'
export {
  afterPlan,
  changesOfHoldings,
  faultsOfPlan,
  type AuthorityPlan,
  type Holding,
  type StandingGrant,
} from './authority/plan.ts'
export { refuseAccountChange } from './administrators.ts'
export { refuseToPassOn } from './passing-on.ts'
export { reachOf, type FactLimit, type HeldGrant, type Reach } from './limits-of-authority.ts'
export { governmentPost, leadsGovernment } from './government.ts'
export { serverOf, standsIn, type DutyPost } from './duty-post.ts'
export { standInsAlong } from './stand-ins-along.ts'
export { holdsAll, refuseAppointment, type Appointee, type HeldAuthority } from './appoint.ts'
export {
  absenceKinds,
  halves,
  overlap,
  refuseToEnter,
  spanOf,
  type AbsenceKind,
  type Moment,
  type Span,
} from './absence.ts'
export { interestRelations, type InterestRelation } from './interest.ts'
export { gapsBeyond } from './gap-change.ts'
export { unservedHours } from './unserved.ts'
export {
  gapReasons,
  gapsOf,
  remedyActs,
  type DutyGap,
  type DutyRoster,
  type GapReason,
  type OpenHours,
  type Remedy as GapRemedy,
  type WatchedItem,
} from './duty-gaps.ts'
export {
  addedFaults,
  faultsOfStructure,
  type StructureFault,
  type StructureSurroundings,
} from './structure/check-structure.ts'
export {
  carriedOver,
  changesOf,
  over,
  type PlannedDepartment,
  type PlannedWindow,
  type Structure,
  type StructureChange,
} from './structure/structure.ts'
