import { addWorkdays, isWorkday, type CompiledCalendar } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { addDays, civilDateOf, epochMs, Refusal } from '#domain/kernel/index.ts'
import type { ParallelCommand } from '#domain/projects/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import type { Account } from '../identity/index.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { beginningOf } from '../parallel/index.ts'
import { advanceProject } from '../projects/index.ts'
import type { Services } from '../services.ts'
import { blankPdf } from './blank-pdf.ts'
import { constructionStories, type StageStory } from './construction-stories.ts'
import { agentUsername } from './demo-accounts.ts'

type Needed = Pick<Services, 'database' | 'desk' | 'files' | 'parallel' | 'projects'>

/**
 * Plays the construction projects of the demo by the commands people give: one that may apply for its construction permit, one
 * in which a department keeps silent, one in which departments disagree. Played again it changes nothing. `now`: instant.
 */
export async function playConstruction(services: Needed, now: string): Promise<void> {
  if (!haimen.construction) return
  const cast = await castOf(services)
  if (!cast) return
  await Promise.all(constructionStories.map((story, nth) => playProject(services, cast, { ...story, nth, now })))
}

interface Cast {
  agent: Actor
  partyId: string
  fileId: string
  officerOf(departmentCode: string, role: 'reviewer' | 'head'): Actor
}

type Told = (typeof constructionStories)[number] & { nth: number; now: string }

async function playProject(services: Needed, cast: Cast, told: Told): Promise<void> {
  const { projects, desk } = services
  const template = haimen.construction
  if (!template) return
  const calendar = desk.calendar(null)
  const begins = workdaysBefore(calendar, civilDateOf(told.now), told.daysAgo)
  const projectId = uuidOf(`construction project of the demo ${told.nth}`)
  const started = await projects.send({
    ...{ stream: projectId, actor: cast.agent, requestId: 'demo', requestHash: null, at: instantOn(begins, '09:00') },
    command: {
      ...{ type: 'StartProject', kind: 'construction', template: { code: template.code, version: 1 } },
      ...{ name: told.name, partyId: cast.partyId, situation: {}, materials: [], parts: [], facts: told.facts },
      sealedAnswers: await desk.people.sealFor(cast.partyId, '{}'),
      stages: template.stages.map(({ code, needs, handling, lead, departments }) => ({
        ...{ code, needs, handling, lead },
        departments: [...new Set([lead, ...departments.map((one) => one.code)])],
      })),
    },
  })
  if (started instanceof Refusal && started.code !== 'project-exists') throw refusedOf('StartProject', started)
  for (const stage of told.stages) {
    await playStage(services, cast, {
      ...{ projectId, stage, today: civilDateOf(told.now) },
      on: (day) => addWorkdays(calendar, begins, day),
    })
    await advanceProject(projects, projectId)
  }
}

const instantOn = (on: string, time: string): string => new Date(epochMs(`${on}T${time}:00+08:00`)).toISOString()
const refusedOf = (what: string, { code, facts }: Refusal): Error =>
  new Error(`${what} is refused: ${code} ${JSON.stringify(facts)}`)

interface Staged {
  projectId: string
  stage: StageStory
  today: string
  on(day: number): string
}

async function playStage(services: Needed, cast: Cast, { projectId, stage, on, today }: Staged): Promise<void> {
  const { parallel, projects } = services
  const stream = uuidOf(`approval of the demo ${projectId} ${stage.code}`)
  const account = { ...cast.agent, partyId: null } as unknown as Account
  const beginning = await beginningOf(projects, projectId, stage.code, account, 'own')
  const act = async (day: number, actor: Actor, command: ParallelCommand, time = '10:00') => {
    const order = { stream, command, actor, at: instantOn(on(day), time), requestHash: null }
    const about = 'item' in command ? command.item : (actor.departmentCode ?? '')
    const requestId = `demo ${command.type} ${about}`
    const first = command.type === 'ApplyParallel' && { beginning: { ...beginning, ready: true } }
    const answer = await parallel.send({ ...order, requestId, ...first })
    if (answer instanceof Refusal) throw refusedOf(`${command.type} of ${stage.code}`, answer)
  }
  const { lead } = beginning.setup
  const papers = beginning.setup.papers.map(({ code }) => ({ paper: code, fileId: cast.fileId }))
  await act(stage.day, cast.agent, { type: 'ApplyParallel', papers, statement: '' }, '09:30')
  await act(stage.day, cast.officerOf(lead, 'reviewer'), { type: 'AcceptParallel' })
  await act(stage.day, cast.officerOf(lead, 'reviewer'), { type: 'DistributeParallel', note: '' }, '11:00')
  const answers = Object.entries(stage.answers).toSorted(([, one], [, other]) => one.after - other.after)
  for (const [code, { after, command }] of answers)
    await act(stage.day + after, cast.officerOf(code, 'reviewer'), command, '15:00')
  if (stage.decided === null) return
  const decided = stage.day + stage.decided
  await act(decided, cast.officerOf(lead, 'head'), { type: 'DecideParallel', remark: '各部门意见一致，准予许可。' })
  const granted = beginning.setup.departments.flatMap(({ code, items }) =>
    items
      .filter((one) => beginning.setup.results?.some((result) => result.item === one))
      .map((item) => ({ item, officer: cast.officerOf(code, 'reviewer') })),
  )
  const [issued, handedOver] = [decided + 1, decided + 3]
  if (on(issued) < today)
    for (const { item, officer } of granted) await act(issued, officer, { type: 'IssueParallelLicence', item })
  if (on(handedOver) >= today) return
  for (const { item, officer } of granted)
    await act(handedOver, officer, { type: 'DeliverParallelLicence', item, method: 'window', trackingNo: null })
}

/** The working day so many before the last one that is over. */
function workdaysBefore(calendar: CompiledCalendar, today: string, days: number): string {
  let on = addDays(today, -1)
  for (let left = days; ; on = addDays(on, -1)) if (isWorkday(calendar, on) && left-- === 0) return on
}

/** Who plays: the agent of the demo for its last client, and an officer of each department. */
async function castOf({ database, files }: Needed): Promise<Cast | null> {
  const officers = await database.query<Actor>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account
      where role in ('reviewer', 'head') and department_code is not null or username = $1 order by username`,
    [agentUsername],
  )
  const agent = officers.find(({ role }) => role === 'agent')
  const [client] = await database.query<{ partyId: string }>(
    `select m.party_id as "partyId" from mandate m join account a on a.id = m.account_id
      where a.username = $1 and m.revoked_at is null order by m.party_id desc limit 1`,
    [agentUsername],
  )
  if (!agent || !client) return null
  const fileId = uuidOf(`file ${agent.id} construction`)
  const { sha256, size } = await files.put(blankPdf('construction - sample'))
  await database.query(
    `insert into file (id, sha256, name, type, size, owner_id) values ($1, $2, $3, 'application/pdf', $4, $5)
      on conflict (id) do nothing`,
    [fileId, sha256, '申报材料.pdf', size, agent.id],
  )
  return {
    ...{ agent, partyId: client.partyId, fileId },
    officerOf: (departmentCode, role) => {
      const officer = officers.find((one) => one.role === role && one.departmentCode === departmentCode)
      if (!officer) throw new Error(`nobody plays the ${role} of ${departmentCode}`)
      return officer
    },
  }
}
