import { describe, expect, it, test } from 'vitest'
import { nationalCalendar } from '../calendar/index.ts'
import { Refusal } from '../kernel/index.ts'
import {
  defaultExplanationDays,
  explainBy,
  explanationFaults,
  explanationStatusOf,
  lastOverdueOn,
  refusalOfSigning,
} from './explanation.ts'

describe('a public explanation', () => {
  it('is owed within so many working days of the day that was let pass', () => {
    expect(explainBy('2026-02-12', defaultExplanationDays, nationalCalendar)).toBe('2026-02-26')
    expect(lastOverdueOn('2026-02-26', 5, nationalCalendar)).toBe('2026-02-11')
    expect(lastOverdueOn('2026-02-27', 5, nationalCalendar)).toBe('2026-02-12')
    expect(explainBy('2026-03-02', 1, nationalCalendar)).toBe('2026-03-03')
  })

  test.each([
    ['nobody wrote', null, null, 'owed'],
    ['waits for the head', 1, null, 'written'],
    ['is public', 1, 1, 'published'],
    ['is corrected and waits again', 2, 1, 'written'],
  ] as const)('that %s', (_, version, published, status) => {
    expect(explanationStatusOf(version, published)).toBe(status)
  })

  test.each([
    ['that nobody wrote', null, null, 1, 'explanation-not-written'],
    ['that was rewritten meanwhile', 2, null, 1, 'explanation-changed'],
    ['that is public', 1, 1, 1, 'explanation-published-already'],
    ['that waits', 2, 1, 2, undefined],
  ] as const)('%s is signed or refused', (_, version, published, seen, code) => {
    const refusal = refusalOfSigning(version, published, seen)
    expect(refusal instanceof Refusal ? refusal.code : undefined).toBe(code)
  })

  it('names neither numbers of persons, nor the case, nor whom it was about', () => {
    const about = { caseNumber: '320684200811240000017', applicant: '李四' }
    const faults = explanationFaults(
      { body: '系统故障。\n李四的件 320684200811240000017', bodyEn: 'Call 13800138000' },
      about,
    )
    expect(faults.map(({ field, kind, line }) => `${field} ${line} ${kind}`).sort()).toEqual([
      'body 2 applicant',
      'body 2 case-number',
      'bodyEn 1 mobile',
    ])
    expect(explanationFaults({ body: '系统故障，已恢复。', bodyEn: null }, about)).toEqual([])
  })
})
