import * as contract from '#api/projects.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { projectNumber, type ProjectCommand, type ProjectSituation } from '#domain/projects/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { changeOfFacts } from './change-facts.ts'
import { constructionShown } from './construction-shown.ts'
import { goal, goals } from './goal.ts'
import { projectsOf } from './list.ts'
import { goneItems } from './gone-items.ts'
import { oneProject, projectFound } from './one-project.ts'
import type { Projects } from './projects.ts'
import { constructionCommand } from './start-construction.ts'
import { startCommand } from './start-project.ts'

type Sender = Pick<Ask<Account, unknown, unknown, unknown>, 'account' | 'requestId' | 'requestHash' | 'expectedVersion'>

/** Projects: what is on offer, applied for once, and followed. */
export function projectRoutes(mount: Mount<Account>, { projects }: { projects: Projects }): void {
  const { desk } = projects
  mount(contract.bundles, () => goals(desk))
  mount(contract.bundle, ({ params, query }) => goal(desk, params.code, situationOf(query.situation)))
  mount(contract.startProject, async (ask) =>
    send(projects, ask, uuidOf(`project ${ask.requestId}`), await startCommand(projects, ask.account, ask.body)),
  )
  mount(contract.expectPart, async (ask) => {
    await projectFound(projects, ask.params.id, ask.account, ask.scope)
    return send(projects, ask, ask.params.id, { type: 'ExpectPart', ...ask.body })
  })
  mount(contract.closePart, async (ask) => {
    await projectFound(projects, ask.params.id, ask.account, ask.scope)
    const { item } = ask.body
    const gone = (await goneItems(projects, [item])).has(item)
    return send(projects, ask, ask.params.id, { type: 'ClosePart', item, gone })
  })
  mount(contract.withdrawProject, async (ask) => {
    await projectFound(projects, ask.params.id, ask.account, ask.scope)
    return send(projects, ask, ask.params.id, { type: 'WithdrawProject', ...ask.body })
  })
  mount(contract.constructionTemplates, () => constructionShown(desk))
  mount(contract.startConstruction, async (ask) =>
    send(projects, ask, uuidOf(`project ${ask.requestId}`), await constructionCommand(projects, ask.account, ask.body)),
  )
  mount(contract.changeProjectFacts, async (ask) => {
    await projectFound(projects, ask.params.id, ask.account, ask.scope)
    const command = await changeOfFacts(projects, ask.params.id, ask.body)
    return command instanceof Refusal ? command : send(projects, ask, ask.params.id, command)
  })
  mount(contract.projects, ({ account, scope }) => projectsOf(projects, account, scope))
  mount(contract.project, ({ params, account, scope }) => oneProject(projects, params.id, account, scope))
}

async function send(
  { desk, send: carry }: Projects,
  { account, requestId, requestHash, expectedVersion }: Sender,
  stream: string,
  command: ProjectCommand,
) {
  const receipt = await carry({
    ...{ stream, command, requestId, requestHash, actor: actorOf(account) },
    ...(expectedVersion !== undefined && { expectedVersion }),
  })
  if (receipt instanceof Refusal) return receipt
  const { version, at, hash: eventHash, state } = receipt
  const number = projectNumber(desk.regionCode, Number((state.startedOn ?? '').slice(0, 4)), state.serial)
  return { id: stream, number, status: state.status, version, at, eventHash }
}

/** `question:answer`, by commas. */
const situationOf = (written = ''): ProjectSituation =>
  Object.fromEntries(written.split(',').flatMap((pair) => (pair ? [pair.split(':') as [string, string]] : [])))
