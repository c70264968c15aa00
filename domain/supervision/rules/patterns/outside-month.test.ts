import { describe, expect, it } from 'vitest'
import { firstSettings, type Finding } from '../../index.ts'
import { faultyMessages } from './faulty-messages.ts'
import { lateMessages } from './late-messages.ts'
import type { OutsideMonth } from './outside-month.ts'

const month = (finished: number, faulty: number): OutsideMonth => ({
  ...{ system: 'tax', departmentCode: '12', month: '2026-02', finished, faulty, faults: { late: faulty }, cites: [] },
})
const rules = [lateMessages, faultyMessages]

describe.each(rules)('$no $name', (rule) => {
  const judge = (finished: number, faulty: number): Finding[] =>
    rule.judge(month(finished, faulty), firstSettings.rules[rule.no])

  it.each([
    [1000, 9, undefined],
    [100, 0, undefined],
    [0, 0, undefined],
    [100, 1, -1],
    [1000, 29, -2],
    [100, 5, -5],
    [100, 60, -5],
    [0, 3, -5],
  ])('of %i finished cases %i faulty cost %s', (finished, faulty, points) => {
    expect(judge(finished, faulty)[0]?.numbers['points']).toBe(points)
  })

  it('is about the system, once a month, as soon as the month is over', () => {
    expect(judge(100, 3)).toMatchObject([
      {
        ...{ rule: rule.no, occasion: '2026-02', about: { kind: 'system', id: 'tax' }, departmentCode: '12' },
        breachAt: '2026-02-28T16:00:00.000Z',
      },
    ])
  })

  it('says in both languages how many of how many', () => {
    const [finding] = judge(100, 3)
    const { zh, en } = rule.explain(finding as Finding)
    for (const words of [zh, en]) expect(words).toMatch(/100.*3|3.*100/)
  })
})
