import { changedFields, faultsOfItem } from '#domain/catalogue/index.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { administer, type Act, type Query } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { blockingOf, refuseDraftChange, today, type DraftSender } from '../../kernel/drafts.ts'
import { isDay } from '../../kernel/page.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Catalogue } from '../catalogue.ts'
import { findingsOf } from '../findings.ts'
import { fromBody, type ItemBody } from '../item-body.ts'
import { lockItem } from './save-draft.ts'
import { workedOn, type WorkedOn } from './worked-on.ts'

interface Now {
  revision: number
  scheduled: boolean
  base: number
  version: number
  body: ItemBody
  published: ItemBody | null
  today: string
}

/** Publishes a draft from a day on; today's is in force at once. Open cases keep the version they were submitted under. */
export async function publishDraft(
  database: Database,
  catalogue: Catalogue,
  { expectedVersion, ...sender }: DraftSender,
  code: string,
  { effectiveOn, reason }: { effectiveOn: string; reason: string },
): Promise<WorkedOn | Refusal> {
  if (!isDay(effectiveOn)) throw new Problem(400, 'invalid', {}, [{ field: 'effectiveOn', message: 'field-date' }])
  const act: Act = { ...sender, action: 'publish-item', subject: code, detail: { effectiveOn } }
  const done = await administer(database, act, async (query) => {
    await query(lockItem, [code])
    const [now] = await query<Now>(read, [code])
    if (!now) return refuse('draft-not-found')
    const refused = refuseDraftChange(now, expectedVersion ?? now.revision) ?? refusePublishing(now, effectiveOn)
    if (refused) return refused
    await check(query, catalogue, now)
    await query(decide, [code, effectiveOn, reason, sender.by])
    await query(apply)
    return undefined
  })
  if (!('subject' in done)) return done
  await catalogue.refresh()
  return workedOn(database, catalogue, done.subject)
}

function refusePublishing({ base, version, body, published, today }: Now, effectiveOn: string): Refusal | undefined {
  if (base !== version) return refuse('draft-outdated')
  if (effectiveOn < today) return refuse('version-from-the-past', { today })
  if (published && changedFields(fromBody(published), fromBody(body)).length === 0)
    return refuse('item-version-unchanged')
  return undefined
}

/** Throws 400 naming each field that breaks a rule it kept before. */
async function check(query: Query, catalogue: Catalogue, { body, published }: Now): Promise<void> {
  const next = fromBody(body)
  const faults = faultsOfItem(next)
  if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
  const findings = await findingsOf(query, catalogue, published && fromBody(published), next)
  const blocking = blockingOf(findings)
  if (blocking.length > 0) throw new Problem(400, 'invalid', {}, blocking)
}

/** Puts in force what is due today; cheap when nothing is. */
export async function applyDrafts(database: Database): Promise<void> {
  await database.query(apply)
}

const read = `
  select d.revision, d.effective_on is not null as scheduled, d.base_version as base, coalesce(i.version, 0) as version,
    d.body, v.body as published, ${today} as today
  from item_draft d left join item i using (code) left join item_version v on v.code = i.code and v.version = i.version
  where d.code = $1 for update of d`

const decide = `update item_draft set effective_on = $2, reason = $3, decided_by = $4, revision = revision + 1 where code = $1`

/** A draft upon another version than the one in force waits for somebody to look at it. */
const apply = `
  with due as (
    delete from item_draft d where d.effective_on <= ${today}
      and d.base_version = coalesce((select version from item i where i.code = d.code), 0)
    returning d.*),
  pointed as (
    insert into item (code, department_code, status, version)
    select code, department_code, 'in-use', base_version + 1 from due
    on conflict (code) do update set version = excluded.version)
  insert into item_version (code, version, body, reason, published_by)
  select code, base_version + 1, body, reason, decided_by from due`
