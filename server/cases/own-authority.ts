import { availableCommands, type CaseCommandType, type Status } from '#domain/cases/index.ts'
import { decisionLevels, levels, type DecisionLevel, type Level, type Role } from '#domain/organisation/index.ts'
import type { Account } from '../identity/index.ts'
import { today } from './reach.ts'

/** The act that brings a case on from where it stands, and the delegated authority it needs. */
const nextAct: Partial<Record<Status, [CaseCommandType, Level]>> = {
  submitted: ['ReceiveCase', 'receive-only'],
  received: ['AcceptCase', 'accept'],
  'in-review': ['ReviewStep', 'review'],
  'awaiting-decision': ['GrantCase', 'decide'],
  granted: ['IssueLicence', 'decide'],
  refused: ['DeliverResult', 'receive-only'],
  issued: ['DeliverResult', 'receive-only'],
}

/** The matters a post stands high enough to decide: each those of the posts below it too. */
const decides = (role: Role): readonly DecisionLevel[] =>
  decisionLevels.slice(0, role === 'head' ? 3 : role === 'deputy-head' ? 2 : 1)

/** The values of `withinAuthority`: the account, what it may move on by role, how far that needs authority to reach. */
export function authorityOf({ id, role }: Account): unknown[] {
  const acts = Object.entries(nextAct).filter(([status, [command]]) =>
    availableCommands(status as Status, role).includes(command),
  )
  return [id, acts.map(([status]) => status), acts.map(([, [, level]]) => levels.indexOf(level) + 1), decides(role)]
}

/** Whether the next step of case `c` is one this account may take today; its four values begin at `$first`. */
export function withinAuthority(first: number): string {
  const [account, statuses, needed, decidable] = [0, 1, 2, 3].map((at) => `$${first + at}`)
  return `(exists (
      select from unnest(${statuses}::text[], ${needed}::int[]) act(status, needed) join authority_grant g
        on array_position('{${levels.join(',')}}'::text[], g.level) >= act.needed
      where act.status = c.status and g.account_id = ${account}::uuid and g.item_code in (c.item_code, 'all')
        and g.revoked_at is null and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}))
    and (c.status <> 'awaiting-decision' or (
      select v.body ->> 'decisionLevel' from item_version v
      where v.code = c.item_code and v.version = c.item_version) = any(${decidable}::text[])))`
}
