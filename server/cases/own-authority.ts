import {
  authorityNeeded,
  availableCommands,
  decidedBy,
  type CaseCommandType,
  type Status,
} from '#domain/cases/index.ts'
import { levels } from '#domain/organisation/index.ts'
import type { Account } from '../identity/index.ts'
import { today } from './reach.ts'

/** Statuses, and the one apart from them: granted, with nothing to be issued. */
type Stage = Status | 'granted-without-result'

/** The act that brings a case on from where it stands. */
const nextAct: Partial<Record<Stage, CaseCommandType>> = {
  submitted: 'ReceiveCase',
  received: 'AcceptCase',
  'in-review': 'ReviewStep',
  'awaiting-decision': 'GrantCase',
  granted: 'IssueLicence',
  'granted-without-result': 'DeliverResult',
  refused: 'DeliverResult',
  issued: 'DeliverResult',
}

const statusOf = (stage: Stage): Status => (stage === 'granted-without-result' ? 'granted' : stage)

/** The values of `withinAuthority`: the account, what it may move on by role, how far that needs authority to reach, what it may decide. */
export function authorityOf({ id, role }: Account): unknown[] {
  const acts = (Object.entries(nextAct) as [Stage, CaseCommandType][]).filter(([stage, command]) =>
    availableCommands(statusOf(stage), role).includes(command),
  )
  const reach = acts.map(([, command]) => levels.indexOf(authorityNeeded[command] ?? 'receive-only') + 1)
  return [id, acts.map(([stage]) => stage), reach, decidedBy(role)]
}

const ofItem = (path: string) => `(
      select v.body ${path} from item_version v where v.code = c.item_code and v.version = c.item_version)`

const stage = `case when c.status = 'granted' and ${ofItem(`-> 'result' ->> 'kind'`)} = 'none'
      then 'granted-without-result' else c.status end`

/** Whether the next step of case `c` is one this account may take now: what its file would say. Four values begin at `$first`. */
export function withinAuthority(first: number): string {
  const [account, stages, needed, decidable] = [0, 1, 2, 3].map((at) => `$${first + at}`)
  return `(exists (
      select from unnest(${stages}::text[], ${needed}::int[]) act(stage, needed) join authority_grant g
        on array_position('{${levels.join(',')}}'::text[], g.level) >= act.needed
      where act.stage = ${stage} and g.account_id = ${account}::uuid and g.item_code in (c.item_code, 'all')
        and g.revoked_at is null and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}))
    and (c.status <> 'awaiting-decision' or ${ofItem(`->> 'decisionLevel'`)} = any(${decidable}::text[]))
    and (c.status <> 'received' or c.sort_on >= ${today}))`
}
