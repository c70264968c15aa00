import type { EventRule } from '../rule.ts'

/** P-07: the clock was stopped for something the law does not name, or without telling the applicant in writing. */
export const groundlessSuspension: EventRule = {
  no: 'P-07',
  name: 'groundless-suspension',
  trigger: 'event',
  title: { zh: '违规启动特别程序', en: 'Clock stopped without ground or notice' },
  basis: { zh: '《行政许可法》第四十五条', en: 'Administrative Licensing Law Art. 45' },
  part: 'process',
  on: ['special-started'],
  judge({ act }, { level = 'yellow' }) {
    if (act.kind !== 'special-started') return null
    const fault = act.procedure === null ? 'kind' : act.notified ? null : 'notice'
    if (fault === null) return null
    return { occasion: `suspension ${act.ref.version}`, level, numbers: { fault } }
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.fault === 'kind' ? '特别程序不属于法律列举的种类，所用时间不得扣除。' : '启动特别程序未书面告知申请人所需时间，所用时间不得扣除。'}`,
    en: `${numbers.fault === 'kind' ? 'The procedure is none of those the law excludes from the time limit.' : 'The applicant was not told in writing how long the procedure takes; its time counts.'}`,
  }),
  speaksOf: ({ numbers }) => 'fault' in numbers,
}
