import type { previewSettings, supervisionSettings } from '#api/supervision-settings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { civilDateOf, refuse, type Refusal } from '#domain/kernel/index.ts'
import {
  composeSettings,
  defaultPoints,
  defaultScheme,
  firstSettings,
  haimenPoints,
  prefecturePoints,
  presets,
  ruleNumbers,
  ruleTitleOf,
  settingsDifference,
  settingsOn,
  type SettingsDraft,
  type SupervisionSettings,
  withEveryRule,
} from '#domain/supervision/index.ts'
import type { Account } from '../../identity/index.ts'
import { administer, type Act } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import type { PersonRow } from './lines.ts'
import type { CardDesk } from './card-desk.ts'

type Listed = ReplyOf<typeof supervisionSettings>
type Version = Listed['versions'][number]
type Published = Pick<Version, 'publishedBy' | 'publishedAt'>

/** Every version, newest first, with what it changed, and what a new one may begin from. */
export async function settingsVersions({ database }: Pick<CardDesk, 'database'>): Promise<Listed> {
  const { versions, now } = await publishedSoFar(database)
  const today = civilDateOf(now)
  const bodies = versions.map(({ body }) => body)
  const inForce = settingsOn({ settings: bodies, outages: [] }, today)?.version
  const last = bodies.at(-1) ?? firstSettings
  return {
    versions: versions
      .map(({ body, ...published }, index) => versionOf(body, bodies[index - 1], inForce, published))
      .toReversed(),
    rules: ruleNumbers.map((no) => ({
      no,
      title: ruleTitleOf(no),
      now: last.rules[no],
      presets: Object.fromEntries(Object.entries(presets).map(([name, rules]) => [name, rules[no]])),
    })),
    points: last.points,
    score: last.score ?? defaultScheme,
    pointsTables: { default: defaultPoints, prefecture: prefecturePoints, haimen: haimenPoints },
  }
}

const versionOf = (
  { version, name, effectiveFrom, ...body }: SupervisionSettings,
  before: SupervisionSettings | undefined,
  inForce: number | undefined,
  published: Published,
): Version => ({
  ...{ version, name, effectiveFrom, ...published },
  inForce: version === inForce,
  changes: before ? settingsDifference(before, body) : [],
})

async function publishedSoFar({ query }: Pick<Database, 'query'>) {
  const [{ now } = { now: '' }] = await query<{ now: string }>('select clock_timestamp() as now')
  const rows = await query<Published & { body: SupervisionSettings; by: PersonRow | null }>(
    `select s.body, s.published_at as "publishedAt",
       case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'nameEn', a.name_en) end as "publishedBy"
     from supervision_settings s left join account a on a.id = s.published_by order by s.version`,
  )
  const kept = rows.map(({ body, ...row }) => ({ ...row, body: withEveryRule(body) }))
  return { now, versions: [{ body: firstSettings, publishedBy: null, publishedAt: null }, ...kept] }
}

/** What a draft would change; throws a 400 that names every field that is wrong. */
export async function previewOf(
  { database }: Pick<CardDesk, 'database'>,
  draft: SettingsDraft,
): Promise<ReplyOf<typeof previewSettings>> {
  const { composed, last } = await composed400(database, draft)
  const { version, rules, points, score = defaultScheme } = composed
  return { version, changes: settingsDifference(last, composed), rules, points, score }
}

async function composed400(database: Pick<Database, 'query'>, draft: SettingsDraft) {
  const { versions, now } = await publishedSoFar(database)
  const last = versions.at(-1)?.body ?? firstSettings
  const composed = composeSettings(draft, last, civilDateOf(now))
  if (Array.isArray(composed)) throw new Problem(400, 'invalid', {}, composed)
  return { composed, last }
}

/** Publishes a draft: a new version, and open cases planned anew, batch by batch, once every process has heard of it. */
export async function publish(
  { database, reload }: Pick<CardDesk, 'database' | 'reload'>,
  account: Account,
  { requestId, requestHash, expectedVersion }: Pick<Act, 'requestId' | 'requestHash'> & { expectedVersion?: number },
  draft: SettingsDraft,
): Promise<Version | Refusal> {
  const act: Act = {
    requestId,
    requestHash,
    by: account.id,
    action: 'publish-supervision-settings',
    subject: requestId,
  }
  const done = await administer(database, act, async (query) => {
    await query(`select pg_advisory_xact_lock(hashtext('supervision_settings'))`)
    const { composed, last } = await composed400({ query }, draft)
    if (expectedVersion !== undefined && expectedVersion !== last.version) return refuse('settings-changed-meanwhile')
    const { version, effectiveFrom, name } = composed
    await query(
      `insert into supervision_settings (version, effective_from, name, body, published_by, request_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [version, effectiveFrom, name, composed, account.id, requestId],
    )
    await query(
      `insert into outbox (kind, dedupe_key, payload, next_at)
       values ('plan-anew', 'plan-anew ' || $1::int, jsonb_build_object('settings', $1::int), clock_timestamp() + interval '10 seconds')`,
      [version],
    )
    return undefined
  })
  if (!('subject' in done)) return done
  await reload()
  const [row] = await database.query<{ version: number }>(
    'select version from supervision_settings where request_id = $1',
    [done.subject],
  )
  const found = (await settingsVersions({ database })).versions.find(({ version }) => version === row?.version)
  if (!found) throw new Error('what was published is there')
  return found
}
