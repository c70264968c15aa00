import type { Session } from '../../../calendar/index.ts'
import { epochMs, timeOfDay, type CivilDate } from '../../../kernel/index.ts'
import type { Finding } from '../../finding.ts'
import type { PatternRule } from '../../rule.ts'
import type { RuleSettings } from '../../settings.ts'
import { citedOf, type CaseTrace } from './case-trace.ts'

/** A sign-in and where it came from: something that is the same for the same place, never the address itself. */
export interface SignIn {
  at: string
  place: string
}

/** What one member of staff decided on a day, and from where they signed in; `sessions` are the opening hours, none on a day off. */
export interface StaffDay {
  staff: string
  departmentCode: string
  windowCode: string | null
  on: CivilDate
  sessions: readonly Session[]
  /** What was decided within the hours need not be among them. */
  decided: readonly CaseTrace[]
  signIns: readonly SignIn[]
}

/** I-09: decisions while the centre is closed, or an account used in two places at once. */
export const oddHours: PatternRule<StaffDay> = {
  no: 'I-09',
  name: 'odd-hours',
  trigger: 'pattern',
  title: { zh: '非工作时间审批或异地登录', en: 'Decided out of hours, or signed in from two places' },
  basis: {
    zh: '政务服务中心管理规定；账号专人专用要求',
    en: "Rules of the centre; an account is one person's own",
  },
  part: 'integrity',
  judge: (day, settings) => [...outOfHours(day, settings), ...twoPlaces(day, settings)],
  explain: ({ numbers }) =>
    numbers.decisions === undefined
      ? {
          zh: `${numbers.on} 同一账号在 ${numbers.minutes} 分钟内从两处登录。`,
          en: `On ${numbers.on} one account signed in from two places within ${numbers.minutes} minutes.`,
        }
      : {
          zh: `${numbers.on} 在开放时间以外作出 ${numbers.decisions} 项决定（${numbers.first} 起）。`,
          en: `${numbers.decisions} decision(s) on ${numbers.on} while the centre was closed (from ${numbers.first}).`,
        },
}

const personOf = ({ staff, departmentCode, windowCode }: StaffDay) => ({
  about: { kind: 'staff' as const, id: staff },
  ...{ departmentCode, windowCode, persons: [staff] },
})

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Whether an instant lies within opening hours, or so many minutes beside them. */
export const isOpen = (sessions: readonly Session[], at: string, graceMinutes: number): boolean => {
  const now = minutesOf(timeOfDay(at))
  return sessions.some(({ from, to }) => now >= minutesOf(from) - graceMinutes && now <= minutesOf(to) + graceMinutes)
}

function outOfHours(day: StaffDay, { level = 'yellow', thresholds = {} }: RuleSettings): Finding[] {
  const { graceMinutes = 30 } = thresholds
  const { on, sessions, decided } = day
  const closed = decided.filter(({ decidedAt }) => decidedAt !== null && !isOpen(sessions, decidedAt, graceMinutes))
  const first = closed[0]?.decidedAt
  if (!first) return []
  return [
    {
      ...{ rule: 'I-09', occasion: `decided ${on}`, level, breachAt: first },
      ...personOf(day),
      cites: citedOf(closed),
      numbers: { on, decisions: closed.length, first: timeOfDay(first) },
    },
  ]
}

function twoPlaces(day: StaffDay, { level = 'yellow', thresholds = {} }: RuleSettings): Finding[] {
  const { withinMinutes = 30 } = thresholds
  const { on } = day
  const signIns = day.signIns.toSorted((a, b) => epochMs(a.at) - epochMs(b.at))
  const apart = (index: number) => epochMs(signIns[index]?.at ?? '') - epochMs(signIns[index - 1]?.at ?? '')
  const at = signIns.findIndex(
    ({ place }, index) => index > 0 && place !== signIns[index - 1]?.place && apart(index) <= withinMinutes * 60_000,
  )
  const second = signIns[at]
  if (!second) return []
  return [
    {
      ...{ rule: 'I-09', occasion: `signed in ${on}`, level, breachAt: second.at },
      ...personOf(day),
      cites: [],
      numbers: { on, minutes: Math.ceil(apart(at) / 60_000) },
    },
  ]
}
