import { expect, it } from 'vitest'
import { datedLog, historyTo, morning, toldHistory } from '#testing/fixtures/index.ts'
import { addWorkdays, nationalCalendar } from '../../calendar/index.ts'
import type { CaseEvent } from '../../cases/index.ts'
import { firstSettings, superviseHistory, type Regime } from '../index.ts'

const issued = historyTo('issued')
const decidedOn = issued.findLast((event) => event.type === 'CaseGranted')?.on ?? ''

/** What is found of a grant whose licence is issued so many working days after. */
function foundAfter(days: number, regime: Partial<Regime> = {}) {
  const on = addWorkdays(nationalCalendar, decidedOn, days)
  const log = datedLog(issued.map((event): CaseEvent => (event.type === 'LicenceIssued' ? { ...event, on } : event)))
  return superviseHistory(
    toldHistory(log),
    { settings: [firstSettings], outages: [], ...regime },
    morning('2009-01-05'),
  )
    .map(({ finding }) => finding)
    .filter(({ rule }) => rule === 'C-04')
}

it('a licence issued on the seventh working day is public in time, on the eighth it is late', () => {
  expect(foundAfter(7)).toEqual([])
  expect(foundAfter(8)).toMatchObject([{ level: 'yellow', numbers: { fault: 'late' } }])
})

it('what was issued before the rule began stays as it was found', () => {
  expect(foundAfter(8, { beginnings: { 'publication-faults': '2099-01-01' } })).toEqual([])
  expect(foundAfter(8, { beginnings: { 'publication-faults': '1990-01-01' } })).toHaveLength(1)
})
