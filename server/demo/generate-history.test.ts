import { describe, expect, it } from 'vitest'
import { isWorkday, nationalCalendar } from '#domain/calendar/index.ts'
import { epochMs } from '#domain/kernel/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import type { Applicant } from './applicants.ts'
import { generateHistory } from './generate-history.ts'
import { dateAt, openingTimeAfter } from './opening-hours.ts'
import type { PlannedStep } from './script.ts'
import { syntheticEnterprise, syntheticPerson, type SyntheticParty } from './synthetic-people.ts'

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
    ...generateHistory({
      ...{ city: haimen, calendar: nationalCalendar, cases, seed },
      until,
      applicants,
      accountOf,
      scene: null,
    }),
  ].flat()
}

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
    const isPlanted = (step: PlannedStep) => step.setting.breaches.some(({ rule }) => rule === 'I-09')
    const ofStaff = steps.filter((step) => step.actor.departmentCode !== null && !isPlanted(step))
    const outside = ofStaff.filter(
      ({ at }) => !isWorkday(nationalCalendar, dateAt(at)) || openingTimeAfter(nationalCalendar, at, 0) !== at,
    )
    expect(ofStaff.length).toBeGreaterThan(5_000)
    expect(outside).toEqual([])
  })

  it('is mostly of what is done while you wait', () => {
    const settings = [...new Set(steps.map(({ setting }) => setting))]
    const instant = settings.filter(({ item }) => item.promised.value === 0).length / settings.length
    expect(instant).toBeGreaterThan(0.735)
    expect(instant).toBeLessThan(0.86)
  })
})
