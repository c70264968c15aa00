import * as contract from '#api/rule-replays.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { parseCivilDate } from '#domain/kernel/index.ts'
import { settingsOfFile, type CardTotals } from '#domain/supervision/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'
import type { Report, RuleReplays } from './rule-replays.ts'

interface Sources {
  database: Database
  place: { regionCode: string }
  replays: RuleReplays
}

/** The past told to other rules: for who supervises, and nothing is changed by it. */
export function ruleReplayRoutes(mount: Mount<Account>, { database, place, replays }: Sources): void {
  mount(contract.startRuleReplay, ({ account, body, requestId }) => {
    const wrong = (['from', 'to'] as const).filter((field) => !parseCivilDate(body[field]))
    if (wrong.length > 0)
      throw new Problem(
        400,
        'invalid',
        {},
        wrong.map((field) => ({ field, message: 'field-date' })),
      )
    if (body.to < body.from) throw new Problem(400, 'invalid', {}, [{ field: 'to', message: 'field-minimum' }])
    const settings = body.rules === undefined ? null : settingsOfFile(body.rules)
    if (Array.isArray(settings))
      throw new Problem(
        400,
        'invalid',
        {},
        settings.map(({ field }) => ({ field: `rules/${field}`, message: 'field-enum' })),
      )
    const id = uuidOf(`rule replay ${account.id} ${requestId}`)
    return replays.start(id, body) ?? { id }
  })
  mount(contract.ruleReplay, async ({ query: { id } }) => {
    const replay = replays.get(id)
    if (!replay) return { state: 'gone' as const, told: 0, of: 0, report: null }
    const { state, told, of, report } = replay
    return { state, told, of, report: report && (await shown(report, database, place.regionCode)) }
  })
}

type Shown = NonNullable<ReplyOf<typeof contract.ruleReplay>['report']>

async function shown(
  { was, now, differing, differences, ...counts }: Report,
  database: Database,
  regionCode: string,
): Promise<Shown> {
  const listed = differences.toSorted((a, b) => breachOf(a).localeCompare(breachOf(b)))
  const numbers = await caseNumbers(
    database,
    regionCode,
    listed.flatMap(({ about }) => (about.kind === 'case' ? [about.id] : [])),
  )
  return {
    ...counts,
    was: lined(was),
    now: lined(now),
    differing,
    differences: listed.map(({ about, rule, was: before, now: after }) => ({
      subject: about,
      caseNumber: numbers.get(about.id) ?? null,
      rule,
      was: before,
      now: after,
    })),
  }
}

const breachOf = ({ was, now }: Report['differences'][number]): string => (was ?? now)?.breachAt ?? ''

const lined = ({ byRule, ...totals }: CardTotals): Shown['was'] => ({
  ...totals,
  byRule: Object.entries(byRule).flatMap(([rule, levels]) =>
    Object.entries(levels).map(([level, cards]) => ({ rule, level, cards }) as Shown['was']['byRule'][number]),
  ),
})

async function caseNumbers(
  database: Database,
  regionCode: string,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await database.query<{ id: string; serial: number | null; receivedOn: string | null }>(
    'select id, serial, received_on as "receivedOn" from case_row where id = any($1::uuid[])',
    [ids],
  )
  return new Map(rows.map(({ id, ...row }) => [id, caseNumberOf(row, regionCode)]))
}
