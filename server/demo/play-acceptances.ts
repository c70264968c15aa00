import { addWorkdays, isWorkday, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { addDays, civilDateOf, epochMs, Refusal } from '#domain/kernel/index.ts'
import type { AcceptanceSetup, AcceptedProject } from '#domain/projects/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { Services } from '../services.ts'
import {
  silentDepartment,
  visitUnderWay,
  wholeStory,
  type Failing,
  type Pace,
  type Part,
  type StoryStep,
} from './acceptance-stories.ts'
import { blankPdf } from './blank-pdf.ts'
import { agentUsername } from './demo-accounts.ts'

type Needed = Pick<Services, 'acceptances' | 'database' | 'desk' | 'files'>

/** What was to be put right in both ways of accepting: the same fault, the same time. */
const fireFault: Failing = {
  ...{ departmentCode: '04', line: 'compartments', item: '三层防火门闭门器缺失，防火分区不完整', fixed: 5 },
}

/** One after another, in the order works were accepted before: planning first, filing last. Some take longer than others. */
const serialOrder = ['10', '04', '20', '23', '24', '08', '22', '11', '13', '18', '09'] as const
const serialPaces: readonly Pace[] = [
  { complete: 1, notice: 1, visit: 3, opinion: 2, letter: 1 },
  { complete: 2, notice: 1, visit: 2, opinion: 3, letter: 1 },
  { complete: 1, notice: 2, visit: 2, opinion: 2, letter: 2 },
]
const jointPace: Pace = { complete: 2, notice: 1, visit: 3, opinion: 3, letter: 1 }

/**
 * Plays the acceptances of the demo by the commands people give: one project accepted by eleven departments one after another,
 * one jointly with a department that failed and returned, one whose visit is under way, one in which a department keeps
 * silent. Played again it changes nothing. `now`: instant.
 */
export async function playAcceptances(services: Needed, now: string): Promise<void> {
  const { acceptance: setup } = haimen
  if (!setup) return
  const cast = await castOf(services, setup)
  if (!cast) return
  const calendar = services.desk.calendar(null)
  const today = civilDateOf(now)
  const departments = setup.departments.map(({ code }) => code)
  const { lead } = setup
  const play = (key: string, project: AcceptedProject, daysAgo: number, steps: readonly StoryStep[]) =>
    playStory(services, cast, { key, project, steps, begins: workdaysBefore(calendar, today, daysAgo), calendar, now })
  const joint = wholeStory(departments, lead, jointPace, fireFault)
  await Promise.all([
    playSerially(play, cast),
    play('joint', cast.project(1), 45, joint.steps),
    play('under-way', cast.project(2), 4, visitUnderWay(departments, lead, ['09', '18'])),
    play('silent', cast.project(3), 12, silentDepartment(departments, lead, '23')),
  ])
}

type Play = (key: string, project: AcceptedProject, daysAgo: number, steps: readonly StoryStep[]) => Promise<void>

/** Eleven acceptances, each applied for the working day after the letter of the one before. */
async function playSerially(play: Play, cast: Cast): Promise<void> {
  let daysAgo = 135
  for (const [index, code] of serialOrder.entries()) {
    const failing = code === fireFault.departmentCode ? fireFault : null
    const pace = serialPaces[index % serialPaces.length] ?? jointPace
    const { steps, letterDay } = wholeStory([code], code, pace, failing)
    await play(`serial ${code}`, cast.project(0), daysAgo, steps)
    daysAgo -= letterDay + 1
  }
}

/** The working day so many before the last one that is over. */
function workdaysBefore(calendar: CompiledCalendar, today: string, days: number): string {
  let on = addDays(today, -1)
  for (let left = days; ; on = addDays(on, -1)) if (isWorkday(calendar, on) && left-- === 0) return on
}

interface Cast {
  setup: AcceptanceSetup
  actorOf(part: Part): Actor
  papers: readonly { paper: string; fileId: string }[]
  project(number: number): AcceptedProject
}

const projectNames = [
  ['海门市临江制衣厂一期厂房', 'Linjiang Garment Works, phase 1'],
  ['海门市滨江家园住宅小区', 'Binjiang Homes'],
  ['海门市东洲食品加工车间', 'Dongzhou Food Workshop'],
  ['海门市叠石桥家纺展厅', 'Dieshiqiao Textile Hall'],
] as const

/** Who plays: the officers of the departments, and the demo agent for the first enterprise whose errands it does. */
async function castOf({ database, files }: Needed, setup: AcceptanceSetup): Promise<Cast | null> {
  const officers = await database.query<Actor>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account
      where department_code = any($1) or username in ('centre-manager-1', $2) order by username`,
    [setup.departments.map(({ code }) => code), agentUsername],
  )
  const [client] = await database.query<{ partyId: string }>(
    `select m.party_id as "partyId" from mandate m join account a on a.id = m.account_id
      where a.username = $1 and m.revoked_at is null order by m.party_id limit 1`,
    [agentUsername],
  )
  const found = (fits: (one: Actor) => boolean): Actor | undefined => officers.find(fits)
  const agent = found(({ role }) => role === 'agent')
  if (!client || !agent) return null
  const papers = await storePapers({ database, files }, setup, agent.id)
  return {
    setup,
    papers,
    actorOf: (part) => {
      const actor =
        part === 'agent'
          ? agent
          : found(({ role, departmentCode }) =>
              part === 'centre' ? role === 'centre-manager' : role === part[0] && departmentCode === part[1],
            )
      if (!actor) throw new Error(`nobody plays ${String(part)}`)
      return actor
    },
    project: (number) => {
      const [name, nameEn] = projectNames[number] ?? projectNames[0]
      return { id: uuidOf(`works ${client.partyId} ${name}`), name, nameEn, partyId: client.partyId }
    },
  }
}

async function storePapers(
  { database, files }: Pick<Needed, 'database' | 'files'>,
  setup: AcceptanceSetup,
  owner: string,
) {
  return Promise.all(
    setup.papers.map(async ({ code, zh }) => {
      const fileId = uuidOf(`file ${owner} acceptance ${code}`)
      const { sha256, size } = await files.put(blankPdf(`${code} - sample`))
      await database.query(
        `insert into file (id, sha256, name, type, size, owner_id) values ($1, $2, $3, 'application/pdf', $4, $5)
          on conflict (id) do nothing`,
        [fileId, sha256, `${zh}.pdf`, size, owner],
      )
      return { paper: code, fileId }
    }),
  )
}

interface Told {
  key: string
  project: AcceptedProject
  begins: string
  steps: readonly StoryStep[]
  calendar: CompiledCalendar
  now: string
}

async function playStory({ acceptances }: Needed, cast: Cast, told: Told): Promise<void> {
  const { key, project, begins, steps, calendar, now } = told
  const stream = uuidOf(`acceptance of the demo ${key}`)
  const on = (day: number) => addWorkdays(calendar, begins, day)
  const facts = {
    ...{ setup: cast.setup, papers: cast.papers, on },
    inspectors: (code: string) => [cast.actorOf(['reviewer', code]).id, cast.actorOf(['clerk', code]).id],
  }
  for (const [index, { day, time, part, command }] of steps.entries()) {
    const at = new Date(epochMs(`${on(day)}T${time}:00+08:00`)).toISOString()
    if (epochMs(at) > epochMs(now)) return
    const order = { stream, command: command(facts), actor: cast.actorOf(part), at, requestId: `demo ${key} ${index}` }
    const answer = await acceptances.send({ ...order, requestHash: null, ...(index === 0 && { project }) })
    if (answer instanceof Refusal)
      throw new Error(`${order.command.type} of ${key} is refused: ${answer.code} ${JSON.stringify(answer.facts)}`)
  }
}
