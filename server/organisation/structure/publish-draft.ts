import { carriedOver, changesOf, type Structure } from '#domain/organisation/index.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { administer, type Query } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { refuseDraftChange, type DraftSender } from '../../kernel/drafts.ts'
import { isDay } from '../../kernel/page.ts'
import { Problem } from '../../kernel/problem.ts'
import { today } from '../people.ts'
import { lockOrganisation } from './edit-draft.ts'
import { putStructure } from './put-structure.ts'
import { aroundStructure, standingStructure } from './read-structure.ts'
import { findingsOf, keptDraft, workedOn, type KeptDraft, type WorkedOn } from './worked-on.ts'

/** Publishes the draft from a day on; today's is in force at once. Open cases go on at whose desk they are. */
export async function publishDraft(
  database: Database,
  { expectedVersion, ...sender }: DraftSender,
  { effectiveOn, reason }: { effectiveOn: string; reason: string },
): Promise<WorkedOn | Refusal> {
  if (!isDay(effectiveOn)) throw new Problem(400, 'invalid', {}, [{ field: 'effectiveOn', message: 'field-date' }])
  const act = { ...sender, action: 'publish-organisation', subject: 'organisation', detail: { effectiveOn } }
  const done = await administer(database, act, async (query) => {
    await query(lockOrganisation)
    const draft = await keptDraft(query)
    if (!draft) return refuse('draft-not-found')
    const scheduled = draft.effectiveOn !== null
    const changed = refuseDraftChange({ ...draft, scheduled }, expectedVersion ?? draft.revision)
    const refused = changed ?? (await refuseDay(query, effectiveOn))
    if (refused) return refused
    const { now, next, blocking } = await checked(query, draft)
    if (changesOf(now, next).length === 0) return refuse('item-version-unchanged')
    if (blocking.length > 0) throw new Problem(400, 'invalid', {}, blocking)
    await query(decide, [effectiveOn, reason, sender.by])
    await applyDue(query)
    return undefined
  })
  return 'subject' in done ? workedOn(database) : done
}

async function refuseDay(query: Query, effectiveOn: string): Promise<Refusal | undefined> {
  const [day] = await query<{ today: string }>(`select ${today} as today`)
  return day && effectiveOn < day.today ? refuse('version-from-the-past', { today: day.today }) : undefined
}

/** The draft carried over to what stands now, and what of it is in the way. */
async function checked(query: Query, { base, body }: KeptDraft) {
  const [now, around] = [await standingStructure(query), await aroundStructure(query)]
  const next = carriedOver(now, base, body)
  const blocking = findingsOf(now, next, around)
    .filter(({ blocks }) => blocks)
    .map(({ field, reason, reasonEn, remedy, remedyEn }) => ({
      field,
      message: 'field-breaks-catalogue',
      facts: { at: field, reason, reasonEn, remedy, remedyEn },
    }))
  return { now, next, blocking }
}

/** Puts in force what is due today, unless something found since is in the way: then it waits for somebody to look at it. */
export async function applyOrganisation(database: Database): Promise<void> {
  const [due] = await database.query(`select from organisation_draft where effective_on <= ${today}`)
  if (!due) return
  await database.transaction(async (query) => {
    await query(lockOrganisation)
    await applyDue(query)
  })
}

async function applyDue(query: Query): Promise<void> {
  const draft = await keptDraft(query)
  if (!draft?.due) return
  const { now, next, blocking } = await checked(query, draft)
  if (blocking.length > 0) return
  await recordAsItBecame(query, now)
  await putStructure(query, next)
  await query(record, [JSON.stringify(await standingStructure(query)), draft.reason, draft.decidedBy])
  await query('delete from organisation_draft')
}

/** What was changed from day to day since the last version is a version of its own, so that two beside each other tell all. */
async function recordAsItBecame(query: Query, now: Structure): Promise<void> {
  const [last] = await query<{ body: Structure }>('select body from organisation_version order by number desc limit 1')
  if (!last || changesOf(last.body, now).length > 0) await query(record, [JSON.stringify(now), null, null])
}

const decide = `update organisation_draft set effective_on = $1, reason = $2, decided_by = $3, revision = revision + 1`

const record = `insert into organisation_version (number, body, reason, published_by)
  select coalesce(max(number), 0) + 1, $1::jsonb, $2::text, $3::uuid from organisation_version`
