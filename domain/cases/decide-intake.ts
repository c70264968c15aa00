import { openScenarios } from '../catalogue/index.ts'
import { refuse, Refusal, type CivilDate } from '../kernel/index.ts'
import type { Application } from './application.ts'
import { banFrom } from './ban.ts'
import { acceptanceClock } from './clocks.ts'
import { committedAt, refusalOfPromise } from './commitment.ts'
import { requestCorrection } from './decide-correction.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import { file } from './file-application.ts'
import { hoursToPin } from './pinned-hours.ts'
import { remediesOf } from './remedies.ts'
import type { CaseState } from './state.ts'
import { missingPapers, toleratedAt } from './tolerance.ts'

type IntakeCommand = Extract<
  CaseCommand,
  {
    type:
      | 'SaveDraft'
      | 'SubmitCase'
      | 'ReceiveCase'
      | 'RequestCorrection'
      | 'SupplementCase'
      | 'AcceptCase'
      | 'DeemAccepted'
      | 'RefuseAcceptance'
  }
>

/** From the draft to acceptance: the outcomes of Licensing Law Art. 32. `on` is the civil date of the act. */
export function decideIntake(
  command: IntakeCommand,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const by = facts.actor
  switch (command.type) {
    case 'SaveDraft': {
      const application = file(command.application, facts)
      if (application instanceof Refusal) return application
      return refusalOfPromise(application, facts) ?? [{ by, type: 'DraftSaved', application }]
    }
    case 'SubmitCase':
      return submit(state, facts, on)
    case 'ReceiveCase':
      return [{ by, type: 'CaseReceived', windowCode: by.windowCode }]
    case 'RequestCorrection':
      return requestCorrection(command, state, facts, on)
    case 'SupplementCase': {
      const application = file(command.application, facts)
      if (application instanceof Refusal) return application
      const { changedAnswers = [] } = command
      const changed = changedAnswers.length > 0 && { changedAnswers }
      const refusal = refusalOfPromise(application, facts) ?? refusalOfGaps(application, facts)
      return refusal ?? [{ by, type: 'CaseSupplemented', application, ...changed, on }]
    }
    case 'AcceptCase':
      return accept(command.promisedOn ?? null, state, facts, on)
    case 'DeemAccepted':
      return deemAccepted(state, facts, on)
    case 'RefuseAcceptance':
      return refuseAcceptance(command, facts, on)
  }
}

const stepsOf = ({ item }: CaseFacts): string[] => item.reviewSteps.map(({ code }) => code)

/** A submission is the receipt in law: its day starts the five days of Art. 32, whoever looks at it later. */
function submit(state: CaseState, facts: CaseFacts, on: CivilDate): CaseEvent[] | Refusal {
  const { actor: by, item, itemVersion, calendar } = facts
  const { missing } = state.application
  if (state.application.itemVersion !== itemVersion) return refuse('item-changed', { item: item.name })
  if (missing.length > 0) return refuse('form-incomplete', { fields: missing.join(',') })
  const open = openScenarios(item, state.application.situation ?? {})
  if (open.length > 0) return refuse('situation-open', { questions: open.join(',') })
  const { version: calendarVersion } = calendar
  const { departmentCode } = item
  const pinned = { itemVersion, calendarVersion, departmentCode, ...hoursToPin(item, calendar) }
  return [{ by, type: 'CaseSubmitted', ...pinned, on }]
}

/** What is still missing before the window may call the application complete; `item` is what applies. */
function refusalOfGaps(application: Application, { item }: CaseFacts): Refusal | undefined {
  const open = openScenarios(item, application.situation ?? {})
  if (open.length > 0) return refuse('situation-open', { questions: open.join(',') })
  if (application.missing.length > 0) return refuse('form-incomplete', { fields: application.missing.join(',') })
  const absent = missingPapers(item, application)
  if (absent.length === 0) return undefined
  return refuse('materials-missing', {
    materials: absent.map(({ name }) => name).join('、'),
    codes: absent.map(({ code }) => code).join(','),
  })
}

/** Complete, or complete but for papers that may follow by the promised day (容缺受理). */
function accept(
  promisedOn: CivilDate | null,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const gaps = refusalOfPromise(state.application, facts) ?? refusalOfGaps(state.application, facts)
  if (gaps) return gaps
  const tolerated = toleratedAt(state.application, facts, promisedOn, on)
  if (tolerated instanceof Refusal) return tolerated
  const committed = committedAt(state.application, facts)
  return [
    { by: facts.actor, type: 'CaseAccepted', steps: stepsOf(facts), ...(tolerated && { tolerated }), ...committed, on },
  ]
}

/** Five working days of silence accept the application as of its receipt (Art. 32(4), last sentence). */
function deemAccepted(state: CaseState, facts: CaseFacts, on: CivilDate): CaseEvent[] | Refusal {
  const acceptance = acceptanceClock(state, facts.calendar)
  if (!acceptance) return refuse('not-possible-now', { command: 'DeemAccepted' })
  const committed = committedAt(state.application, facts)
  const { startOn: silentSince } = acceptance
  return [{ by: facts.actor, type: 'CaseDeemedAccepted', steps: stepsOf(facts), ...committed, on, silentSince }]
}

/** Non-acceptance is written and reasoned; a wrong organ is told which one is right (Art. 32(1), (2)). */
function refuseAcceptance(
  command: Extract<CaseCommand, { type: 'RefuseAcceptance' }>,
  { actor: by, item }: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const { ground, reasons, competentOrgan } = command
  if (reasons.trim() === '') return refuse('refusal-without-reasons')
  if (ground === 'wrong-organ' && !competentOrgan) return refuse('name-the-competent-organ')
  const ban = ground === 'falsified' ? banFrom(item, 78, on) : undefined
  const remedies = remediesOf(item)
  return [{ by, type: 'AcceptanceRefused', ground, reasons, competentOrgan, remedies, ...ban, on }]
}
