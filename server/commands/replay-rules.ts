import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseCivilDate, type CivilDate } from '#domain/kernel/index.ts'
import { settingsOfFile, type Finding, type Regime, type SupervisionSettings } from '#domain/supervision/index.ts'
import type { Query } from '../kernel/administer.ts'
import { foundInMonths } from '../outside/index.ts'
import {
  createRegime,
  patternsBetween,
  replayRules,
  streamsOf,
  type ReplayReferences,
  type StreamLog,
} from '../supervision/index.ts'
import { withDatabase } from './connect.ts'
import { compiled, readReferences, type Compiled } from './export-references.ts'
import { createReport, type Reporting } from './replay-report.ts'
import { streamsOfExport } from './streams-of-export.ts'

/**
 * `onedoor replay-rules [--rules FILE] [--from DATE --to DATE] [--export FILE] [--patterns] [--list N] [--progress] [--json]`: which cards
 * there would have been under other rules, and how that differs from those there were. Without --rules: the rules that were in force.
 * --patterns judges what shows over many cases of the last three months, too, by both; a log alone does not hold all of that.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rules: { type: 'string' },
      from: { type: 'string', default: '1990-01-01' },
      to: { type: 'string', default: '9999-12-31' },
      export: { type: 'string' },
      patterns: { type: 'boolean', default: false },
      list: { type: 'string', default: `${Number.MAX_SAFE_INTEGER}` },
      json: { type: 'boolean', default: false },
      progress: { type: 'boolean', default: false },
    },
  })
  const { json, patterns, progress } = values
  if (!/^\d{1,16}$/.test(values.list)) throw new Error(`--list must be a number, not "${values.list}"`)
  const reporting = { from: dateOf('--from', values.from), to: dateOf('--to', values.to), json, list: +values.list }
  const other = values.rules === undefined ? null : await rulesOf(values.rules)
  if (values.export && patterns) throw new Error('--patterns needs the database, not an export')
  if (values.export) await fromExport(values.export, other, reporting)
  else await fromDatabase(other, reporting, { patterns, progress })
}

function dateOf(name: string, text: string): CivilDate {
  const date = parseCivilDate(text)
  if (!date) throw new Error(`${name} must be a date like 2026-01-31, not "${text}"`)
  return date
}

async function rulesOf(file: string): Promise<SupervisionSettings> {
  const settings = settingsOfFile(JSON.parse(await readFile(file, 'utf8')))
  if (!Array.isArray(settings)) return settings
  throw new Error(`${file}: ${settings.map(({ field, reason }) => `${field}: ${reason}`).join('; ')}`)
}

/** A past to be told: its streams, what they are told with, until when, and by which rules. */
interface Past {
  streams: AsyncIterable<StreamLog> | Iterable<StreamLog>
  references: ReplayReferences
  until: string
  inForce: Regime
  told: Regime
}

const underOther = (regime: Regime, other: SupervisionSettings | null): Regime =>
  other === null ? regime : { ...regime, settings: [other] }

async function tell(
  { streams, references, until, inForce, told }: Past,
  reporting: Reporting,
  hears: (cases: number) => void = () => undefined,
  patternsUnder: (regime: Regime) => Promise<Finding[]> = () => Promise.resolve([]),
): Promise<void> {
  const report = createReport(inForce, told, reporting)
  let [cases, events] = [0, 0]
  for await (const each of streams) {
    const replayed = replayRules(each, references, told, until)
    await report.add(replayed.raised, replayed.found)
    events += replayed.events
    if (replayed.isCase) hears(++cases)
  }
  await report.add(await patternsUnder(inForce), await patternsUnder(told))
  await report.end({ cases, events })
}

function fromDatabase(
  other: SupervisionSettings | null,
  reporting: Reporting,
  { patterns, progress }: { patterns: boolean; progress: boolean },
): Promise<void> {
  return withDatabase((database) =>
    database.transaction(async (query) => {
      await query('set transaction isolation level repeatable read, read only')
      const regime = createRegime({ query })
      await regime.load()
      const inForce = regime.current()
      const [{ now, cases } = { now: '', cases: 0 }] = await query<{ now: string; cases: number }>(
        'select clock_timestamp() as now, (select count(*) from case_row) + (select count(*) from outside_case) as cases',
      )
      const say = (told: number) => {
        if (progress && (told % 500 === 0 || told === cases)) console.error(JSON.stringify({ told, of: cases }))
      }
      const references = compiled(await readReferences(query))
      const past = { streams: streamsOf(query), references, until: now, inForce, told: underOther(inForce, other) }
      await tell(
        past,
        reporting,
        say,
        patterns ? (rules) => patternsIn(query, references, rules, reporting, now) : undefined,
      )
    }),
  )
}

/** What shows over many cases, windows and messages, as the records stand. */
async function patternsIn(
  query: Query,
  { item, calendar }: Compiled,
  rules: Regime,
  period: Reporting,
  now: string,
): Promise<Finding[]> {
  const sources = {
    regime: () => rules,
    calendar,
    itemVersion: (code: string, version: number) => Promise.resolve(item(code, version)),
    onFault(_: string, error: unknown) {
      throw error as Error
    },
  }
  const months = await foundInMonths(query, rules, now)
  return [...(await patternsBetween(sources, query, period)), ...months.map(({ finding }) => finding)]
}

async function fromExport(file: string, other: SupervisionSettings | null, reporting: Reporting): Promise<void> {
  const { references, until, streams } = streamsOfExport(file)
  const { regime: inForce } = references
  await tell({ streams, references, until, inForce, told: underOther(inForce, other) }, reporting)
}
