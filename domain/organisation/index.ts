// The organisation (组织): departments, windows, staff and the authority delegated to them.
// Invariant: authority is what a dated grant says at the moment of the act; a role alone decides nothing.
// Begin with level.ts.
export { standsHighEnough } from './deciders.ts'
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
export { refuseAccountChange } from './administrators.ts'
