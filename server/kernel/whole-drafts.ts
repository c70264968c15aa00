// What the city has one of (its organisation, its calendar, who holds which authority) is drafted whole: one draft at a time,
// changed upon the revision seen, published from a day on and put in force on it. Each has its tables `<kind>_draft` and
// `<kind>_version`; what is in a draft, how it is checked and put in force is its own affair.
import type { AuditDetails } from '#api/kernel/audit-actions.ts'
import { refuse, Refusal } from '#domain/kernel/index.ts'
import { administer, type Act, type Query } from './administer.ts'
import type { Database } from './database.ts'
import { refuseDraftChange, today, type DraftSender } from './drafts.ts'
import { isDay } from './page.ts'
import { Problem, type FieldProblem } from './problem.ts'

type Kind = 'organisation' | 'calendar' | 'authority'

/** A draft as it is kept: what it was made from, what is to be, and how it stands. */
export interface KeptDraft<Base, Body = Base> {
  base: Base
  body: Body
  revision: number
  savedBy: string
  savedAt: string
  effectiveOn: string | null
  reason: string | null
  decidedBy: string | null
  /** Its day has come. */
  due: boolean
}

/** One kind of thing that is drafted. */
export interface Drafted<Base, Body = Base> {
  kind: Kind
  /** Why the draft may not be in force from a day on: a refusal, or what the check found (nothing where it may). */
  check(query: Query, draft: KeptDraft<Base, Body>, on: string): Promise<Refusal | FieldProblem[]>
  put(query: Query, draft: KeptDraft<Base, Body>): Promise<void>
}

/** The draft of a kind, or null. */
export async function keptDraft<Base, Body = Base>(query: Query, kind: Kind): Promise<KeptDraft<Base, Body> | null> {
  const [draft] = await query<KeptDraft<Base, Body>>(
    `select d.revision, d.base, d.body, a.name as "savedBy", d.saved_at as "savedAt", d.effective_on as "effectiveOn",
       d.reason, d.decided_by as "decidedBy", coalesce(d.effective_on <= ${today}, false) as due
     from ${kind}_draft d join account a on a.id = d.saved_by`,
  )
  return draft ?? null
}

/** Keeps what `edit` makes of the draft there is, or of none. */
export function saveDraft<Base, Body = Base>(
  database: Database,
  kind: Kind,
  { expectedVersion, ...sender }: DraftSender & { detail?: AuditDetails },
  edit: (query: Query, draft: KeptDraft<Base, Body> | null) => Promise<Refusal | { base: Base; body: Body }>,
): Promise<Refusal | undefined> {
  const act: Act = { ...sender, action: `save-${kind}-draft`, subject: kind }
  return done(database, act, async (query) => {
    await lockDrafted(query, kind)
    const draft = await keptDraft<Base, Body>(query, kind)
    const refused = refuseDraftChange(draft && { ...draft, scheduled: draft.effectiveOn !== null }, expectedVersion)
    if (refused) return refused
    const edited = await edit(query, draft)
    if (edited instanceof Refusal) return edited
    const [base, body] = [JSON.stringify(edited.base), JSON.stringify(edited.body)]
    await query(
      `insert into ${kind}_draft as d (revision, base, body, saved_by) values (1, $1, $2, $3)
       on conflict (one) do update set revision = d.revision + 1, base = excluded.base, body = excluded.body,
         saved_by = excluded.saved_by, saved_at = clock_timestamp()`,
      [base, body, sender.by],
    )
    return undefined
  })
}

/** Throws the draft away, whether or not its day is decided. */
export function discardDraft(
  database: Database,
  kind: Kind,
  { expectedVersion, ...sender }: DraftSender,
): Promise<Refusal | undefined> {
  return done(database, { ...sender, action: `discard-${kind}-draft`, subject: kind }, async (query) => {
    await lockDrafted(query, kind)
    const draft = await keptDraft(query, kind)
    if (!draft) return refuse('draft-not-found')
    if (expectedVersion !== undefined && expectedVersion !== draft.revision) return refuse('draft-changed')
    await query(`delete from ${kind}_draft`)
    return undefined
  })
}

/** Publishes the draft from a day on, today or later; today's is in force at once. Throws a 400 naming what the check found. */
export function publishDraft<Base, Body>(
  database: Database,
  drafted: Drafted<Base, Body>,
  { expectedVersion, ...sender }: DraftSender,
  { effectiveOn, reason }: { effectiveOn: string; reason: string },
): Promise<Refusal | undefined> {
  if (!isDay(effectiveOn)) throw new Problem(400, 'invalid', {}, [{ field: 'effectiveOn', message: 'field-date' }])
  const { kind } = drafted
  const act: Act = { ...sender, action: `publish-${kind}`, subject: kind, detail: { effectiveOn } }
  return done(database, act, async (query) => {
    await lockDrafted(query, kind)
    const draft = await keptDraft<Base, Body>(query, kind)
    if (!draft) return refuse('draft-not-found')
    const scheduled = draft.effectiveOn !== null
    const refused =
      refuseDraftChange({ ...draft, scheduled }, expectedVersion ?? draft.revision) ??
      (await refuseDay(query, effectiveOn))
    if (refused) return refused
    const found = await drafted.check(query, draft, effectiveOn)
    if (found instanceof Refusal) return found
    if (found.length > 0) throw new Problem(400, 'invalid', {}, found)
    await query(`update ${kind}_draft set effective_on = $1, reason = $2, decided_by = $3, revision = revision + 1`, [
      effectiveOn,
      reason,
      sender.by,
    ])
    await applyDue(query, drafted)
    return undefined
  })
}

/** Puts in force what is due today, unless something found since is in the way: then it waits for somebody to look at it. */
export async function applyDraft<Base, Body>(database: Database, drafted: Drafted<Base, Body>): Promise<void> {
  const [due] = await database.query(`select from ${drafted.kind}_draft where effective_on <= ${today}`)
  if (!due) return
  await database.transaction(async (query) => {
    await lockDrafted(query, drafted.kind)
    await applyDue(query, drafted)
  })
}

async function applyDue<Base, Body>(query: Query, drafted: Drafted<Base, Body>): Promise<void> {
  const draft = await keptDraft<Base, Body>(query, drafted.kind)
  if (!draft?.due) return
  const found = await drafted.check(query, draft, draft.effectiveOn ?? '')
  if (found instanceof Refusal || found.length > 0) return
  await drafted.put(query, draft)
  await query(`delete from ${drafted.kind}_draft`)
}

/** One change after the other; questions go on. */
export const lockDrafted = (query: Query, kind: Kind) =>
  query(`select pg_advisory_xact_lock(hashtext('${kind}_version'))`)

async function done(...args: Parameters<typeof administer>): Promise<Refusal | undefined> {
  const answer = await administer(...args)
  return answer instanceof Refusal ? answer : undefined
}

async function refuseDay(query: Query, effectiveOn: string): Promise<Refusal | undefined> {
  const [day] = await query<{ today: string }>(`select ${today} as today`)
  return day && effectiveOn < day.today ? refuse('version-from-the-past', { today: day.today }) : undefined
}
