import { describe, expect, it } from 'vitest'
import { accepted, at, clock, told } from '#testing/told-case.ts'
import { firstSettings, superviseAsKnown, superviseHistory, type Regime, type SupervisedCase } from './index.ts'

/** Due on Monday 31 March 2008; decided on the morning of 1 April. */
const late: Partial<SupervisedCase> = {
  clocks: [clock('promised', { dueOn: '2008-03-31', stoppedOn: '2008-04-01', stoppedAt: at('2008-04-01', '09:00') })],
}
const open: Partial<SupervisedCase> = { clocks: [clock('promised', { dueOn: '2008-03-31', stoppedOn: null })] }
/** Three opening hours of the last day were lost. */
const outage = { id: 'o', fromAt: at('2008-03-31', '14:00'), toAt: at('2008-03-31', '17:00'), departments: null }
const known = (recordedAt: string): Regime => ({ settings: [firstSettings], outages: [{ ...outage, recordedAt }] })

function reds(change: Partial<SupervisedCase>, regime: Regime, decided = false, until = at('2008-06-30')): string[] {
  const supervised = told([accepted], { ...change, lastAt: at('2008-03-03', '09:10') })
  const history = [{ after: supervised, news: [] }]
  const found = superviseAsKnown(
    (rules, by) => superviseHistory(history, rules, by),
    regime,
    until,
    () => decided,
  )
  return found.filter(({ finding }) => finding.level === 'red').map(({ finding }) => finding.breachAt)
}

const [midnight, excusedUntil] = [at('2008-04-01', '00:00'), at('2008-04-01', '11:30')]

describe('an outage that excuses', () => {
  it('excuses from its recording on what was found before, and what was never late then is found no more', () => {
    expect(reds(late, known(at('2008-04-02')))).toEqual([])
    expect(reds(late, known(at('2008-04-02')), false, at('2008-04-01', '23:00'))).toEqual([midnight])
  })

  it('gives nothing back to a card that was decided when it was recorded', () => {
    expect(reds(late, known(at('2008-05-02')), true)).toEqual([midnight])
  })

  it('leaves as it was found what is late all the same', () => {
    expect(reds(open, known(at('2008-04-02')))).toEqual([midnight])
  })

  it('delays what falls due after its recording, and what was taken back comes again then', () => {
    expect(reds(open, known(at('2008-03-31', '17:20')))).toEqual([excusedUntil])
    expect(reds(open, known(at('2008-04-01', '08:00')))).toEqual([excusedUntil])
  })

  it('counts always where nobody says since when it is on record', () => {
    expect(reds(open, { settings: [firstSettings], outages: [outage] })).toEqual([excusedUntil])
  })
})
