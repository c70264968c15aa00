import { askedOf, openScenarios } from '../catalogue/index.ts'
import { refuse, Refusal, type CivilDate } from '../kernel/index.ts'
import { clocksOf } from './clocks.ts'
import type { CaseCommand } from './commands.ts'
import type { Application, CaseEvent, Defect } from './events.ts'
import type { CaseFacts } from './facts.ts'
import { file } from './file-application.ts'
import { remediesOf } from './remedies.ts'
import type { CaseState } from './state.ts'

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
      return application instanceof Refusal ? application : [{ by, type: 'DraftSaved', application }]
    }
    case 'SubmitCase':
      return submit(state, facts, on)
    case 'ReceiveCase':
      return [{ by, type: 'CaseReceived', windowCode: by.windowCode }]
    case 'RequestCorrection':
      return requestCorrection(command.defects, state, facts, on)
    case 'SupplementCase': {
      const application = file(command.application, facts)
      if (application instanceof Refusal) return application
      return refusalOfGaps(application, facts) ?? [{ by, type: 'CaseSupplemented', application, on }]
    }
    case 'AcceptCase':
      return refusalOfGaps(state.application, facts) ?? [{ by, type: 'CaseAccepted', steps: stepsOf(facts), on }]
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
  return [{ by, type: 'CaseSubmitted', itemVersion, calendarVersion, departmentCode: item.departmentCode, on }]
}

/** What is still missing before the window may call the application complete; `item` is what applies. */
function refusalOfGaps(application: Application, { item }: CaseFacts): Refusal | undefined {
  const open = openScenarios(item, application.situation ?? {})
  if (open.length > 0) return refuse('situation-open', { questions: open.join(',') })
  if (application.missing.length > 0) return refuse('form-incomplete', { fields: application.missing.join(',') })
  const handedIn = new Set(application.materials.map(({ material }) => material))
  const absent = item.materials.filter(({ necessity, code }) => necessity === 'required' && !handedIn.has(code))
  if (absent.length === 0) return undefined
  return refuse('materials-missing', {
    materials: absent.map(({ name }) => name).join('、'),
    codes: absent.map(({ code }) => code).join(','),
  })
}

/** Everything missing is told once (Art. 32(4)), and only what the guide asks for may be asked (Art. 31). */
function requestCorrection(
  defects: Defect[],
  { application: { situation = {} } }: CaseState,
  { actor: by, item }: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  if (defects.length === 0) return refuse('correction-names-nothing')
  const known = new Set([...item.materials.map(({ code }) => code), ...Object.keys(item.form.properties)])
  for (const { scenario } of askedOf(item, situation)) known.add(scenario.code)
  const stranger = defects.find(({ subject }) => !known.has(subject))
  if (stranger) return refuse('material-not-in-guide', { material: stranger.subject })
  return [{ by, type: 'CorrectionRequested', defects, on }]
}

/** Five working days of silence accept the application as of its receipt (Art. 32(4), last sentence). */
function deemAccepted(state: CaseState, facts: CaseFacts, on: CivilDate): CaseEvent[] | Refusal {
  const { acceptance } = clocksOf(state, facts.item, facts.calendar)
  if (!acceptance) return refuse('not-possible-now', { command: 'DeemAccepted' })
  return [{ by: facts.actor, type: 'CaseDeemedAccepted', steps: stepsOf(facts), on, silentSince: acceptance.startOn }]
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
  return [{ by, type: 'AcceptanceRefused', ground, reasons, competentOrgan, remedies: remediesOf(item), on }]
}
