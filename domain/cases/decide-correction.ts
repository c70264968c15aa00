import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import { formLine, questionsOf, unjudgedLines } from './check-lines.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState } from './state.ts'

type RequestCorrection = Extract<CaseCommand, { type: 'RequestCorrection' }>

/**
 * Everything missing is told once (Art. 32(4)), and only what the guide asks for may be asked (Art. 31). A second notice may
 * name what the supplement brought anew; for anything else it takes a reason, which stands in the log against the window.
 */
export function requestCorrection(
  command: RequestCorrection,
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const { defects, fits } = command
  const refusal = refusalOfVerdicts(command, state, facts)
  if (refusal) return refusal
  const override = command.overrideReason?.trim() ?? ''
  const visibleBefore = state.corrections.length === 0 ? [] : namesOf(toldTooLate(command, state), facts)
  if (visibleBefore.length > 0 && override === '')
    return refuse('already-told-once', { subjects: visibleBefore.join('、') })
  const by = facts.actor
  return [{ by, type: 'CorrectionRequested', defects, fits, ...(visibleBefore.length > 0 && { override }), on }]
}

const toldTooLate = ({ defects }: RequestCorrection, { suppliedAnew }: CaseState): string[] =>
  defects.map(({ subject }) => subject).filter((subject) => !suppliedAnew.includes(subject))

function refusalOfVerdicts(command: RequestCorrection, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const { defects, fits } = command
  const { item } = facts
  if (defects.length === 0) return refuse('correction-names-nothing')
  const questions = questionsOf(item, state.application)
  const known = new Set([...item.materials.map(({ code }) => code), ...questions])
  const subjects = [...defects.map(({ subject }) => subject), ...fits.filter((subject) => subject !== formLine)]
  const stranger = subjects.find((subject) => !known.has(subject))
  if (stranger !== undefined) return refuse('material-not-in-guide', { material: stranger })
  const contradicted = fits.includes(formLine) && defects.some(({ subject }) => questions.includes(subject))
  if (contradicted || new Set(subjects).size < subjects.length) return refuse('judged-twice')
  const unjudged = unjudgedLines(item, state.application, command)
  if (unjudged.length === 0) return undefined
  return refuse('checklist-incomplete', { lines: namesOf(unjudged, facts).join('、'), codes: unjudged.join(',') })
}

/** Papers and questions by the names the guide gives them. */
const namesOf = (subjects: readonly string[], { item }: CaseFacts): string[] =>
  subjects.map(
    (subject) =>
      item.materials.find(({ code }) => code === subject)?.name ??
      item.form.properties[subject]?.title ??
      (subject === formLine ? '申请表' : subject),
  )
