import { describe, expect, it } from 'vitest'
import { isWorkday, nationalCalendar } from '#domain/calendar/index.ts'
import { validateAnswers } from '#domain/catalogue/index.ts'
import { checkCitizenId, checkCreditCode, checkMobile, epochMs } from '#domain/kernel/index.ts'
import { roles } from '#domain/organisation/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { answersFor } from './answers.ts'
import type { Applicant } from './applicants.ts'
import { blankPdf } from './blank-pdf.ts'
import { demoAccounts } from './demo-accounts.ts'
import { generateHistory } from './generate-history.ts'
import { dateAt, openingTimeAfter } from './opening-hours.ts'
import { createRandom } from './random.ts'
import type { PlannedStep } from './script.ts'
import { syntheticEnterprise, syntheticPerson, type SyntheticParty } from './synthetic-people.ts'
import { welcome } from './welcome.ts'

const until = epochMs('2026-03-12T07:00:00.000Z')
const asApplicant = (party: SyntheticParty): Applicant => ({
  ...party,
  id: party.number,
  actor: { id: party.number, role: 'applicant', departmentCode: null, windowCode: null },
})
const applicants = [syntheticPerson(0), syntheticPerson(1), syntheticEnterprise(0), syntheticEnterprise(1)].map(
  asApplicant,
)
const history = (cases: number, seed: string): PlannedStep[] => {
  const accountOf = (username: string) => username
  return [
    ...generateHistory({ city: haimen, calendar: nationalCalendar, cases, seed, until, applicants, accountOf }),
  ].flat()
}

describe('generated answers', () => {
  it.each(haimen.items.map((item) => [item.code, item] as const))('fit the form of item %s', (_, item) => {
    for (const applicant of [syntheticPerson(7), syntheticEnterprise(7)]) {
      for (let seed = 0; seed < 5; seed++) {
        const answers = answersFor({ item, applicant, on: '2026-03-12', random: createRandom(item.code, seed) })
        expect(validateAnswers(item, answers, { partial: false, today: '2026-03-12' })).toEqual([])
      }
    }
  })
})

describe('invented people', () => {
  it('have numbers with right check digits, all different', () => {
    const persons = Array.from({ length: 400 }, (_, n) => syntheticPerson(n))
    const enterprises = Array.from({ length: 120 }, (_, n) => syntheticEnterprise(n))
    expect(persons.filter(({ number }) => !checkCitizenId(number, '2026-01-01').valid)).toEqual([])
    expect(enterprises.filter(({ number }) => !checkCreditCode(number).valid)).toEqual([])
    expect([...persons, ...enterprises].filter(({ mobile }) => !checkMobile(mobile).valid)).toEqual([])
    expect(new Set([...persons, ...enterprises].map(({ number }) => number)).size).toBe(520)
    expect(new Set(persons.map(({ name }) => name)).size).toBe(400)
    expect(new Set(enterprises.map(({ name }) => name)).size).toBe(120)
  })

  it('were born in the 1880s, so that no living person has their number', () => {
    const years = Array.from({ length: 400 }, (_, n) => Number(syntheticPerson(n).number.slice(6, 10)))
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1880)
    expect(Math.max(...years)).toBeLessThan(1890)
  })
})

describe('the history', () => {
  const steps = history(1_500, 'test')

  it('is the same for the same seed and another for another', () => {
    expect(history(100, 'test')).toEqual(history(100, 'test'))
    expect(history(100, 'other').map(({ setting }) => setting.stream)).not.toContain(
      history(100, 'test')[0]?.setting.stream,
    )
  })

  it('has as many cases as asked for, within six weeks, in the order of time, and nothing from the future', () => {
    expect(new Set(steps.map(({ setting }) => setting.stream)).size).toBe(1_500)
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort((a, b) => a - b))
    expect(steps.at(-1)?.at).toBeLessThanOrEqual(until)
  })

  it('lets the staff work in opening hours only', () => {
    const ofStaff = steps.filter(({ actor }) => actor.departmentCode !== null)
    const outside = ofStaff.filter(
      ({ at }) => !isWorkday(nationalCalendar, dateAt(at)) || openingTimeAfter(nationalCalendar, at, 0) !== at,
    )
    expect(ofStaff.length).toBeGreaterThan(5_000)
    expect(outside).toEqual([])
  })

  it('is mostly of what is done while you wait', () => {
    const settings = [...new Set(steps.map(({ setting }) => setting))]
    const instant = settings.filter(({ item }) => item.promised.value === 0).length / settings.length
    expect(instant).toBeGreaterThan(0.74)
    expect(instant).toBeLessThan(0.86)
  })
})

describe('opening time', () => {
  it.each([
    ['within the morning', '2026-03-12T01:00:00.000Z', 30, '2026-03-12T01:30:00.000Z'],
    ['over lunch', '2026-03-12T03:20:00.000Z', 20, '2026-03-12T05:40:00.000Z'],
    ['over night', '2026-03-12T08:50:00.000Z', 20, '2026-03-13T00:40:00.000Z'],
    ['over the weekend', '2026-03-13T08:50:00.000Z', 390, '2026-03-16T08:50:00.000Z'],
    ['from a holiday', '2026-02-18T04:00:00.000Z', 10, '2026-02-24T00:40:00.000Z'],
  ])('runs %s', (_, from, minutes, to) => {
    expect(openingTimeAfter(nationalCalendar, epochMs(from), minutes)).toBe(epochMs(to))
  })
})

describe('the demo accounts', () => {
  it('are of every role', () => {
    expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(roles))
  })

  it('are staff of the city with the role they are said to have', () => {
    const staff = demoAccounts.filter(({ role }) => role !== 'applicant' && role !== 'agent')
    for (const { username, role } of staff)
      expect(haimen.staff.find((member) => member.username === username)?.role).toBe(role)
  })

  it('are all in the welcome, in columns that line up', () => {
    const text = welcome('http://localhost:3000')
    for (const { username } of demoAccounts) expect(text).toContain(username)
    expect(text).toContain('http://localhost:3000')
  })
})

describe('a blank PDF', () => {
  it('points to each of its objects and to its table', () => {
    const pdf = blankPdf('floor-plan (sample)').toString('ascii')
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset))
    expect(offsets.map((offset, n) => pdf.startsWith(`${n + 1} 0 obj`, offset))).toEqual(Array(5).fill(true))
    expect(pdf.startsWith('xref', Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toBe(true)
  })
})
