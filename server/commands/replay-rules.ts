import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseCivilDate, type CivilDate, type Recorded } from '#domain/kernel/index.ts'
import {
  between,
  compareCards,
  settingsOfFile,
  totalsOf,
  type CardDifference,
  type CardTotals,
  type Regime,
  type SupervisionSettings,
} from '#domain/supervision/index.ts'
import { createRegime, replayRules, streamsOf, type ReplayedRules, type StreamLog } from '../supervision/index.ts'
import { withDatabase } from './connect.ts'
import { compiled, readReferences } from './export-references.ts'
import { readExport } from './read-export.ts'

/**
 * `onedoor replay-rules [--rules FILE] [--from DATE --to DATE] [--export FILE] [--progress] [--json]`: which cards there would have been
 * under other rules, and how that differs from those there were. Without --rules: the rules that were in force.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rules: { type: 'string' },
      from: { type: 'string', default: '1990-01-01' },
      to: { type: 'string', default: '9999-12-31' },
      export: { type: 'string' },
      json: { type: 'boolean', default: false },
      progress: { type: 'boolean', default: false },
    },
  })
  const [from, to] = [dateOf('--from', values.from), dateOf('--to', values.to)]
  const other = values.rules === undefined ? null : await rulesOf(values.rules)
  const replayed = values.export ? await fromExport(values.export, other) : await fromDatabase(other, values.progress)
  const report = reportOf(replayed, from, to)
  if (values.json) console.log(JSON.stringify(report))
  else for (const line of linesOf(report)) console.log(line)
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

/** The past, with the rules that were in force and those it was told to. */
interface Past extends ReplayedRules {
  inForce: Regime
  told: Regime
}

const underOther = (regime: Regime, other: SupervisionSettings | null): Regime =>
  other === null ? regime : { ...regime, settings: [other] }

function fromDatabase(other: SupervisionSettings | null, progress: boolean): Promise<Past> {
  return withDatabase((database) =>
    database.transaction(async (query) => {
      await query('set transaction isolation level repeatable read, read only')
      const regime = createRegime({ query })
      await regime.load()
      const inForce = regime.current()
      const told = underOther(inForce, other)
      const [{ now, cases } = { now: '', cases: 0 }] = await query<{ now: string; cases: number }>(
        'select clock_timestamp() as now, (select count(*) from case_row) + (select count(*) from outside_case) as cases',
      )
      const say = (told: number) => {
        if (progress && (told % 500 === 0 || told === cases)) console.error(JSON.stringify({ told, of: cases }))
      }
      const references = compiled(await readReferences(query))
      return { ...(await replayRules(streamsOf(query), references, told, now, say)), inForce, told }
    }),
  )
}

/** The export is from the moment of its last entry as far as it says. */
async function fromExport(file: string, other: SupervisionSettings | null): Promise<Past> {
  const streams = new Map<string, Recorded<{ type: string }>[]>()
  let until = ''
  const references = readExport(file, ({ stream, recorded }) => {
    if (recorded.at > until) until = recorded.at
    const log = streams.get(stream)
    if (log) log.push(recorded)
    else streams.set(stream, [recorded])
  })
  const told = underOther(references.regime, other)
  const logs = [...streams].map(([stream, log]): StreamLog => ({ stream, log }))
  return { ...(await replayRules(logs, references, told, until)), inForce: references.regime, told }
}

interface Report {
  cases: number
  events: number
  was: CardTotals
  now: CardTotals
  differences: CardDifference[]
}

function reportOf({ cases, events, raised, found, inForce, told }: Past, from: CivilDate, to: CivilDate): Report {
  const [was, now] = [between(raised, from, to), between(found, from, to)]
  const pointsOf = (regime: Regime) => regime.settings.at(-1)?.points
  const [before, after] = [pointsOf(inForce), pointsOf(told)]
  if (!before || !after) throw new Error('there are no rules')
  return { cases, events, was: totalsOf(was, before), now: totalsOf(now, after), differences: compareCards(was, now) }
}

function linesOf({ cases, events, was, now, differences }: Report): string[] {
  const rules = [
    ...new Set([...Object.keys(was.byRule), ...Object.keys(now.byRule)]),
  ].toSorted() as (keyof typeof was.byRule)[]
  const count = (totals: CardTotals, rule: keyof typeof was.byRule) =>
    Object.entries(totals.byRule[rule] ?? {})
      .map(([level, n]) => `${level} ${n}`)
      .join(', ') || '-'
  return [
    `${cases} cases, ${events} events`,
    `cards ${was.cards} → ${now.cards}, late cases ${was.lateCases} → ${now.lateCases}, points ${was.points} → ${now.points}`,
    ...rules.map((rule) => `${rule}\t${count(was, rule)}\t→\t${count(now, rule)}`),
    `${differences.length} cards differ`,
    ...differences.map(
      ({ about, rule, was: a, now: b }) => `${about.id}\t${rule}\t${a?.level ?? 'none'}\t→\t${b?.level ?? 'none'}`,
    ),
  ]
}
