import { describe, expect, it } from 'vitest'
import { actors, historyTo, recorded, stallPermit } from '#testing/fixtures/index.ts'
import { nationalCalendar } from '../../calendar/index.ts'
import type { CaseEvent } from '../../cases/index.ts'
import { firstSettings, superviseHistory, toldOwnCase } from '../index.ts'

const { applicant, reviewer, timer } = actors
const until = '2008-06-01T00:00:00.000Z'

/** Rule and level of every finding until June. */
function found(events: readonly CaseEvent[]): string[] {
  const facts = () => ({ item: stallPermit, calendar: nationalCalendar })
  const regime = { settings: [firstSettings], outages: [] }
  const all = superviseHistory(toldOwnCase('case', recorded([...events]), facts), regime, until)
  return all.map(({ finding: { rule, level } }) => `${rule} ${level}`)
}

const withdrawn: CaseEvent = { by: applicant, type: 'CaseWithdrawn', reason: 'x', on: '2008-04-15' }
const renewedOn = (on: string): CaseEvent => ({
  ...{ by: timer, type: 'LicenceRenewedBySilence', licenceName: '书摊许可证', on },
  ...{ validFrom: on, validTo: '2011-04-15' },
})
const renewal = (events: readonly CaseEvent[], validTo: string): CaseEvent[] =>
  events.map((event) =>
    event.type === 'CaseDrafted' ? { ...event, about: { licence: 'old', purpose: 'renewal', validTo } } : event,
  )

describe('a case that stands still', () => {
  const standing = historyTo('suspended')

  it('and is withdrawn is late by nothing it would not have been late by', () => {
    const ended: CaseEvent = {
      by: reviewer,
      type: 'SpecialProcedureEnded',
      procedure: 'expert-review',
      result: 'r',
      on: '2008-04-15',
    }
    expect(found([...standing, withdrawn])).toEqual(found(standing))
    expect(found([...standing, withdrawn])).toEqual(found([...standing, ended, withdrawn]))
  })

  it('and is renewed by silence is charged with the silence, and with no promise or law it did not outlast', () => {
    const all = found([...renewal(standing, '2008-04-15'), renewedOn('2008-04-16')])
    expect(all.filter((one) => /^T-0[34]/.test(one))).toEqual(['T-04 double-red'])
  })
})

describe('a renewal by silence', () => {
  it.each([
    ['before it was accepted', historyTo('received'), '2008-02-01', '2008-02-02'],
    [
      'while a hearing was asked for',
      [
        ...historyTo('in-review'),
        { by: reviewer, type: 'HearingRightTold', matter: 'm', on: '2008-01-30' },
        { by: applicant, type: 'HearingRequested', party: null, reason: 'r', on: '2008-01-31' },
      ] satisfies CaseEvent[],
      '2008-02-15',
      '2008-02-16',
    ],
  ])('%s ends every clock but that of handing over', (_, events, validTo, on) => {
    const all = found([...renewal(events, validTo), renewedOn(on)])
    expect(all.filter((one) => /^T-0[19]/.test(one))).toEqual([])
  })
})
