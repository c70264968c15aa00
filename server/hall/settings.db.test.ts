import { expect, it } from 'vitest'
import { slots } from '#api/bookings.ts'
import { hallSettings, previewHallSettings, publishHallSettings } from '#api/hall-settings.ts'
import { nationalCalendar, compileCalendar, nextWorkday, minutesOf } from '#domain/calendar/index.ts'
import { usualHallRules } from '#domain/hall/index.ts'
import { startApp } from '#testing/app.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { todayOf } from '#testing/long-ago.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')
const today = await todayOf(app)
const effectiveFrom = nextWorkday(
  compileCalendar(nationalCalendar),
  nextWorkday(compileCalendar(nationalCalendar), today),
)
const draft = {
  name: '试行',
  effectiveFrom,
  rules: { ...usualHallRules, ticketsAtAnyHour: 1, slotMinutes: 60, recalls: 3 },
}

it('a draft says what it would change; what is wrong in it is refused by its field, and nothing is published', async () => {
  expect(await manager.ask(previewHallSettings, { body: draft })).toEqual({
    version: 3,
    changes: [
      { rule: 'recalls', before: 2, after: 3 },
      { rule: 'slotMinutes', before: 30, after: 60 },
    ],
  })
  const wrong = { ...draft, effectiveFrom: today, rules: { ...draft.rules, preferred: 99, recalls: 0.5 } }
  const no = await manager.refused(publishHallSettings, { body: wrong })
  expect([no.status, no.errors?.map(({ field }) => field)]).toEqual([
    ...[400, ['effectiveFrom', 'rules.preferred', 'rules.recalls', 'rules.preferred']],
  ])
  const unlike = { ...draft, rules: { ...draft.rules, unknown: 1 } }
  expect((await manager.refused(publishHallSettings, { body: unlike as never })).status).toBe(400)
  expect((await manager.ask(hallSettings, {})).versions).toHaveLength(2)
})

it('published rules are a version that holds from its day on: the slots of that day are as long as it says', async () => {
  const key = nextKey()
  const published = await manager.ask(publishHallSettings, { body: draft, key })
  expect(published).toMatchObject({ version: 3, inForce: false, effectiveFrom })
  expect((await manager.ask(publishHallSettings, { body: draft, key })).version).toBe(3)
  const again = { ...draft, effectiveFrom: '2199-01-01' }
  expect((await manager.refused(publishHallSettings, { body: again, ifMatch: 1 })).code).toBe(
    'settings-changed-meanwhile',
  )
  const { versions } = await (await app.as('clerk')).ask(hallSettings, {})
  expect(versions.map(({ version, inForce }) => [version, inForce])).toEqual([
    [3, false],
    [2, true],
    [1, false],
  ])

  const { days } = await app.anonymous.ask(slots, { query: { zone: 'A' } })
  const lengths = days.map((day) => [
    day.on >= effectiveFrom,
    new Set(day.slots.map(({ from, to }) => minutesOf(to) - minutesOf(from))),
  ])
  expect(lengths).toContainEqual([true, new Set([60])])
  for (const [isLater, length] of lengths) expect(length).toEqual(new Set([isLater ? 60 : 30]))
})
