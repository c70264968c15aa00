import fc from 'fast-check'
import { expect, it } from 'vitest'
import { actors, anyEvent, caseAfter, factsFor, historyTo, lawfulCommands } from '#testing/fixtures/index.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { CaseEvent } from './events.ts'
import { openedWith, sealedIn, withheld } from '../kernel/index.ts'
import { caseWords } from './sealed-words.ts'

const { concealed, wordsIn } = caseWords

const told = decide(lawfulCommands.TellInterestedParty, caseAfter(historyTo('in-review')), factsFor(actors.clerk))

it('what was written stands nowhere in the event that is kept, and comes back with the key', () => {
  const [event] = told as CaseEvent[]
  if (!event) throw new Error('nobody was told')
  const kept = concealed(event, 'enc:1')
  expect(JSON.stringify(kept)).not.toMatch(/Wang|next door/)
  expect(kept).toMatchObject({ name: withheld, interest: withheld })
  expect(sealedIn(kept)).toBe('enc:1')
  expect(openedWith(kept, wordsIn(event) ?? {})).toEqual(event)
})

it('which papers a notice names stays open: rules go by them', () => {
  const notice: CaseEvent = {
    ...{ type: 'CorrectionRequested', by: actors.clerk, defects: [{ subject: 'site-plan', defect: '王某的身份证' }] },
    ...{ fits: [], on: '2026-03-02' },
  }
  expect(concealed(notice, 'enc:1')).toMatchObject({ defects: [{ subject: 'site-plan', defect: withheld }] })
})

/** Whatever in an event is nobody's writing: who, what kind, which day, which code, and what is sealed already. */
const frame = ({ by: _, type: __, sealed: ___, ...rest }: CaseEvent & { sealed?: string }) => rest

it('any event opens to what it was, and no word that was sealed is left of it', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const words = wordsIn(event)
      if (words === null) return
      expect(openedWith(concealed(event, 'enc:1'), words)).toEqual({ ...event, sealed: undefined })
      const left = frame(concealed(event, 'enc:1')) as Record<string, unknown>
      for (const [field, said] of Object.entries(words))
        if (typeof said === 'string') expect(left[field]).toBe(withheld)
    }),
    { seed: 45 },
  )
})

it('a case stands the same whether its words are sealed or not, but for the words', () => {
  const about = ({
    suspensions,
    corrections,
    interestedParties,
    extension,
    ...state
  }: ReturnType<typeof caseAfter>) => ({
    ...state,
    suspensions: suspensions.map(({ ground: _, result: __, ...one }) => one),
    corrections: corrections.map((defects) => defects.map(({ subject }) => subject)),
    interestedParties: interestedParties.map(({ name: _, ...one }) => one),
    extension: extension && { ...extension, reason: '' },
  })
  const before = caseAfter(historyTo('in-review'))
  fc.assert(
    fc.property(anyEvent, (event) => {
      const recorded = { at: '2026-03-02T01:00:00.000Z', version: 9, serial: 1 }
      const [open, kept] = [event, concealed(event, 'enc:1')].map((one) => evolve(before, { ...recorded, event: one }))
      if (open && kept) expect(about(kept)).toEqual(about(open))
    }),
    { seed: 36 },
  )
})
