// Deadlines that were not kept but got rid of.
import { addWorkdays, countWorkdays, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { openMinutes, startOf } from '../opening-hours.ts'
import { breaksTheLaw, handOver } from '../plan-outcome.ts'
import type { Script } from '../script.ts'
import { accepted, breaksOf, isPlain, reviewed, smoothly, type Life, type Planting } from './planting.ts'

const at = (on: CivilDate, hour: number, minute: number) => startOf(on) + (hour * 60 + minute) * 60_000

/** The working day so many working days before. */
const daysBefore = (calendar: CompiledCalendar, on: CivilDate, days: number): CivilDate => {
  const longAgo = addDays(on, -60)
  return addWorkdays(calendar, longAgo, countWorkdays(calendar, longAgo, on) - days)
}

/** Promised in five days, in a department few people come to. */
const rare = (item: ServiceItem) => isPlain(item) && item.promised.value === 5 && seldom.includes(item.departmentCode)
const seldom = ['01', '10', '14', '15', '22', '23', '24']

const warned = ({ breaks }: Script, dueOn: CivilDate) => breaks('T-03', startOf(dueOn))

/** The applicant "withdraws" on the last day, time and again, always with the same people. */
export function withdrawnInTime({ item: draw, script: begin, monthEnd, plan, random }: Planting): Life[] {
  const item = draw(rare)
  const { hands } = begin('0', item, monthEnd(0), '09:00').setting
  return Array.from({ length: 7 }, (_, n) => {
    const dueOn = monthEnd(n % 3)
    const script = begin(`${n}`, item, daysBefore(plan.calendar, dueOn, 5), `09:${10 + n}`, { hands })
    accepted(script, random)
    reviewed(script)
    warned(script, dueOn)
    const { act, setting } = script
    const when = at(dueOn, 16, 10 + n)
    act(when, setting.hands.clerk ?? setting.applicant.actor, { type: 'WithdrawCase', reason: '申请人自愿撤回' })
    const last = at(monthEnd(0), 16, 30)
    breaksOf(script, 'I-06', { kind: 'staff', id: setting.hands.accepts.id }, last)
    breaksOf(script, 'I-05', { kind: 'department', id: item.departmentCode }, last)
    return script.steps
  })
}

/** Withdrawn when its time was already over. */
export function withdrawnTooLate({ item: draw, script: begin, workday, plan, random }: Planting): Life[] {
  const item = draw((one) => isPlain(one) && one.promised.value === 5)
  const script = begin('one', item, workday(12), '10:15')
  const dueOn = addWorkdays(plan.calendar, accepted(script, random), 5)
  reviewed(script)
  const { act, setting, breaks } = script
  breaks('T-03', startOf(addDays(dueOn, 1)))
  const when = at(addWorkdays(plan.calendar, dueOn, 2), 15, 5)
  act(when, setting.hands.clerk ?? setting.applicant.actor, { type: 'WithdrawCase', reason: '申请人自愿撤回' })
  breaks('I-05', when)
  return [script.steps]
}

/** A special procedure begins on the last day, four times in one department. */
export function suspendedInTime({ item: draw, script: begin, workday, plan, random }: Planting): Life[] {
  const item = draw((one) => isPlain(one) && one.promised.value === 5)
  return Array.from({ length: 4 }, (_, n) => {
    const script = begin(`${n}`, item, workday(20 - 3 * n), '09:30')
    const acceptedOn = accepted(script, random)
    const dueOn = addWorkdays(plan.calendar, acceptedOn, 5)
    reviewed(script)
    warned(script, dueOn)
    breaksTheLaw(script, acceptedOn, dueOn)
    const { act, setting, inOffice } = script
    const { hands } = setting
    act(at(dueOn, 16, 20), hands.reviews, {
      ...{ type: 'StartSpecialProcedure', procedure: 'expert-review', ground: '涉及专业技术问题，需要组织专家评审' },
      ...{ days: 3, unit: 'workday' },
    })
    breaksOf(script, 'P-07', { kind: 'department', id: item.departmentCode }, startOf(addDays(dueOn, 1)))
    act(inOffice(openMinutes), hands.reviews, { type: 'EndSpecialProcedure', result: '专家组一致同意，意见已采纳' })
    act(inOffice(20), hands.decides, { type: 'GrantCase', opinion: '准予' })
    handOver(script, smoothly, random)
    return script.steps
  })
}
