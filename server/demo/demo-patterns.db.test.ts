import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { firstSettings, type Regime, type RuleNo } from '#domain/supervision/index.ts'
import { epochMs } from '#domain/kernel/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { createDatabase } from '#testing/database.ts'
import { cityPlan } from '#testing/played-city.ts'
import { readConfig } from '../config.ts'
import { loadHistory } from './load-history.ts'
import { generateHistory } from './generate-history.ts'
import { manifestOf } from './manifest.ts'
import { prepareCity } from './prepare-city.ts'
import { breachesOfScene } from './scene.ts'
import { createServices } from '../services.ts'
import { patternsBetween, runPatterns } from '../supervision/index.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-patterns-'))
afterAll(() => rmSync(dataDir, { recursive: true }))
const until = epochMs('2026-03-12T07:00:00.000Z')
const database = await createDatabase()
const services = createServices(database, readConfig({ DATA_DIR: dataDir }))
const faults: string[] = []
const sources = {
  database,
  regime: (): Regime => ({ settings: [firstSettings], outages: [] }),
  itemVersion: services.catalogue.version,
  calendar: services.desk.calendar,
  onFault: (rule: RuleNo) => void faults.push(rule),
}
const planted: readonly RuleNo[] = ['I-02', 'I-05', 'I-06', 'I-08', 'I-09', 'P-07', 'C-02', 'S-03']
const cards = (rules: readonly string[]) =>
  database.query<{ name: string }>(
    `select rule || ' ' || subject_kind || ' ' || subject_id as name from card where rule = any($1) order by 1`,
    [rules],
  )

const applicants = await prepareCity(services, haimen)
await database.transaction((query) =>
  loadHistory(services, query, applicants, { city: haimen, cases: 1_500, seed: 2008, until }),
)
while ((await database.query('select from event e where not exists (select from log_leaf l where l.position = e.position) limit 1')).length > 0)
  await services.evidence.make() // prettier-ignore

describe('patterns in the demo city', async () => {
  await database.query(`insert into pattern_progress values ('windows', '"2026-01-20"')`)
  let left = 600
  const ending = {
    ...sources,
    itemVersion: (code: string, version: number) =>
      left-- > 0 ? sources.itemVersion(code, version) : Promise.reject(new Error('it ended in between')),
  }
  const ended = await runPatterns(ending, ['cases']).catch((error: unknown) => error)
  const [read] = await database.query<{ reached: { owed: string[] } }>(
    `select reached from pattern_progress where name = 'cases'`,
  )
  const traced = await database.query<{ code: string }>('select distinct department_code as code from case_trace')
  // Two processes at once, then one that has nothing new to read.
  await Promise.all([runPatterns(sources), runPatterns(sources)])
  const found = await cards(planted)

  it('of a reading that ended in between are looked for with the rest: no department it read is forgotten', () => {
    expect(ended).toEqual(new Error('it ended in between'))
    expect(read?.reached.owed.toSorted()).toEqual(traced.map(({ code }) => code).sort())
    expect(traced.length).toBeGreaterThan(0)
  })

  it('are those that were planted, each once', () => {
    const plan = cityPlan(1_500, 2008, until)
    const breaches = [...manifestOf([...generateHistory(plan)].flat(), until), ...breachesOfScene(plan.scene ?? null)]
    const names = breaches
      .filter(({ rule }) => planted.includes(rule))
      .map(({ rule, about }) => `${rule} ${about.kind} ${about.id}`)
      .sort()
    expect(names.length).toBeGreaterThan(6)
    expect([...new Set(found.map(({ name }) => name))]).toEqual(names)
  })

  it('are shown again by a trial of the same rules, and not where a draft switches them off', async () => {
    const period = { from: '2026-01-01', to: '2026-03-31' }
    const { rules } = firstSettings
    const draft = { ...firstSettings, rules: { ...rules, 'I-09': { ...rules['I-09'], enabled: false } } }
    const shownUnder = async (settings: typeof firstSettings) => {
      const regime = () => ({ settings: [settings], outages: [] })
      const shown = await patternsBetween({ ...sources, regime }, database.query, period)
      return new Set(shown.map(({ rule, about }) => `${rule} ${about.kind} ${about.id}`))
    }
    // Windows are tried for the last three months of the clock, which are other ones here.
    const raised = new Set(found.map(({ name }) => name).filter((name) => !name.startsWith('S-03')))
    expect(await shownUnder(firstSettings)).toEqual(raised)
    expect(await shownUnder(draft)).toEqual(new Set([...raised].filter((name) => !name.startsWith('I-09'))))
  })

  it('are found once, and nothing is read twice', async () => {
    const before = await database.query('select * from pattern_progress order by name')
    expect(await runPatterns(sources)).toBe(0)
    expect(await cards(planted)).toEqual(found)
    expect(await database.query('select * from pattern_progress order by name')).toEqual(before)
  })

  it('are in no guide that was published whole', async () => {
    expect(await cards(['C-01'])).toEqual([])
  })
})

describe('what comes later', () => {
  it('is a guide changed without a version', async () => {
    await database.query(
      `update item_version set body = jsonb_set(body, '{nameEn}', '"Something else"') where code = '0704'`,
    )
    await runPatterns(sources)
    expect(await cards(['C-01'])).toEqual([{ name: 'C-01 item 0704' }])
  })

  it('is somebody who signs in from two places', async () => {
    await database.query(
      `insert into audit (at, account_id, action, outcome, detail)
       select '2026-03-10T02:00:00Z'::timestamptz + make_interval(mins => m), a.id, 'sign-in', 'ok', jsonb_build_object('place', place)
       from account a, (values (0, 'here'), (5, 'there')) as s(m, place) where a.username = 'land-head'`,
    )
    await runPatterns(sources)
    const [head] = await database.query<{ id: string }>(`select id from account where username = 'land-head'`)
    expect(await cards(['I-09'])).toContainEqual({ name: `I-09 staff ${head?.id}` })
  })

  it('is a window everybody left, and no other', async () => {
    const before = new Set((await cards(['S-03'])).map(({ name }) => name))
    await database.query(`delete from pattern_progress where name = 'windows'`)
    await database.query(
      `insert into absence (account_id, kind, from_at, to_at, entered_by)
       select a.id, 'meeting', clock_timestamp() - interval '20 days', clock_timestamp() - interval '2 days', a.id
       from account a where a.id in (
         select unnest(holders) from duty_post where window_code = '2301'
         union select id from account where '2301' = any(window_codes))`,
    )
    await runPatterns(sources)
    const windows = new Set((await cards(['S-03'])).map(({ name }) => name))
    expect([...windows].filter((name) => !before.has(name))).toEqual(['S-03 window 2301'])
  })
})

it('a rule that fails keeps no other from its work', async () => {
  await database.query(`delete from pattern_progress where name = 'cases'`)
  const broken = { ...firstSettings, rules: { ...firstSettings.rules } }
  Object.defineProperty(broken.rules, 'I-02', {
    value: {
      enabled: true,
      get thresholds(): never {
        throw new Error('broken')
      },
    },
  })
  await runPatterns({ ...sources, regime: () => ({ settings: [broken], outages: [] }) })
  expect(new Set(faults)).toEqual(new Set(['I-02']))
  expect((await cards(['P-07'])).length).toBeGreaterThan(0)
})
