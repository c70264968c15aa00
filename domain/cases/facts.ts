import type { CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import type { DutyPost, FactLimit, InterestRelation, Level, Role } from '../organisation/index.ts'
import type { ResultPlace } from './collecting.ts'
import type { Actor } from './events.ts'
import type { RegisterFacts } from './register-facts.ts'

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
  /** The applicants for whom the agent at the desk holds a mandate now; for collecting alone. */
  collectsFor?: readonly string[]
  /** Where the result is; with the department where nothing says so. For handing it over alone. */
  resultAt?: ResultPlace
  /** What other cases mean for this one. */
  register: RegisterFacts
}

/** Who is on duty in the department at the moment of an act, and who has to keep out of this case. */
export interface Duty {
  posts: readonly DutyPost[]
  /** Of the holders of posts: those who are away now or whose account is closed. */
  away: readonly string[]
  /** Until when the actor is away; null where they are there. */
  actorAwayUntil: string | null
  /** Who of the department has an interest of their own in the applicant. */
  interests: readonly { id: string; relation: InterestRelation }[]
  /** The limit that keeps the actor's authority from deciding this case. */
  beyond: FactLimit | null
}
