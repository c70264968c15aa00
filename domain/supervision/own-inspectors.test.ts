import { expect, it } from 'vitest'
import { caseAfter, historyTo, stallPermit } from '#testing/fixtures/index.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { ledgerOf } from '../cases/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { dayBegins } from './day-beginnings.ts'
import { findingsDue, firstSettings, supervisedOwnCase } from './index.ts'

const item: ServiceItem = {
  ...stallPermit,
  reviewSteps: stallPermit.reviewSteps.map((step) => ({ ...step, siteInspection: true })),
}
const regime = { settings: [firstSettings], outages: [], beginnings: { 'late-inspectors': '1990-01-01' } }

it('T-10 is due on the day the clock of the case says, also where an expert review stops the clocks of the decision', () => {
  const state = caseAfter(historyTo('suspended'))
  const pinned = { item, calendar: nationalCalendar }
  const supervised = supervisedOwnCase('case-1', state, () => [], pinned)
  const clock = (kind: string) => ledgerOf(state, item, nationalCalendar).find((each) => each.kind === kind)
  const found = findingsDue(supervised, regime, dayBegins('2008-06-30')).filter(
    ({ finding }) => finding.rule === 'T-10',
  )
  expect(clock('inspectors')).toMatchObject({ dueOn: '2008-02-04' })
  expect(clock('promised')).toMatchObject({ pausedOn: '2008-01-31' })
  expect(supervised.stretches).not.toEqual([])
  expect(found.map(({ finding: { breachAt, numbers } }) => [breachAt, numbers])).toEqual([
    [dayBegins('2008-02-05'), { acceptedOn: '2008-01-30', dueOn: '2008-02-04', days: 5 }],
  ])
})
