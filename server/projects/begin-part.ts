import type { Actor, Status } from '#domain/cases/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import {
  answersFor,
  onePile,
  partsIn,
  type BundlePart,
  type PartState,
  type ProjectState,
} from '#domain/projects/index.ts'
import { bundleVersion } from './bundles.ts'
import { caseIdOf } from './case-id-of.ts'
import type { LoadedProject } from './load-project.ts'
import type { Projects } from './projects.ts'
import { resultAsFile } from './results.ts'
import { sendOrAgain } from './send-or-again.ts'

/**
 * Opens the case of an item and submits it, in the name of whoever started the project. What the law or the item does not
 * take yet stays a draft of theirs, to be completed by hand; where there cannot be a draft, the project says why. Safe to repeat.
 */
export async function beginPart(
  projects: Projects,
  projectId: string,
  { state, log }: LoadedProject,
  { item, heldUp }: PartState,
) {
  const { desk, send } = projects
  const actor = await openerOf(projects, state)
  const heldUpBy = async (because: string) => {
    if (heldUp === because) return
    const command = { type: 'HoldUpPart', item, because } as const
    // Said anew whenever it was tried again and refused.
    const requestId = `held up ${item} ${because} ${tries(log, item)}`
    await sendOrAgain(() => send({ stream: projectId, command, requestId, requestHash: null, actor }))
  }
  const form = await desk.items.published(item)
  if (!form) return heldUpBy('item-not-found')
  const part = await partOf(projects, state, item)
  const answers = JSON.parse(await desk.people.unsealFor(state.partyId, state.sealedAnswers)) as Record<string, unknown>
  const materials = [
    ...handedInFor(state, { part, item: form.item }),
    ...(await resultsFor(projects, state, part, actor)),
  ]
  const caseId = caseIdOf(projectId, item)
  const application = await desk.fill(form, state.partyId, {
    answers: answersFor({ part, item: form.item }, answers),
    materials,
    ...(part.situation && form.item.scenarios && { situation: part.situation }),
  })
  const order = { stream: caseId, requestHash: null, actor, itemCode: item }
  const drafted = await desk.send({
    ...order,
    command: { type: 'DraftCase', applicantId: state.partyId, application, project: projectId },
    requestId: `project ${projectId} draft`,
  })
  if (drafted instanceof Refusal && drafted.code !== 'case-exists') {
    return heldUpBy(drafted.code)
  }
  const submit = { ...order, command: { type: 'SubmitCase' }, requestId: `project ${projectId} submit` } as const
  await sendOrAgain(() => desk.send(submit))
  const opened = { stream: projectId, command: { type: 'OpenPart', item, caseId }, requestId: `open ${item}` } as const
  await sendOrAgain(() => send({ ...opened, requestHash: null, actor }))
}

/** How often its turn was given it. */
const tries = (log: LoadedProject['log'], item: string): number =>
  log.filter(({ event }) => event.type === 'PartExpected' && event.item === item).length

async function openerOf({ desk: { database } }: Projects, { openedBy: id }: ProjectState): Promise<Actor> {
  const [account] = await database.query<{ role: Actor['role'] }>('select role from account where id = $1', [id])
  if (!account) throw new Error('whoever started a project has an account')
  return { id, role: account.role, departmentCode: null, windowCode: null }
}

async function partOf({ desk: { database } }: Projects, state: ProjectState, item: string): Promise<BundlePart> {
  const { template, situation } = state
  const bundle =
    template && state.kind === 'bundle' ? await bundleVersion(database, template.code, template.version) : null
  const part = bundle && partsIn(bundle, situation).find((one) => one.item === item)
  return part ?? { item, needs: [] }
}

/** The papers handed in once, in the slots this item has for them; a slot of the item's own before one it shares. */
function handedInFor({ materials }: ProjectState, one: Parameters<typeof onePile>[0][number]) {
  return onePile([one]).flatMap(({ for: wanted }) =>
    wanted.flatMap(({ item, material }) => {
      const own = materials.filter((paper) => paper.material === `${material}-${item}`)
      const given = own.length > 0 ? own : materials.filter((paper) => paper.material === material)
      return given.map(({ fileId }) => ({ material, fileId }))
    }),
  )
}

/** The results of other items that are papers of this one. */
async function resultsFor(projects: Projects, { parts }: ProjectState, { needs }: BundlePart, owner: Actor) {
  const found: { material: string; fileId: string }[] = []
  for (const { item, material } of needs) {
    const caseId = parts.find((part) => part.item === item)?.caseId
    const fileId = material && caseId ? await resultAsFile(projects, caseId, owner) : null
    if (material && fileId) found.push({ material, fileId })
  }
  return found
}

/** How the case of an item came out; null while it has not. */
export function outcomeOf(status: Status): 'granted' | 'refused' | 'ended' | null {
  switch (status) {
    case 'issued':
    case 'delivered':
      return 'granted'
    case 'refused':
      return 'refused'
    case 'not-accepted':
    case 'withdrawn':
    case 'lapsed':
      return 'ended'
    default:
      return null
  }
}
