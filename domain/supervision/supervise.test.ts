import { describe, expect, it } from 'vitest'
import { actors, datedLog, historyTo, morning, toldHistory } from '#testing/fixtures/index.ts'
import type { CaseEvent } from '../cases/index.ts'
import { firstSettings, presets, superviseHistory, type Regime } from './index.ts'

const { clerk } = actors
const regime: Regime = { settings: [firstSettings], outages: [] }
const found = (events: readonly CaseEvent[], until: string, by: Regime = regime) =>
  superviseHistory(toldHistory(datedLog(events)), by, until).map(({ finding }) => [
    finding.rule,
    finding.level,
    finding.breachAt,
  ])

// stallPermit: submitted on Wednesday 2008-01-30; five working days end on 2008-02-04, for the weekend is worked.
const received = historyTo('received')
const accepted = historyTo('in-review')

describe('an application nobody answers', () => {
  it('is a reminder on its last day and a red card the moment it is over', () => {
    const lastDay = found(received, '2008-02-04T15:59:59.000Z')
    expect(lastDay).toEqual([['T-01', 'blue', '2008-02-03T16:00:00.000Z']])
    expect(found(received, '2008-02-04T16:00:00.000Z').at(-1)).toEqual(['T-01', 'red', '2008-02-04T16:00:00.000Z'])
  })

  it('leaves no card if it was answered on the last day', () => {
    const answered: CaseEvent[] = [...received, { by: clerk, type: 'CaseAccepted', steps: [], on: '2008-02-04' }]
    expect(found(answered, morning('2008-02-05')).filter(([rule]) => rule === 'T-01')).toHaveLength(1)
  })
})

describe('a promise', () => {
  const until = morning('2008-06-02')
  const late = found(accepted, until).filter(([rule]) => rule === 'T-03')

  it('warns near its end and is a breach once it is over', () => {
    expect(late.map(([, level]) => level)).toEqual(['blue', 'yellow', 'red'])
  })

  it('breaks three working days later to red where a city orders first', () => {
    const ordering: Regime = {
      settings: [{ ...firstSettings, rules: presets['over-yellow-ignore-red'] }],
      outages: [],
    }
    const cards = found(accepted, until, ordering).filter(([rule, level]) => rule === 'T-03' && level !== 'blue')
    expect(cards.map(([, level]) => level)).toEqual(['yellow', 'red'])
    expect(cards[0]?.[2]).toBe(late.at(-1)?.[2])
  })

  it('is judged by the settings of the day the moment comes', () => {
    const [, , over = ''] = late.at(-1) ?? []
    const mild = {
      ...firstSettings,
      version: 2,
      effectiveFrom: over.slice(0, 10),
      rules: presets['over-yellow-ignore-red'],
    }
    const cards = found(accepted, until, { settings: [firstSettings, mild], outages: [] })
    // The instant is midnight of the day after in the city, and so of the day the mild settings begin.
    expect(cards.filter(([rule]) => rule === 'T-03').length).toBeGreaterThan(0)
  })
})

describe('an outage', () => {
  const [, , over = ''] = found(accepted, morning('2008-06-02')).findLast(([rule]) => rule === 'T-03') ?? []
  const lastDay = over.slice(0, 10)
  const outage = (departments: string[] | null) => ({
    id: 'outage-1',
    fromAt: `${lastDay}T01:00:00.000Z`,
    toAt: `${lastDay}T04:00:00.000Z`,
    departments,
  })
  const redBy = (departments: string[] | null) =>
    found(accepted, morning('2008-06-02'), { ...regime, outages: [outage(departments)] })
      .filter(([rule, level]) => rule === 'T-03' && level === 'red')
      .map(([, , at]) => at)

  it('gives back the opening hours it took', () => {
    const [at = ''] = redBy(null)
    expect(at > over).toBe(true)
    expect(at.slice(11, 16)).not.toBe('16:00')
  })

  it('gives nothing to a department it did not hit', () => {
    expect(redBy(['77'])).toEqual([over])
  })

  const windowOfCase = [...toldHistory(datedLog(accepted))].at(-1)?.after.windowCode ?? ''
  const redAfter = (...outages: Regime['outages']) =>
    found(accepted, morning('2008-06-02'), { ...regime, outages })
      .filter(([rule, level]) => rule === 'T-03' && level === 'red')
      .map(([, , at]) => at)
  const atWindows = (windows: string[]) => ({ ...outage(null), windows })

  it('of a window gives back to what was taken in there, and to nothing else', () => {
    expect(redAfter(atWindows(['7701']))).toEqual([over])
    expect(redAfter(atWindows(['7701', windowOfCase]))).toEqual(redBy(null))
  })

  it('that falls into another gives an hour back once', () => {
    expect(redAfter(outage(null), { ...outage(null), id: 'outage-2' })).toEqual(redBy(null))
    expect(redAfter(outage(null), atWindows([windowOfCase]))).toEqual(redBy(null))
  })
})

describe('a second correction notice', () => {
  const returned = (subject: string, override?: string): CaseEvent => ({
    by: clerk,
    type: 'CorrectionRequested',
    defects: [{ subject, defect: 'unreadable' }],
    fits: [],
    ...(override !== undefined && { override }),
    on: '2008-02-01',
  })
  const history = historyTo('awaiting-correction')

  it('that names what the first could have named is a red card', () => {
    const again = found([...history, returned('fee', 'overlooked')], morning('2008-02-01'))
    expect(again.filter(([rule]) => rule === 'P-05')).toHaveLength(1)
  })

  it('is no card where it is the first', () => {
    expect(found(history, morning('2008-02-01')).filter(([rule]) => rule === 'P-05')).toEqual([])
  })
})

it('finds the same again, bit for bit', () => {
  const twice = [1, 2].map(() => superviseHistory(toldHistory(datedLog(accepted)), regime, morning('2008-06-02')))
  expect(JSON.stringify(twice[0])).toBe(JSON.stringify(twice[1]))
})
