// Acceptances of works as a journey finds them: what a journey cannot wait for, and departments whose people have no account
// to sign in with, are played down the same road at instants past.
import { addWorkdays, isWorkday } from '#domain/calendar/index.ts'
import type { Actor } from '#domain/cases/index.ts'
import { addDays, civilDateOf, epochMs, instantOf, Refusal } from '#domain/kernel/index.ts'
import type { AcceptanceCommand, AcceptedProject } from '#domain/projects/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { wholeStory, type Part, type StoryFacts } from '../server/demo/acceptance-stories.ts'
import { tellPast, withServices, type Services } from './with-services.ts'

/** Somebody of a department, or the agent. */
export async function actorOf({ database }: Pick<Services, 'database'>, part: Part): Promise<Actor> {
  const [role, departmentCode] = part === 'agent' ? ['agent'] : part === 'centre' ? ['centre-manager'] : part
  const [actor] = await database.query<Actor>(
    `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account
      where role = $1 and department_code is not distinct from $2 order by username limit 1`,
    [role, departmentCode ?? null],
  )
  if (!actor) throw new Error(`nobody is ${String(part)}`)
  return actor
}

async function send({ acceptances }: Services, order: Parameters<Services['acceptances']['send']>[0]): Promise<void> {
  let answer = await acceptances.send(order)
  // The clock of the running server may write to the same acceptance: whoever comes second looks again.
  for (let tries = 0; tries < 5 && answer instanceof Refusal && answer.code === 'someone-was-first'; tries++)
    answer = await acceptances.send(order)
  if (answer instanceof Refusal) throw new Error(`${order.command.type} is refused: ${answer.code}`)
}

/** Lets every department but those named pass the works of an acceptance whose visit is closed. */
export const othersPass = (stream: string, but: readonly string[]): Promise<void> =>
  withServices(async (services) => {
    for (const { code } of haimen.acceptance?.departments ?? []) {
      if (but.includes(code)) continue
      const actor = await actorOf(services, ['reviewer', code])
      const command: AcceptanceCommand = {
        ...{ type: 'GiveOpinion', outcome: 'pass', items: [], rectifyDays: null, checklist: null },
      }
      await send(services, { stream, command, actor, requestId: crypto.randomUUID(), requestHash: null })
    }
  })

/** The acceptance of a project’s works that health failed and comes back to: its second visit was the last working day. Gives its id. */
export const healthReturns = (projectId: string): Promise<string> =>
  tellPast(async (services, now) => {
    const setup = haimen.acceptance
    if (!setup) throw new Error('the demo city accepts works')
    const calendar = services.desk.calendar(null)
    let last = addDays(civilDateOf(now), -1)
    while (!isWorkday(calendar, last)) last = addDays(last, -1)
    const failing = { departmentCode: '18', line: 'ventilation', item: '排风量不足', fixed: 1 }
    const pace = { complete: 1, notice: 1, visit: 1, opinion: 1, letter: 1 }
    const codes = setup.departments.map(({ code }) => code)
    const { steps } = wholeStory(codes, setup.lead, pace, failing)
    // The second visit is on the sixth day; whatever comes after its notice is the journey's to do.
    const secondVisit = 6
    let begins = last
    for (let left = secondVisit; left > 0;) {
      begins = addDays(begins, -1)
      if (isWorkday(calendar, begins)) left--
    }
    const stream = crypto.randomUUID()
    const agent = await actorOf(services, 'agent')
    const [project] = await services.database.query<AcceptedProject>(
      'select id, name, name as "nameEn", party_id as "partyId" from project where id = $1',
      [projectId],
    )
    if (!project) throw new Error('there is no such project')
    const facts: Omit<StoryFacts, 'inspectors'> = { setup, papers: [], on: (day) => addWorkdays(calendar, begins, day) }
    // No papers: the centre would not find them complete; one of the agent's is handed in for all.
    const [file] = await services.database.query<{ id: string }>('select id from file where owner_id = $1 limit 1', [
      agent.id,
    ])
    const papers = setup.papers.map(({ code }) => ({ paper: code, fileId: file?.id ?? '' }))
    for (const { day, time, part, command } of steps.filter((step) => step.day < secondVisit)) {
      const actor = await actorOf(services, part)
      const sent = await Promise.all(
        (['reviewer', 'clerk'] as const).map((post) => actorOf(services, [post, actor.departmentCode ?? '09'])),
      )
      const inspectors = () => sent.map(({ id }) => id)
      const at = instantOf(epochMs(`${facts.on(day)}T${time}:00+08:00`))
      const order = { stream, command: command({ ...facts, papers, inspectors }), actor, at, project }
      await send(services, { ...order, requestId: crypto.randomUUID(), requestHash: null })
    }
    return stream
  })
