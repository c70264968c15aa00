import { deliveredOnPaper } from '../papers.ts'
import type { PlannedStep } from '../script.ts'
import { breaksOf, isPlain, type Life, type Planting } from './planting.ts'

const cases = 13

/** At the end of the month a clerk enters a dozen cases of one applicant, each done in less than a minute and a half. */
export function fakeBurst({ item: draw, script: begin, monthEnd, random }: Planting): Life[] {
  const item = draw((one) => isPlain(one) && one.authority === 'decide-and-seal' && one.decisionLevel === 'window')
  const first = begin('0', item, monthEnd(0), '15:30')
  const { hands, applicant, situation } = first.setting
  return Array.from({ length: cases }, (_, n): PlannedStep[] => {
    const startsAt = first.setting.startsAt + n * 110_000
    const script = begin(`${n}`, item, monthEnd(0), '15:30', { hands, applicant, situation, startsAt })
    const { act, now, setting } = script
    const soon = () => now() + random.between(8, 14) * 1_000
    const clerk = hands.clerk ?? hands.accepts
    act(startsAt, clerk, { type: 'DraftCase', application: { lacking: [], unfinished: false } })
    act(soon(), clerk, { type: 'SubmitCase' })
    act(soon(), hands.receives, { type: 'ReceiveCase' })
    act(soon(), hands.accepts, { type: 'AcceptCase' })
    for (const { code } of setting.item.reviewSteps)
      act(soon(), hands.reviews, { type: 'ReviewStep', step: code, verdict: 'pass', opinion: '同意' })
    act(soon(), hands.decides, { type: 'GrantCase', opinion: '同意' })
    script.breaks('I-01', now())
    breaksOf(script, 'I-02', { kind: 'staff', id: hands.accepts.id }, now())
    if (item.result.kind !== 'none') act(soon(), hands.issues, { type: 'IssueLicence' })
    act(soon(), hands.delivers, deliveredOnPaper(hands.delivers))
    return script.steps
  })
}
