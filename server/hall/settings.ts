import type { hallSettings, previewHallSettings } from '#api/hall-settings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import {
  composeHallSettings,
  firstHallSettings,
  hallRulesDifference,
  type HallSettings,
  type HallSettingsDraft,
} from '#domain/hall/index.ts'
import { civilDateOf, refuse, type Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { administer, type Act } from '../kernel/administer.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { HallDesk } from './hall.ts'
import { withEveryRule } from './rule-book.ts'

type Version = ReplyOf<typeof hallSettings>['versions'][number]
type Row = HallSettings & Pick<Version, 'publishedBy' | 'publishedAt'>

/** Every version, newest first, with what it changed. */
export async function settingsOfHall(database: Pick<Database, 'query'>): Promise<ReplyOf<typeof hallSettings>> {
  const { versions, today } = await publishedSoFar(database)
  const inForce = versions.findLast(({ effectiveFrom }) => effectiveFrom <= today)?.version
  return {
    versions: versions
      .map((one, index) => ({
        ...one,
        effectiveFrom: one.version === firstHallSettings.version ? null : one.effectiveFrom,
        inForce: one.version === inForce,
        changes: hallRulesDifference((versions[index - 1] ?? one).rules, one.rules),
      }))
      .toReversed(),
  }
}

async function publishedSoFar({ query }: Pick<Database, 'query'>) {
  const [{ now } = { now: '' }] = await query<{ now: string }>('select clock_timestamp() as now')
  const rows = await query<Row>(
    `select s.version, s.effective_from as "effectiveFrom", s.name, s.rules, s.published_at as "publishedAt",
       jsonb_build_object('id', a.id, 'name', a.name, 'nameEn', a.name_en) as "publishedBy"
     from hall_settings s join account a on a.id = s.published_by order by s.version`,
  )
  return {
    today: civilDateOf(now),
    versions: [{ ...firstHallSettings, publishedBy: null, publishedAt: null }, ...rows.map(withEveryRule)] as Row[],
  }
}

/** What a draft would change; throws a 400 that names every field that is wrong. */
export async function previewOf(
  database: Pick<Database, 'query'>,
  draft: HallSettingsDraft,
): Promise<ReplyOf<typeof previewHallSettings>> {
  const { composed, last } = await composed400(database, draft)
  return { version: composed.version, changes: hallRulesDifference(last.rules, composed.rules) }
}

async function composed400(database: Pick<Database, 'query'>, draft: HallSettingsDraft) {
  const { versions, today } = await publishedSoFar(database)
  const last = versions.at(-1) ?? firstHallSettings
  const composed = composeHallSettings(draft, last, today)
  if (Array.isArray(composed)) throw new Problem(400, 'invalid', {}, composed)
  return { composed, last }
}

/** Publishes a draft as a new version, from a later day on. */
export async function publish(
  { database, rules }: Pick<HallDesk, 'database' | 'rules'>,
  { id: by }: Pick<Account, 'id'>,
  { requestId, requestHash, expectedVersion }: Pick<Act, 'requestId' | 'requestHash'> & { expectedVersion?: number },
  draft: HallSettingsDraft,
): Promise<Version | Refusal> {
  const act: Act = { requestId, requestHash, by, action: 'publish-hall-settings', subject: requestId }
  const done = await administer(database, act, async (query) => {
    await query(`select pg_advisory_xact_lock(hashtext('hall_settings'))`)
    const { composed, last } = await composed400({ query }, draft)
    if (expectedVersion !== undefined && expectedVersion !== last.version) return refuse('settings-changed-meanwhile')
    await query(
      `insert into hall_settings (version, effective_from, name, rules, published_by, request_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [composed.version, composed.effectiveFrom, composed.name, composed.rules, by, requestId],
    )
    return undefined
  })
  if (!('subject' in done)) return done
  rules.forget()
  const [row] = await database.query<{ version: number }>('select version from hall_settings where request_id = $1', [
    done.subject,
  ])
  const found = (await settingsOfHall(database)).versions.find(({ version }) => version === row?.version)
  if (!found) throw new Error('what was published is there')
  return found
}
