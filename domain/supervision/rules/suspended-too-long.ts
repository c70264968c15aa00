import { addWorkdays } from '../../calendar/index.ts'
import { dayBegins, msOf } from '../day-beginnings.ts'
import { instantAt } from '../moments.ts'
import type { TimeRule } from '../rule.ts'

/** T-06: a special procedure took longer than the applicant was told. */
export const suspendedTooLong: TimeRule = {
  no: 'T-06',
  name: 'suspended-too-long',
  trigger: 'time',
  title: { zh: '特别程序超过告知的时间', en: 'Special procedure longer than told' },
  basis: { zh: '《行政许可法》第四十五条', en: 'Administrative Licensing Law Art. 45' },
  part: 'time-limit',
  moments: (supervised, { ladder = [] }) =>
    supervised.procedures.flatMap(({ startOn, toldUntilOn, endAt }, index) => {
      const until = endAt ?? supervised.closedAt
      return ladder.flatMap(({ level, when }) => {
        if (!('overDays' in when)) return []
        const on = when.overDays === 0 ? toldUntilOn : addWorkdays(supervised.calendar, toldUntilOn, when.overDays)
        const at = instantAt({ on, time: '24:00' })
        if (until !== null && msOf(at) > msOf(until)) return []
        const finding = () => {
          const before = supervised.acts.filter(({ storedAt }) => storedAt <= at)
          const started = before.filter(({ kind }) => kind === 'special-started' || kind === 'hearing-scheduled')
          const begun = started.findLast(({ by }) => by.departmentCode !== null)
          return {
            persons: begun ? [begun.by.id] : [],
            cites: (begun ? [begun] : before.slice(-1)).map(({ ref }) => ref),
            numbers: { startOn, toldUntilOn },
          }
        }
        return [{ at, since: dayBegins(startOn), until, occasion: `procedure ${index + 1}/${level}`, level, finding }]
      })
    }),
  explain: ({ numbers }) => ({
    zh: `特别程序自 ${numbers.startOn} 起，告知申请人至 ${numbers.toldUntilOn} 止，届时尚未结束。`,
    en: `The special procedure begun on ${numbers.startOn} was told to last until ${numbers.toldUntilOn} and did not end by then.`,
  }),
}
