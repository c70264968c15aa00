import { expect, it } from 'vitest'
import { publishSettings } from '#api/supervision-settings.ts'
import { addDays, epochMs, instantOf } from '#domain/kernel/index.ts'
import { compareCards } from '#domain/supervision/index.ts'
import { startApp } from '#testing/app.ts'
import { bringAcceptance } from '#testing/bring-acceptance.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bothDepartments, bringParallel } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { todayOf } from '#testing/long-ago.ts'
import { replayed } from '#testing/replayed.ts'
import { deliverEffects } from '../../kernel/outbox.ts'
import { streamsOf } from '../streams-of.ts'
import { sweepWatched } from '../sweep-watched.ts'
import { cardEffects } from './card-effects.ts'

const database = await createDatabase()
const app = await startApp(database)
const { cards: desk } = app.services
const supervisor = await app.as('supervisor')
const today = await todayOf(app)
const now = epochMs(new Date().toISOString())

async function published(effectiveFrom: string, rules = {}) {
  const body = { name: '试行', effectiveFrom, preset: 'over-yellow-ignore-red', points: 'haimen', rules } as const
  await supervisor.ask(publishSettings, { body })
  await database.query(`update outbox set next_at = clock_timestamp() where kind = 'plan-anew'`)
  await deliverEffects(database, cardEffects(desk))
}

it('new settings plan anew the moments of approvals in parallel and of joint acceptances', async () => {
  const { id: approval } = await bringParallel(app, 'an approval distributed', bothDepartments)
  const { id: acceptance } = await bringAcceptance(app, 'an acceptance visited')
  const both = [approval, acceptance]
  await database.query(`delete from timer where stream = any($1) and kind = 'supervise'`, [both])
  await published(addDays(today, 1))
  const planned = await database.query<{ stream: string }>(
    `select stream from timer where stream = any($1) and kind = 'supervise'`,
    [both],
  )
  expect(planned.map(({ stream }) => stream).sort()).toEqual([...both].sort())
})

it('what was raised after stricter settings came is found again in the log, bit for bit', async () => {
  const { id: approval } = await bringParallel(app, 'an approval distributed', bothDepartments)
  const { id: acceptance } = await bringAcceptance(app, 'an acceptance visited')
  const { id: own } = await bringCase(app, 'in-review')
  const ladder = [
    { level: 'yellow', when: { used: 0.2 } },
    { level: 'red', when: { overDays: 0 } },
  ] as const
  const rules = { 'T-12': { ladder }, 'T-02': { ladder: [{ level: 'red', when: { overDays: 1 } }] } }
  await published(addDays(today, 2), rules)
  const until = instantOf(now + 60 * 86_400_000)
  await sweepWatched(desk, instantOf(now + 2_000))
  await sweepWatched(desk, until)

  const none = () => {
    throw new Error('there is no outside case here')
  }
  const item = await app.services.catalogue.version('0101', 1)
  const references = { item: () => item, calendar: desk.calendar, outside: none }
  const { raised, found } = await replayed(streamsOf(database.query), references, desk.regime(), until)
  const cards = found.filter(({ level }) => level !== 'blue')
  expect(compareCards(raised, cards)).toEqual([])
  for (const id of [approval, acceptance, own]) expect(raised.some(({ about }) => about.id === id)).toBe(true)
})
