import {
  addBusinessHours,
  isWorkday,
  nextWorkday,
  sessionsOn,
  usualHours,
  type CompiledCalendar,
  type WallTime,
} from '../../calendar/index.ts'
import { civilDateOf, timeOfDay } from '../../kernel/index.ts'
import { msOf } from '../day-beginnings.ts'
import { instantAt } from '../moments.ts'
import type { Moment, TimeRule } from '../rule.ts'

/**
 * T-11: what is done at once was not: two opening hours after acceptance it warns, at close of business it is a breach. A case
 * the law had to accept is T-01's, one that stands still is nobody's delay.
 */
export const slowInstantCase: TimeRule = {
  no: 'T-11',
  name: 'slow-instant-case',
  trigger: 'time',
  title: { zh: '即办件未即时办结', en: 'Instant case not done at once' },
  basis: {
    zh: '《行政许可法》第三十四条第二款；本市即办件当日办结的承诺',
    en: 'Administrative Licensing Law Art. 34(2); the promise to do instant cases the same day',
  },
  part: 'time-limit',
  moments(supervised, { thresholds = {} }) {
    const { item, acceptedAt, acceptedBySilence, decidedAt, closedAt, calendar, stretches } = supervised
    if (!item.instant || acceptedAt === null || acceptedBySilence || stretches.length > 0) return []
    const { yellowAfterHours: hours = 2 } = thresholds
    const accepted = { on: civilDateOf(acceptedAt), time: timeOfDay(acceptedAt) }
    const until = decidedAt ?? closedAt
    const closing = closeOfBusiness(calendar, accepted)
    const close = instantAt(closing)
    const warned = instantAt(addBusinessHours(calendar, accepted, hours))
    const moment = (at: string, level: Moment['level'], numbers: Record<string, string | number>): Moment[] => {
      if (until !== null && msOf(until) <= msOf(at)) return []
      const finding = () => {
        const act = supervised.acts.find(({ kind }) => kind === 'accepted')
        return { persons: act ? [act.by.id] : [], cites: act ? [act.ref] : [], numbers }
      }
      return [{ at, since: acceptedAt, until, occasion: `instant/${level}`, level, finding }]
    }
    const since = `${accepted.on} ${accepted.time}`
    return [
      ...(msOf(warned) < msOf(close) ? moment(warned, 'yellow', { acceptedAt: since, hours }) : []),
      ...moment(close, 'red', { acceptedAt: since, closedOn: closing.on, closedTime: closing.time }),
    ]
  },
  explain: ({ level, numbers }) =>
    level === 'yellow'
      ? {
          zh: `即办件 ${numbers.acceptedAt} 受理，过了 ${numbers.hours} 个办公小时仍未办结。`,
          en: `An instant case accepted at ${numbers.acceptedAt} was still open ${numbers.hours} opening hours later.`,
        }
      : {
          zh: `即办件 ${numbers.acceptedAt} 受理，至 ${numbers.closedOn} ${numbers.closedTime} 下班仍未办结。`,
          en: `An instant case accepted at ${numbers.acceptedAt} was still open at close of business (${numbers.closedOn} ${numbers.closedTime}).`,
        },
}

/** When the hall closes next: what is accepted after hours is the next working day's. */
function closeOfBusiness(calendar: CompiledCalendar, { on, time }: WallTime): WallTime {
  const closing = (day: string) => sessionsOn(calendar.hours ?? usualHours, day).at(-1)?.to ?? '24:00'
  if (isWorkday(calendar, on) && time < closing(on)) return { on, time: closing(on) }
  const next = nextWorkday(calendar, on)
  return { on: next, time: closing(next) }
}
