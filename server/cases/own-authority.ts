import {
  authorityNeeded,
  availableCommands,
  decidedBy,
  type CaseCommandType,
  type Status,
} from '#domain/cases/index.ts'
import { decisionLevels, levels } from '#domain/organisation/index.ts'
import type { Account } from '../identity/index.ts'
import { coversMoment } from './duty-column.ts'
import { today } from '../kernel/drafts.ts'

/** Statuses, and the one apart from them: granted, with nothing to be issued. */
type Stage = Status | 'granted-without-result'

/** The act that brings a case on from where it stands. */
const nextAct: Partial<Record<Stage, CaseCommandType>> = {
  submitted: 'ReceiveCase',
  received: 'AcceptCase',
  'in-review': 'ReviewStep',
  'awaiting-decision': 'GrantCase',
  suspended: 'EndSpecialProcedure',
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

const objectionNeeds = authorityNeeded.DecideObjection ?? 'decide'
const decidingReach = levels.indexOf('decide') + 1
const level = `coalesce(c.decision_level, ${ofItem(`->> 'decisionLevel'`)})`
const now = 'clock_timestamp()'

/** Whether `holder` is away now. */
const isAway = (holder: string) =>
  `exists (select from absence n where n.account_id = ${holder} and ${coversMoment(now)})`

/** Whether `holder` has an interest in the applicant of case `c`. */
const isInterested = (holder: string) => `exists (
      select from declared_interest n join party y on y.number_hash = n.number_hash
      where n.account_id = ${holder} and n.withdrawn_at is null and y.id = c.applicant_id)`

/** Whether `holder` reviewed case `c` and so does not decide it. */
const isItsReviewer = (holder: string) =>
  `(${holder}::text = any(c.reviewed_by) and coalesce(${ofItem(`->> 'fourEyes'`)} = 'true', false))`

const isHindered = (holder: string) => `(${holder}::text = any(c.recused) or ${isItsReviewer(holder)}
      or exists (select from account a where a.id = ${holder}
        and (a.disabled_at is not null or a.department_code is distinct from c.department_code))
      or ${isAway(holder)} or ${isInterested(holder)})`

/** Whether an account serves a post that decides at `level` on case `c` while its holder is hindered. */
const standsIn = (account: string, level: string) => `exists (
      select from duty_post p where p.department_code = c.department_code and p.holders[1] <> ${account}
        and array_position('{${decisionLevels.join(',')}}'::text[], p.seat)
          >= array_position('{${decisionLevels.join(',')}}'::text[], ${level})
        and ${account} = (select h.id from unnest(p.holders) with ordinality h(id, n) where not ${isHindered('h.id')}
          order by h.n limit 1))`

/** Whether grant `g` has no limit that case `c` is beyond. */
const isWithinLimits = `not exists (
      select from jsonb_to_recordset(g.limits) l(fact text, "atMost" numeric)
      where not coalesce((c.amounts ->> l.fact)::numeric <= l."atMost", false))`

/** Stages whose next act judges nothing. */
const harmless = ['submitted', 'granted-without-result', 'refused', 'issued']

/** Whether an account holds authority over the item of case `c` that reaches as far as the position `needed`. */
const holds = (account: string, needed: string) => `g.account_id = ${account} and g.item_code in (c.item_code, 'all')
        and array_position('{${levels.join(',')}}'::text[], g.level) >= ${needed}
        and (${needed} < ${decidingReach} or ${isWithinLimits})
        and g.revoked_at is null and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})`

/**
 * Whether this account may decide on the objection to publication of case `c`: the head, or whoever stands in while the head
 * is hindered. Two values begin at `$first`: the account, and whether it is a head.
 */
export function withinHeadship(first: number): string {
  const account = `$${first}::uuid`
  return `(($${first + 1}::boolean or ${standsIn(account, `'head'`)})
    and exists (select from authority_grant g where ${holds(account, String(levels.indexOf(objectionNeeds) + 1))})
    and not ${account}::text = any(c.recused) and not ${isAway(account)} and not ${isInterested(account)})`
}

/** Whether the next step of case `c` is one this account may take now: what its file would say. Four values begin at `$first`. */
export function withinAuthority(first: number): string {
  const [id, stages, needed, decidable] = [0, 1, 2, 3].map((at) => `$${first + at}`)
  const account = `${id}::uuid`
  return `(exists (
      select from unnest(${stages}::text[], ${needed}::int[]) act(stage, needed) join authority_grant g
        on ${holds(account, 'act.needed')}
      where act.stage = ${stage})
    and (c.status <> 'awaiting-decision'
      or (${level} = any(${decidable}::text[]) or ${standsIn(account, level)}) and not ${isItsReviewer(account)})
    and not ${account}::text = any(c.recused) and not ${isAway(account)}
    and (${stage} = any('{${harmless.join(',')}}'::text[]) or not ${isInterested(account)})
    and (c.status <> 'received' or c.sort_on >= ${today}))`
}
