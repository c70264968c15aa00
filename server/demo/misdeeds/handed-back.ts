import { planOutcome } from '../plan-outcome.ts'
import { accepted, isPlain, smoothly, type Life, type Planting } from './planting.ts'

/** The window may decide and seal; the deputy head does it upstairs. */
export function handedBack({ item: draw, script: begin, workday, random }: Planting): Life[] {
  return [0, 1, 2].map((n) => {
    const item = draw((one) => isPlain(one) && one.authority === 'decide-and-seal' && one.decisionLevel === 'window')
    const script = begin(`${n}`, item, workday(11 + n), '10:40')
    planOutcome(script, smoothly, accepted(script, random), random)
    return script.steps.map((step) => {
      if (step.command.type !== 'GrantCase') return step
      script.breaks('I-04', step.at)
      return { ...step, actor: { ...step.setting.hands.deputy, windowCode: null } }
    })
  })
}
