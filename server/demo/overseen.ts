// What supervision has asked of people in the demo city beside the cards: orders, complaints, visits. Each is told through the
// commands of its own noun, at moments of the last weeks; told again it changes nothing.
import { isWorkday } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { addDays, civilDateOf, Refusal } from '#domain/kernel/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { sealWords } from '../complaints/index.ts'
import { accountIdOf } from '../organisation/index.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { Services } from '../services.ts'
import type { StreamDesk } from '../supervision/index.ts'
import { complaintWords, demoComplaints, demoInspections, demoOrders, type Step } from './overseen-script.ts'

type Told = Pick<Services, 'database' | 'keyring' | 'orders' | 'complaints' | 'inspections' | 'desk'>

/** Plays the script of orders, complaints and visits. */
export async function tellOverseen(services: Told): Promise<void> {
  const { database, keyring, orders, complaints, inspections } = services
  const at = await workdaysAgo(services)
  const actors = await actorsOf(services)
  await play(orders, 'order', demoOrders)
  const sealed = await Promise.all(
    complaintWords.map((story, nth) =>
      sealWords(database, keyring, idOf('complaint', nth), { story, name: '', contact: '' }),
    ),
  )
  await play(complaints, 'complaint', demoComplaints(sealed))
  await play(inspections, 'inspection', demoInspections(at))

  async function play<State, Command>(
    desk: StreamDesk<State, Command>,
    noun: string,
    stories: readonly (readonly Step<Command>[])[],
  ): Promise<void> {
    for (const [nth, steps] of stories.entries())
      for (const [index, { daysBefore, who, command }] of steps.entries()) {
        const order = { stream: idOf(noun, nth), command, actor: actors(who), at: at(daysBefore) }
        const answer = await desk.send({ ...order, requestId: `demo ${index}`, requestHash: null })
        if (answer instanceof Refusal) throw new Error(`${noun} ${nth}.${index} is refused: ${answer.code}`)
      }
  }
}

const idOf = (noun: string, nth: number) => uuidOf(`demo ${noun} ${nth}`)

/** Ten in the morning, so many working days ago. */
export async function workdaysAgo({
  database,
  desk,
}: Pick<Told, 'database' | 'desk'>): Promise<(days: number) => string> {
  const [row] = await database.query<{ now: string }>('select clock_timestamp() as now')
  const calendar = desk.calendar(null)
  const days = [civilDateOf(row?.now ?? '')]
  return (ago) => {
    for (let on = days.at(-1) ?? ''; days.length <= ago;) {
      on = addDays(on, -1)
      if (isWorkday(calendar, on)) days.push(on)
    }
    return `${days[ago]}T02:00:00.000Z`
  }
}

async function actorsOf({ database }: Told): Promise<(username: string) => Actor> {
  const rows = await database.query<Actor>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account
     where role in ('supervisor', 'head', 'deputy-head')`,
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return (username) => {
    const actor = known.get(accountIdOf(haimen.code, username))
    if (!actor) throw new Error(`nobody in the demo city is called ${username}`)
    return actor
  }
}
