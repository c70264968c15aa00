import type { CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { Level, Role } from '../organisation/index.ts'
import type { Duty } from './duty.ts'
import type { Actor } from './events.ts'

/** A member of staff as a command may name them. */
export interface Colleague {
  name: string
  role: Role
  departmentCode: string | null
}

/** What `decide` may know beyond the case itself, read in the transaction that will store the outcome. */
export interface CaseFacts {
  /** The moment of the act: an instant of the database's clock. */
  at: string
  actor: Actor
  /** The item in the version the case is pinned to, or the published one while it is a draft. */
  item: ServiceItem
  itemVersion: number
  itemStatus: 'in-use' | 'suspended' | 'cancelled'
  calendar: CompiledCalendar
  /** The actor's delegated authority over this item at this moment; `null` is none. */
  authority: Level | null
  /** Who is on duty in the department; for its own people alone. */
  duty?: Duty
  /** The applicants the actor may act for: itself, or those with a mandate in force today. */
  actsFor: readonly string[]
  /** What the applicant is, whom an item may serve or not; `null` if it is not in the register. */
  applicantKind: 'person' | 'enterprise' | null
  /** Colleagues a command names, by account: a presider, inspectors. Who is not among them works here no more. */
  colleagues: Readonly<Record<string, Colleague>>
  /** SHA-256 by id of the stored files the actor may hand in: its own uploads and those already in the case. */
  files: Readonly<Record<string, string>>
}
