import { deliveredOnPaper } from '../papers.ts'
import { addWorkdays, due } from '#domain/calendar/index.ts'
import { statutoryLimit } from '#domain/catalogue/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { dateAt, openMinutes, startOf } from '../opening-hours.ts'
import { handOver } from '../plan-outcome.ts'
import { accepted, breaksOf, isPlain, reviewed, smoothly, type Life, type Planting } from './planting.ts'

const endOf = (on: CivilDate) => startOf(addDays(on, 1))

/** A step takes two days more than its own, and the promise is kept all the same. */
export function lateSteps({ item: draw, script: begin, workday, plan, random }: Planting): Life[] {
  return [0, 1].map((n) => {
    const item = draw((one) => isPlain(one) && one.promised.value >= 10 && (one.reviewSteps[0]?.days ?? 99) <= 5)
    const script = begin(`${n}`, item, workday(14 + n), '09:20')
    const on = accepted(script, random)
    const days = item.reviewSteps[0]?.days ?? 0
    script.breaks('T-02', endOf(addWorkdays(plan.calendar, on, days)))
    const { act, setting, inOffice } = script
    const atLast = inOffice((days + 1) * openMinutes)
    act(atLast, setting.hands.reviews, {
      ...{ type: 'ReviewStep', step: item.reviewSteps[0]?.code ?? '', verdict: 'pass' },
      opinion: '材料齐全，符合法定形式',
    })
    for (const { code } of item.reviewSteps.slice(1))
      act(inOffice(60), setting.hands.reviews, { type: 'ReviewStep', step: code, verdict: 'pass', opinion: '同意' })
    act(inOffice(60), setting.hands.decides, { type: 'GrantCase', opinion: '准予' })
    handOver(script, smoothly, random)
    return script.steps
  })
}

/** Decided only after the time of the law itself had passed. */
export function beyondTheLaw({ item: draw, script: begin, workday, plan, random }: Planting): Life[] {
  const { calendar } = plan
  const item = draw(
    (one) =>
      isPlain(one) && one.promised.value === 5 && one.statutory?.unit === 'workday' && one.statutory.value === 10,
  )
  const script = begin('one', item, workday(17), '09:40')
  const on = accepted(script, random)
  const { act, setting, inOffice, breaks } = script
  const limit = statutoryLimit(item)
  breaks('T-03', endOf(addWorkdays(calendar, on, item.promised.value)))
  if (limit) breaks('T-04', endOf(due(calendar, { ...limit, from: on }).dueOn))
  reviewed(script)
  act(inOffice(12 * openMinutes), setting.hands.decides, { type: 'GrantCase', opinion: '准予' })
  handOver(script, smoothly, random)
  return [script.steps]
}

/** Decided in time, and then forgotten in a drawer. */
export function lateDelivery({ item: draw, script: begin, workday, plan, random }: Planting): Life[] {
  const item = draw((one) => isPlain(one) && one.promised.value >= 5)
  const script = begin('one', item, workday(22), '10:05')
  accepted(script, random)
  const { act, setting, inOffice, breaks, now } = script
  reviewed(script)
  act(inOffice(30), setting.hands.decides, { type: 'GrantCase', opinion: '准予' })
  breaks('T-05', endOf(addWorkdays(plan.calendar, dateAt(now()), 10)))
  if (item.result.kind !== 'none') act(inOffice(60), setting.hands.issues, { type: 'IssueLicence' })
  const forgotten = inOffice(12 * openMinutes)
  act(forgotten, setting.hands.delivers, deliveredOnPaper(setting.hands.delivers))
  return [script.steps]
}

/** Decided at half past nine in the evening. */
export function afterHours({ item: draw, script: begin, workday, random }: Planting): Life[] {
  return [0, 1].map((n) => {
    const item = draw((one) => isPlain(one) && one.promised.value >= 5)
    const script = begin(`${n}`, item, workday(9 + 4 * n), '14:00')
    accepted(script, random)
    reviewed(script)
    const { act, setting, now } = script
    const at = startOf(dateAt(now())) + (21 * 60 + 30 + n) * 60_000
    act(at, setting.hands.decides, { type: 'GrantCase', opinion: '准予' })
    breaksOf(script, 'I-09', { kind: 'staff', id: setting.hands.decides.id }, at)
    handOver(script, smoothly, random)
    return script.steps
  })
}
