import type { Act } from '../act.ts'
import type { EventRule, JustActed } from '../rule.ts'

/**
 * P-01: a step of the published flow was skipped, or done before one that comes first. A system outside that never tells of its
 * steps is not taken to have skipped them all.
 */
export const stepOutOfOrder: EventRule = {
  no: 'P-01',
  name: 'step-out-of-order',
  trigger: 'event',
  title: { zh: '办理环节缺失或颠倒', en: 'Step skipped or out of order' },
  basis: {
    zh: '《行政许可法》第五条、第三十四条；公布的办理流程',
    en: 'Administrative Licensing Law Art. 5, 34; the published flow',
  },
  part: 'process',
  ownCases: {
    zh: '办不成：环节只能按公布的顺序办理，未办完的环节挡住决定。',
    en: 'Cannot happen: steps are done in the published order only, and one that is open holds up the decision.',
  },
  on: ['step-reviewed', 'finished'],
  judge({ supervised, act, earlier }, { level = 'red' }) {
    const missing = missingBefore({ supervised, act, earlier })
    if (missing.length === 0) return null
    const accepted = earlier.find(({ kind }) => kind === 'accepted')
    return {
      occasion: act.kind === 'step-reviewed' ? `step ${act.step}` : 'finished',
      level,
      cites: [...(accepted ? [accepted.ref] : []), act.ref],
      numbers: { done: act.kind === 'step-reviewed' ? act.step : 'decision', missing: missing.join(', ') },
    }
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.done === 'decision' ? '作出决定' : `环节“${numbers.done}”`}时，应在其前的环节“${numbers.missing}”尚未完成。`,
    en: `${numbers.done === 'decision' ? 'It was decided' : `The step "${numbers.done}" was done`} before "${numbers.missing}", which comes first.`,
  }),
}

/** The steps that come before an act in the flow and had not been done. */
function missingBefore({ supervised, act, earlier }: JustActed): string[] {
  const flow = flowOf(earlier) ?? supervised.item.steps.map(({ code }) => code)
  const done = earlier.flatMap((one) => (one.kind === 'step-reviewed' ? [one.step] : []))
  if (act.kind === 'finished') {
    if (act.as !== 'granted' || (supervised.system !== null && done.length === 0)) return []
    return flow.filter((step) => !done.includes(step))
  }
  if (act.kind !== 'step-reviewed') return []
  return flow.slice(0, Math.max(flow.indexOf(act.step), 0)).filter((step) => !done.includes(step))
}

const flowOf = (earlier: readonly Act[]) => earlier.findLast((one) => one.kind === 'accepted')?.steps
