import { factsOf, missingFields } from '#domain/catalogue/index.ts'
import type { CaseCommand, Filled } from '#domain/cases/index.ts'
import type { Services } from '../services.ts'
import { answersFor } from './answers.ts'
import { dateAt } from './opening-hours.ts'
import { papersOf } from './papers.ts'
import { createRandom } from './random.ts'
import type { PlannedStep } from './script.ts'

type Seal = Services['people']['sealFor']

/** The command of a step with its application filled in as the applicant does it: the same answers whenever they are asked for. */
export async function filledCommand(step: PlannedStep, itemVersion: number, sealFor: Seal): Promise<CaseCommand> {
  const { setting, command } = step
  if (!('application' in command)) return command
  const application = await fill(step, command.application.unfinished, itemVersion, sealFor)
  if (command.type === 'SupplementCase') return { type: 'SupplementCase', application }
  return { type: 'DraftCase', applicantId: setting.applicant.id, application }
}

async function fill(step: PlannedStep, unfinished: boolean, itemVersion: number, sealFor: Seal): Promise<Filled> {
  const { item, situation, applicant, startsAt, stream } = step.setting
  const all = Object.entries(answersFor({ item, applicant, on: dateAt(startsAt), random: createRandom(stream) }))
  const answers = Object.fromEntries(unfinished ? all.slice(0, Math.ceil(all.length / 2)) : all)
  return {
    itemVersion,
    sealedAnswers: await sealFor(applicant.id, JSON.stringify(answers)),
    facts: factsOf(item.form, answers),
    missing: missingFields(item.form, answers),
    materials: papersOf(step),
    ...(item.scenarios && { situation }),
    ...(step.command.type === 'DraftCase' && step.command.application.commits && { commits: true as const }),
  }
}
