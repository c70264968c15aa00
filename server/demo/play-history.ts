import { factsOf, missingFields } from '#domain/catalogue/index.ts'
import type { CaseCommand, Filled } from '#domain/cases/index.ts'
import { instantOf, Refusal } from '#domain/kernel/index.ts'
import type { CaseDesk } from '../cases/index.ts'
import { answersFor } from './answers.ts'
import { inLanes } from './lanes.ts'
import { dateAt } from './opening-hours.ts'
import { papersOf } from './papers.ts'
import { createRandom } from './random.ts'
import type { PlannedStep } from './script.ts'

/** What was played. `overtaken` are commands a case had outgrown: a running server's clock of the law came before them. */
export interface Played {
  commands: number
  overtaken: number
}

/** More than the connections, so that none is idle; few enough that what waits for its turn does not wait for long. */
const atOnce = 12
const outgrown = new Set(['not-possible-now', 'clock-behind-history', 'someone-was-first'])

/**
 * Plays a day: in the order of time where it matters, which is within a case and within a series of numbers, and otherwise
 * side by side. Played again it stores nothing: every command has its request id.
 */
export async function playDay(desk: CaseDesk, steps: readonly PlannedStep[]): Promise<Played> {
  const played = { commands: 0, overtaken: 0 }
  const last = new Map<string, Promise<unknown>>()
  await inLanes(atOnce, steps, (step) => {
    const queues = queuesOf(step)
    const turn = Promise.all(queues.map((queue) => last.get(queue) ?? Promise.resolve()))
    const done = turn.then(async () => {
      const answer = await send(desk, step)
      played.commands += 1
      if (!(answer instanceof Refusal)) return
      if (!outgrown.has(answer.code))
        throw new Error(`${step.command.type} of ${step.setting.item.code}: ${answer.code}`)
      played.overtaken += 1
    })
    for (const queue of queues) last.set(queue, done)
    return done
  })
  return played
}

/** What a step must not overtake: its case, and whatever takes a number from the same series. */
function queuesOf({ setting: { stream, item }, command }: PlannedStep): string[] {
  switch (command.type) {
    case 'SubmitCase':
      return [stream, 'submissions']
    case 'IssueLicence':
      return [stream, `licences of ${item.departmentCode}`]
    default:
      return [stream]
  }
}

async function send(desk: CaseDesk, step: PlannedStep) {
  const { setting, ordinal, at, actor } = step
  const command = await commandOf(desk, step)
  return desk.send({
    stream: setting.stream,
    command,
    requestId: `history ${ordinal}`,
    requestHash: null,
    actor,
    itemCode: command.type === 'DraftCase' ? setting.item.code : null,
    at: instantOf(at),
  })
}

async function commandOf(desk: CaseDesk, step: PlannedStep): Promise<CaseCommand> {
  const { setting, command } = step
  if (!('application' in command)) return command
  const application = await fill(desk, step, command.application.unfinished)
  if (command.type === 'SupplementCase') return { type: 'SupplementCase', application }
  return { type: 'DraftCase', applicantId: setting.applicant.id, application }
}

/** The application as the applicant fills it in: the same answers whenever they are asked for. */
async function fill({ people, items }: CaseDesk, step: PlannedStep, unfinished: boolean): Promise<Filled> {
  const { item, applicant, startsAt, stream } = step.setting
  const all = Object.entries(answersFor({ item, applicant, on: dateAt(startsAt), random: createRandom(stream) }))
  const answers = Object.fromEntries(unfinished ? all.slice(0, Math.ceil(all.length / 2)) : all)
  const published = await items.published(item.code)
  return {
    itemVersion: published?.version ?? 1,
    sealedAnswers: await people.sealFor(applicant.id, JSON.stringify(answers)),
    facts: factsOf(item.form, answers),
    missing: missingFields(item.form, answers),
    materials: papersOf(step),
  }
}
