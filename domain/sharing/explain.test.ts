import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../calendar/index.ts'
import { explainDataClocks } from './index.ts'

const limits = { answerDays: 10, provideDays: 20, verifyDays: 10, settingsVersion: 3 }
const morning = (on: string) => `${on}T02:00:00.000Z`
/** The end of a day, when its clock is over. */
const endOf = (on: string) => `${on}T16:00:00.000Z`

const explain = (from: string, days: number, dueOn: string, stoppedOn: string | null, now: string) => {
  const stoppedAt = stoppedOn === null ? null : morning(stoppedOn)
  const clock = { kind: 'answer' as const, days, startAt: morning(from), dueAt: endOf(dueOn), stoppedAt, late: false }
  const [explained] = explainDataClocks({ clocks: [clock], limits }, nationalCalendar, morning(now))
  if (!explained) throw new Error('one clock, one explanation')
  return explained
}

describe('a clock in working days', () => {
  it.each([
    // from, days, the last day, why: 2026-02-14 and 2026-02-28 are worked Saturdays, 15 to 23 February is the Spring Festival.
    ['2026-03-02', 10, '2026-03-16', 'nothing on the way'],
    ['2026-02-12', 3, '2026-02-24', 'a worked Saturday and the Spring Festival'],
    ['2026-02-13', 1, '2026-02-14', 'the worked Saturday itself'],
    ['2026-02-24', 4, '2026-02-28', 'ends on a worked Saturday'],
    ['2026-04-30', 1, '2026-05-06', 'May Day'],
  ])('of %s and %i days ends on %s: %s', (from, days, dueOn) => {
    const { way, dueOn: last } = explain(from, days, dueOn, null, from)
    expect(last).toBe(dueOn)
    expect(way.at(-1)?.on).toBe(dueOn)
    expect(way.filter(({ counts }) => counts)).toHaveLength(days)
  })

  it('says what it counted from, by which setting, what lay on the way, and that the days are unconfirmed', () => {
    const { inWords, basis, left, used, isOver } = explain('2026-02-12', 3, '2026-02-24', null, '2026-02-14')
    expect(basis.zh).toContain('待核实')
    expect(inWords.map(({ zh }) => zh).join('\n')).toMatch(/2026年2月12日收到共享申请[^]*第3版[^]*至2026年2月24日/)
    expect(inWords.map(({ en }) => en).join('\n')).toMatch(/version 3[^]*24 February 2026[^]*2 working days used, 1/)
    expect([used, left, isOver]).toEqual([2, 1, false])
  })

  it.each([
    [null, '2026-03-16', true, false, '还剩0个工作日'],
    [null, '2026-03-18', true, true, '已超过2个工作日'],
    ['2026-03-05', '2026-04-01', false, false, '共用3个工作日'],
    ['2026-03-17', '2026-04-01', false, true, '已超期'],
  ] as const)('done on %s, looked at on %s: running %s, over %s', (stoppedOn, now, running, isOver, words) => {
    const explained = explain('2026-03-02', 10, '2026-03-16', stoppedOn, now)
    expect([explained.running, explained.isOver]).toEqual([running, isOver])
    expect(explained.inWords.at(-1)?.zh).toContain(words)
  })
})
