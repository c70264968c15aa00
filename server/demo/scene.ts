// What happens to the place itself in the weeks that are played: a system that is down, a window nobody sits at.
import { addWorkdays, countWorkdays, isWorkday } from '#domain/calendar/index.ts'
import { addDays, epochMs, instantOf, type CivilDate } from '#domain/kernel/index.ts'
import type { Outage } from '#domain/supervision/index.ts'
import { blocked } from './instant-at-window.ts'
import { generateHistory } from './generate-history.ts'
import type { HistoryPlan, Scene } from './history-plan.ts'
import { misdeedsIn } from './misdeeds/index.ts'
import { dateAt, startOf } from './opening-hours.ts'
import type { PlannedBreach } from './script.ts'
import { uuidOf } from '../kernel/uuid-of.ts'

const noon = 12 * 3_600_000
/** Working days ago between which it is looked for. */
const between = { from: 5, to: 16 }

/**
 * Where and when it happens: where the plan has nobody of the department at work anyway, for who is not there does nothing.
 * Null in histories without misbehaviour.
 */
export function sceneOf(plan: HistoryPlan): Scene | null {
  if (!misdeedsIn(plan)) return null
  const busy = new Set<string>()
  for (const steps of generateHistory(plan))
    for (const { at, actor } of steps) if (actor.departmentCode !== null) busy.add(halfDay(actor.departmentCode, at))
  const days = workdaysBefore(plan)
  const free = (departments: readonly string[], hour: number) =>
    departments
      .flatMap((code) => days.map((on) => ({ code, on })))
      .find(({ code, on }) => !busy.has(halfDay(code, startOf(on) + hour * 3_600_000)))
  const { city } = plan
  const down = free(
    city.departments.map(({ code }) => code).filter((code) => city.items.some((item) => blocked(code, item))),
    14,
  )
  const alone = city.departments
    .map(({ code }) => code)
    .filter((code) => windowsOf(plan, code).length === 1 && code !== down?.code)
  const empty = free(alone, 9)
  return {
    outage: down ? outageOf(plan, down) : null,
    unattended: empty ? unattendedOf(plan, empty) : null,
  }
}

const halfDay = (code: string, at: number) => `${code} ${dateAt(at)} ${at - startOf(dateAt(at)) < noon ? 'am' : 'pm'}`

const windowsOf = ({ city }: HistoryPlan, code: string) =>
  city.windows.filter((window) => window.departmentCode === code)

function workdaysBefore({ calendar, until }: HistoryPlan): CivilDate[] {
  const longAgo = addDays(dateAt(until), -60)
  const last = countWorkdays(calendar, longAgo, addDays(dateAt(until), -1))
  const days: CivilDate[] = []
  for (let ago = between.from; ago <= between.to; ago++) {
    const [on, next] = [addWorkdays(calendar, longAgo, last - ago), addWorkdays(calendar, longAgo, last - ago + 1)]
    // What is blocked is done the next morning.
    if (isWorkday(calendar, on) && next > on) days.push(on)
  }
  return days
}

interface Place {
  code: string
  on: CivilDate
}

const at = (on: CivilDate, time: string) =>
  instantOf(startOf(on) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000)

function outageOf({ seed }: HistoryPlan, { code, on }: Place): Outage {
  return {
    id: uuidOf(`${seed} outage`),
    ...{ fromAt: at(on, '13:30'), toAt: at(on, '16:30') },
    departments: [code],
  }
}

/** Everybody who belongs to the window, or stands in at it, is away. */
function unattendedOf(plan: HistoryPlan, { code, on }: Place): Scene['unattended'] {
  const { city } = plan
  const [window] = windowsOf(plan, code)
  if (!window) return null
  const own = city.staff.filter(({ windowCodes }) => windowCodes.includes(window.code)).map(({ username }) => username)
  const posts = (city.posts ?? []).filter(({ windowCode }) => windowCode === window.code)
  return {
    windowCode: window.code,
    ...{ fromAt: at(on, '08:45'), toAt: at(on, '11:00') },
    usernames: [...new Set([...own, ...posts.flatMap(({ holders }) => holders)])],
  }
}

/** What the scene itself breaks. */
export const breachesOfScene = (scene: Scene | null): PlannedBreach[] =>
  scene?.unattended
    ? [
        {
          rule: 'S-03',
          about: { kind: 'window', id: scene.unattended.windowCode },
          at: epochMs(scene.unattended.toAt),
        },
      ]
    : []
