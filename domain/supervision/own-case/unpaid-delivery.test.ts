import { expect, it } from 'vitest'
import { actors, caseAfter, historyTo, stallPermit } from '#testing/fixtures/index.ts'
import { nationalCalendar } from '../../calendar/index.ts'
import type { CaseEvent } from '../../cases/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import { findingsDue, firstSettings, supervisedOwnCase } from '../index.ts'

const { timer } = actors
/** Decided on 1 February 2008: ten working days end on the 20th. */
const granted = historyTo('granted')
const awaited: CaseEvent = { by: timer, type: 'PaymentAwaited', owedFen: 5_000, on: '2008-02-04' }
const settled = (on: CivilDate): CaseEvent => ({ by: timer, type: 'PaymentSettled', on })

const lateOn = (events: readonly CaseEvent[], on: CivilDate) => {
  const watched = supervisedOwnCase('case', caseAfter(events), () => [], {
    ...{ item: stallPermit, calendar: nationalCalendar },
  })
  return findingsDue(watched, { settings: [firstSettings], outages: [] }, `${on}T15:59:59.999Z`)
    .filter(({ finding }) => finding.rule === 'T-05')
    .map(({ finding: { level, numbers } }) => [level, numbers['dueOn']])
}

it('a result nobody delivers is late (T-05) where nobody asked the applicant to pay first', () => {
  expect(lateOn(granted, '2008-02-20')).toEqual([])
  expect(lateOn(granted, '2008-02-21')).toEqual([['yellow', '2008-02-20']])
  expect(lateOn(granted, '2008-03-03')).toEqual([
    ['yellow', '2008-02-20'],
    ['red', '2008-02-20'],
  ])
})

it('while the applicant has the notice and does not pay, nothing is late, however long', () => {
  expect(lateOn([...granted, awaited], '2009-02-20')).toEqual([])
})

it('once it is paid the rest of the ten days runs, and what is late then is', () => {
  const paid = [...granted, awaited, settled('2008-02-18')]
  expect(lateOn(paid, '2008-02-27')).toEqual([])
  expect(lateOn(paid, '2008-02-28')).toEqual([['yellow', '2008-02-27']])
})

it('what was late before the notice stays late', () => {
  const late: CaseEvent = { ...awaited, on: '2008-02-25' }
  expect(lateOn([...granted, late], '2009-02-20')).toEqual([['yellow', '2008-02-20']])
})
