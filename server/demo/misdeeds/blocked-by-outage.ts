import { nextWorkday } from '#domain/calendar/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { startOf } from '../opening-hours.ts'
import { handOver } from '../plan-outcome.ts'
import { blocked } from '../instant-at-window.ts'
import { smoothly, type Life, type Planting } from './planting.ts'

export const blockedCases = 3

/**
 * What is done while you wait had to wait: the system was down all afternoon, and it was done the next morning. No misdeed,
 * and no card: the hours lost are given back.
 */
export function blockedByOutage({ item: draw, script: begin, plan, random }: Planting): Life[] {
  const outage = plan.scene?.outage
  const [code] = outage?.departments ?? []
  if (!outage || code === undefined) return []
  const on = civilDateOf(outage.fromAt)
  const morning = startOf(nextWorkday(plan.calendar, on)) + (8 * 60 + 40) * 60_000
  return Array.from({ length: blockedCases }, (_, n) => {
    const script = begin(
      `${n}`,
      draw((item) => blocked(code, item)),
      on,
      `11:0${2 * n}`,
    )
    const { act, now, setting } = script
    const { hands, applicant, item } = setting
    const owner = hands.clerk ?? applicant.actor
    const minutes = (count: number) => now() + count * 60_000
    act(setting.startsAt, owner, { type: 'DraftCase', application: { lacking: [], unfinished: false } })
    act(minutes(4), owner, { type: 'SubmitCase' })
    act(minutes(1), hands.receives, { type: 'ReceiveCase' })
    act(minutes(6), hands.accepts, { type: 'AcceptCase' })
    for (const { code: step } of item.reviewSteps)
      act(Math.max(minutes(1), morning), hands.reviews, { type: 'ReviewStep', step, verdict: 'pass', opinion: '同意' })
    act(Math.max(minutes(2), morning + n * 240_000), hands.decides, { type: 'GrantCase', opinion: '准予' })
    handOver(script, smoothly, random)
    return script.steps
  })
}
