import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import {
  acceptanceSetup,
  builder,
  centre,
  clock,
  conforming,
  deviating,
  failed,
  head,
  inspectorsOf,
  passed,
  playAcceptance,
  speakerOf,
} from '#testing/acceptance-fixtures.ts'
import type { Actor } from '#domain/cases/index.ts'
import { failedOf, lastOpinions, openAcceptanceStatuses, type AcceptanceCommand } from '../index.ts'

const codes = acceptanceSetup.departments.map(({ code }) => code)
const drawings = [{ paper: 'drawings', fileId: 'file-1' }]
type Act = [actor: Actor, command: (on: string) => AcceptanceCommand]

/** Everything anybody might ask for, sensible or not. */
const acts: readonly Act[] = [
  [builder, () => ({ type: 'SupplementAcceptance', papers: drawings })],
  [builder, () => ({ type: 'ReportRectified', statement: '已整改', papers: [] })],
  [centre, () => ({ type: 'FindAcceptanceComplete' })],
  [centre, () => ({ type: 'RequestAcceptanceSupplement', missing: ['drawings'], note: '' })],
  [
    head,
    (on) => ({ type: 'SetVisitDate', visitOn: addWorkdays(nationalCalendar, on, 1), time: '09:00', place: '工地' }),
  ],
  [head, () => ({ type: 'CloseVisit' })],
  [head, () => ({ type: 'IssueOpinionLetter', remark: '' })],
  [head, () => ({ type: 'FileCompletion' })],
  [clock, () => ({ type: 'CloseVisit' })],
  [clock, () => ({ type: 'NoteSilence' })],
  ...codes.flatMap((code): Act[] => {
    const [first = head] = inspectorsOf(code)
    const inspectors = inspectorsOf(code).map(({ id }) => id)
    return [
      [speakerOf(code), () => ({ type: 'AssignInspectors', inspectors })],
      [first, (on) => ({ type: 'RecordChecklist', lines: conforming, seenAt: `${on}T00:00:00.000Z` })],
      [speakerOf(code), () => passed],
      [speakerOf(code), () => ({ ...passed, checklist: conforming })],
      [speakerOf(code), () => failed],
    ]
  }),
]

/** What goes wrong on site: without it the works are in order by now. */
const wrong: readonly Act[] = codes.flatMap((code): Act[] => {
  const [first = head] = inspectorsOf(code)
  return [
    [first, (on) => ({ type: 'RecordChecklist', lines: deviating, seenAt: `${on}T00:00:00.000Z` })],
    [speakerOf(code), () => ({ ...failed, checklist: deviating })],
  ]
})
const all = [...acts, ...wrong]

const walks = fc.record({
  complete: fc.boolean(),
  deems: fc.boolean(),
  steps: fc.array(fc.record({ act: fc.nat(all.length - 1), day: fc.boolean() }), { maxLength: 200 }),
})

function walk({ complete, deems, steps }: typeof walks extends fc.Arbitrary<infer W> ? W : never) {
  const setup = { ...acceptanceSetup, deemedConsent: deems ? { source: '地方规定' } : null }
  const played = playAcceptance(setup)
  let on = '2026-03-02'
  played.must(on, builder, { type: 'ApplyAcceptance', papers: complete ? drawings : [], alone: null })
  for (const { act, day } of steps) {
    if (day) on = addWorkdays(nationalCalendar, on, 1)
    const [actor, command] = all[act] ?? [clock, () => ({ type: 'NoteSilence' }) as const]
    played.ask(on, actor, command(on))
  }
  return { ...played, on }
}

/** A walk that comes to its letter: every act in turn, days enough. */
const straight = Array.from({ length: 12 }, () => acts.map((_, act) => ({ act, day: act === 0 }))).flat()

it('only departments that failed are visited again, and each of them is', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      const { rounds } = walk(steps).state()
      for (const [index, round] of rounds.entries())
        expect(round.departments).toEqual(index === 0 ? codes : failedOf(rounds[index - 1]))
    }),
    { seed: 26, numRuns: 300 },
  )
})

it('a letter is issued only when every department has passed, and after that nobody says anything', () => {
  let letters = 0
  fc.assert(
    fc.property(walks, (steps) => {
      const { state, log } = walk(steps)
      const letter = log.findIndex(({ event }) => event.type === 'OpinionLetterIssued')
      if (letter < 0) return
      letters++
      const last = lastOpinions(state())
      expect([...last.keys()].sort()).toEqual([...codes].sort())
      expect([...last.values()].map(({ outcome }) => outcome)).not.toContain('fail')
      expect(log.slice(letter + 1).every(({ event }) => event.type === 'CompletionFiled')).toBe(true)
    }),
    { seed: 26, numRuns: 300, examples: [[{ complete: true, deems: true, steps: straight }]] },
  )
  expect(letters).toBeGreaterThan(0)
})

it('an acceptance is never stuck: from wherever it came, those whose turn it is bring it to its end', () => {
  fc.assert(
    fc.property(walks, (steps) => {
      const played = walk(steps)
      let { on } = played
      const isOpen = () => (openAcceptanceStatuses as readonly string[]).includes(played.state().status)
      for (let days = 0; days < 60 && isOpen(); days++) {
        for (const [actor, command] of acts) played.ask(on, actor, command(on))
        on = addWorkdays(nationalCalendar, on, 1)
      }
      expect(played.state().status).toBe('filed')
    }),
    { seed: 26, numRuns: 100 },
  )
})
