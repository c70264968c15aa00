import type { Session } from '../../../calendar/index.ts'
import { epochMs, instantOf, timeOfDay, type CivilDate } from '../../../kernel/index.ts'
import type { PatternRule } from '../../rule.ts'

/** A window on a day: its opening hours, and whoever belongs there or stands in, with the times they were away (instants). */
export interface WindowDay {
  windowCode: string
  departmentCode: string
  on: CivilDate
  sessions: readonly Session[]
  people: readonly { id: string; away: readonly { fromAt: string; toAt: string }[] }[]
}

/** S-03: nobody at the window in opening hours, and nobody who stands in. */
export const windowUnattended: PatternRule<WindowDay> = {
  no: 'S-03',
  name: 'window-unattended',
  trigger: 'pattern',
  title: { zh: '窗口空岗', en: 'Window unattended' },
  basis: { zh: '政务服务中心窗口管理规定；AB岗制度', en: 'Rules of the centre; stand-ins for every post' },
  part: 'attitude',
  judge({ windowCode, departmentCode, on, sessions, people }, { level = 'yellow', thresholds = {} }) {
    const { minutes = 15 } = thresholds
    // A window nobody was ever assigned to is not one that somebody left.
    if (people.length === 0) return []
    return sessions.flatMap(({ from, to }) => {
      const empty = emptyStretches(epochMs(`${on}T${from}:00+08:00`), epochMs(`${on}T${to}:00+08:00`), people)
      return empty
        .filter((stretch) => stretch.to - stretch.from >= minutes * 60_000)
        .map((stretch) => {
          const [since, until] = [instantOf(stretch.from), instantOf(stretch.to)]
          return {
            rule: 'S-03' as const,
            occasion: `${on} ${timeOfDay(since)}`,
            level,
            breachAt: instantOf(stretch.from + minutes * 60_000),
            about: { kind: 'window' as const, id: windowCode },
            departmentCode,
            windowCode,
            persons: people.map(({ id }) => id),
            cites: [],
            numbers: {
              ...{ on, from: timeOfDay(since), to: timeOfDay(until) },
              minutes: (stretch.to - stretch.from) / 60_000,
            },
          }
        })
    })
  },
  explain: ({ numbers }) => ({
    zh: `${numbers.on} ${numbers.from}—${numbers.to} 窗口无人在岗，也无人顶岗，共 ${numbers.minutes} 分钟。`,
    en: `From ${numbers.from} to ${numbers.to} on ${numbers.on} nobody was at the window and nobody stood in, for ${numbers.minutes} minutes.`,
  }),
}

interface Stretch {
  from: number
  to: number
}

/** The stretches in which everybody is away. */
function emptyStretches(start: number, end: number, people: WindowDay['people']): Stretch[] {
  const away = people.map(({ away: spans }) =>
    spans.map(({ fromAt, toAt }) => [epochMs(fromAt), epochMs(toAt)] as const),
  )
  const cuts = away.flat(2).filter((at) => at > start && at < end)
  const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b)
  const stretches: Stretch[] = []
  edges.slice(1).forEach((to, index) => {
    const from = edges[index] ?? start
    if (!away.every((spans) => spans.some(([left, back]) => left <= from && to <= back))) return
    const before = stretches.at(-1)
    if (before?.to === from) before.to = to
    else stretches.push({ from, to })
  })
  return stretches
}
