import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tellingsOf, told, type CaseEventType } from './index.ts'

/** Where events are declared: `events.ts`, and the files of their kinds. */
const declared = globSync('*events.ts', { cwd: import.meta.dirname }).flatMap((file) =>
  [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/\btype: '([A-Z]\w+)'/g)].map(
    ([, name = '']) => name,
  ),
)

const happened = (...types: CaseEventType[]) => types.map((type) => ({ type }))
const submitted = { submittedAt: '2008-01-28T01:00:00Z' }

describe('what the applicant’s side is told', () => {
  it('is decided for every kind of event', () => {
    expect(Object.keys(told).sort()).toEqual([...new Set(declared)].sort())
  })

  it.each<CaseEventType>(['CaseDrafted', 'DraftSaved', 'CaseReceived', 'StepReviewed'])(
    'leaves out the inner step %s',
    (type) => {
      expect(tellingsOf(happened(type), submitted)).toEqual([])
    },
  )

  it('is everything the law says must be told, and the receipts', () => {
    const events = happened('CaseSubmitted', 'CorrectionRequested', 'CaseSupplemented', 'CaseAccepted', 'CaseRefused')
    expect(tellingsOf(events, submitted)).toEqual(events.map(({ type }) => type))
  })

  it('is nothing of a draft that is taken back', () => {
    expect(tellingsOf(happened('CaseWithdrawn'), { submittedAt: null })).toEqual([])
  })
})
