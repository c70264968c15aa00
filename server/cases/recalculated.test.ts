import fc from 'fast-check'
import { expect, it } from 'vitest'
import { actors, lawfulWalk, longWalksOf, toyItems, type Walk } from '#testing/fixtures/index.ts'
import { compileCalendar, nationalCalendar, nextCalendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import { caseDecider, changeCalendar, clockFactsOf, type ClockFacts } from '#domain/cases/index.ts'
import { addDays, fold } from '#domain/kernel/index.ts'
import { clockColumns, timerRows } from './clock-columns.ts'
import { caseRow } from './projection.ts'
import { recalculated } from './recalculated.ts'

const by = { ...actors.head, role: 'centre-manager' as const }
/** The centre is closed for three days of every so many, from the beginning of the walks on. */
const closed = [7, 8, 9, 11, 30].map((every): CompiledCalendar => {
  const days = Array.from({ length: 100 }, (_, at) => addDays('2008-01-31', Math.floor(at / 3) * every + (at % 3)))
  const order = days.map((on) => ({ on, works: false, why: '停业', whyEn: 'closed' }))
  return compileCalendar(nextCalendar(nationalCalendar, { level: 'centre', days: order }, 'closed'))
})
const anyWalk = fc.oneof(lawfulWalk, longWalksOf(toyItems))

/** What a recount of the case as it stood after so many entries would write. */
function recount({ item }: Walk, facts: ClockFacts, version: number, after: CompiledCalendar, at: string) {
  const { due_on: runningOn, promised_due_on: owedOn } = clockColumns(facts, { item, calendar: nationalCalendar })
  const change = { before: nationalCalendar, after }
  const recounted = changeCalendar(facts, item, change, { at, by })
  const row = { id: 'one', version, head: 'f'.repeat(64), now: at, department: '01', window: null, runningOn, owedOn }
  return { recounted, written: recounted.event && recalculated(row, { facts, item, ...change }, recounted) }
}

it('a case is counted anew from its snapshot as from its whole log', () => {
  let written = 0
  fc.assert(
    fc.property(anyWalk, fc.constantFrom(...closed), (walk, after) => {
      for (const [nth, { at }] of walk.log.entries()) {
        const whole = fold(caseDecider, walk.log.slice(0, nth + 1))
        const kept = JSON.parse(JSON.stringify(clockFactsOf(whole))) as ClockFacts
        const byLog = recount(walk, whole, nth + 1, after, at)
        expect(recount(walk, kept, nth + 1, after, at)).toEqual(byLog)
        if (byLog.written) written++
      }
    }),
    { seed: 20080128, numRuns: 150 },
  )
  expect(written).toBeGreaterThan(500)
})

it('what is written of it is what its log folds to afterwards', () => {
  fc.assert(
    fc.property(anyWalk, fc.constantFrom(...closed), (walk, calendar) => {
      const [last, state] = [walk.log.at(-1), walk.states.at(-1)]
      if (!last || !state) return
      const { item } = walk
      const version = walk.log.length
      const { recounted, written } = recount(walk, clockFactsOf(state), version, calendar, last.at)
      if (!recounted.event || !written) return
      const entry = { event: recounted.event, at: last.at, version: version + 1, serial: null }
      const then = fold(caseDecider, [...walk.log, entry])
      const before = caseRow(state, { item, calendar: nationalCalendar }, 'one', version)
      expect({ ...before, ...written.row }).toEqual(caseRow(then, { item, calendar }, 'one', version + 1))
      const [from, to] = [before, written.row].map((row) => ({ running: row.due_on, owed: row.promised_due_on }))
      for (const what of ['running', 'owed'] as const) {
        // No clock starts or stops, so that the hall counts the case as what it did before.
        expect(from?.[what] === null).toBe(to?.[what] === null)
        const move = written.moves.find((one) => one.what === what)
        expect([move?.from ?? from?.[what], move?.to ?? from?.[what]]).toEqual([from?.[what], to?.[what]])
      }
      const kinds = new Map<string, string | null>()
      for (const { kind, dueAt } of timerRows(state, { item, calendar: nationalCalendar })) kinds.set(kind, dueAt)
      for (const { kind, dueAt } of written.timers) kinds.set(kind, dueAt)
      const left = [...kinds].filter(([, dueAt]) => dueAt !== null)
      expect(new Map(left)).toEqual(
        new Map(timerRows(then, { item, calendar }).map(({ kind, dueAt }) => [kind, dueAt])),
      )
    }),
    { seed: 20080128, numRuns: 400 },
  )
})
