import { describe, expect, it } from 'vitest'
import { previewSettings, publishSettings, supervisionSettings } from '#api/supervision-settings.ts'
import { addDays } from '#domain/kernel/index.ts'
import { ruleNumbers, defaultScheme } from '#domain/supervision/index.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { todayOf } from '#testing/long-ago.ts'
import { deliverEffects } from '../../kernel/outbox.ts'
import { sweepWatched } from '../sweep-watched.ts'
import { cardEffects } from './card-effects.ts'

const database = await createDatabase()
const app = await startApp(database)
const { cards: desk, regime } = app.services
const supervisor = await app.as('supervisor')
const tomorrow = addDays(await todayOf(app), 1)

const draft = { name: '试行', effectiveFrom: tomorrow, preset: 'over-yellow-ignore-red', points: 'haimen' } as const

describe('a draft of settings', () => {
  it('says what it would change', async () => {
    const { version, changes } = await supervisor.ask(previewSettings, { body: draft })
    expect(version).toBe(2)
    expect(changes).toContainEqual({ field: 'points.byLevel.red', before: -5, after: -1 })
    const score = { ...defaultScheme, mostBonus: 5, truth: [...defaultScheme.truth] }
    const scored = await supervisor.ask(previewSettings, { body: { ...draft, score } })
    expect(scored.changes).toContainEqual({ field: 'score.mostBonus', before: 10, after: 5 })
    expect(changes.some(({ field }) => field.startsWith('score'))).toBe(false)
    expect(changes).toContainEqual({ field: 'rules.T-03.ladder.3.when.overDays', before: 0, after: 3 })
  })

  it.each([
    ['today', { effectiveFrom: addDays(tomorrow, -1) }, 'effectiveFrom'],
    ['on a day that does not exist', { effectiveFrom: '2097-02-30' }, 'effectiveFrom'],
    ['of an unknown rule', { rules: { 'T-99': { enabled: false } } }, 'rules.T-99'],
    [
      'of a threshold the rule does not know',
      { rules: { 'I-01': { thresholds: { days: 3 } } } },
      'rules.I-01.thresholds.days',
    ],
    ['of a ratio above one', { rules: { 'I-05': { thresholds: { ratio: 2 } } } }, 'rules.I-05.thresholds.ratio'],
    ['of a ladder where there is none', { rules: { 'P-02': { ladder: [] } } }, 'rules.P-02.ladder'],
    [
      'of two rungs of one level',
      {
        rules: {
          'T-03': {
            ladder: [
              { level: 'red', when: { overDays: 0 } },
              { level: 'red', when: { overDays: 1 } },
            ],
          },
        },
      },
      'rules.T-03.ladder.1.level',
    ],
    [
      'of weights that are no hundred together',
      { score: { ...defaultScheme, weights: { ...defaultScheme.weights, fees: 9 } } },
      'score.weights',
    ],
    ['of a bonus below nothing', { score: { ...defaultScheme, mostBonus: -1 } }, 'score.mostBonus'],
    ['of points that are given', { pointsChanged: { byLevel: { red: 5 } } }, 'pointsChanged.byLevel.red'],
  ])('that holds %s is refused by its field, and nothing is published', async (_, wrong, field) => {
    const no = await supervisor.refused(publishSettings, { body: { ...draft, ...wrong } as never })
    expect([no.status, no.errors?.map((one) => one.field.replaceAll('/', '.'))]).toEqual([400, [field]])
    expect((await supervisor.ask(supervisionSettings, {})).versions).toHaveLength(1)
  })
})

describe('published settings', () => {
  it('are a version that holds from its day on, and open cases are planned anew', async () => {
    const { id } = await bringCase(app, 'in-review')
    await database.query(`update timer set due_at = '2099-01-01' where stream = $1 and kind = 'supervise'`, [id])
    const published = await supervisor.ask(publishSettings, { body: draft })
    expect([published.version, published.inForce, published.name]).toEqual([2, false, '试行'])
    expect(regime.current().settings.map(({ version }) => version)).toEqual([1, 2])

    await database.query(`update outbox set next_at = clock_timestamp() where kind = 'plan-anew'`)
    await deliverEffects(database, cardEffects(desk))
    const [later] = await database.query<{ at: string }>(`select clock_timestamp() + interval '1 second' as at`)
    expect(await sweepWatched(desk, later?.at ?? null)).toBeGreaterThan(0)
    const [timer] = await database.query<{ at: string }>(
      `select due_at as at from timer where stream = $1 and kind = 'supervise'`,
      [id],
    )
    expect(timer && timer.at < '2099').toBe(true)
  })

  it('are listed newest first with what they changed, and begin after those before them', async () => {
    const { versions, rules, pointsTables } = await supervisor.ask(supervisionSettings, {})
    expect(versions.map(({ version, inForce }) => [version, inForce])).toEqual([
      [2, false],
      [1, true],
    ])
    expect(versions[0]?.changes.length).toBeGreaterThan(3)
    expect(rules.map(({ no }) => no)).toEqual([...ruleNumbers])
    expect(Object.keys(pointsTables)).toEqual(['default', 'prefecture', 'haimen'])
    expect(await supervisor.refused(publishSettings, { body: draft })).toMatchObject({ status: 400 })
  })
})
