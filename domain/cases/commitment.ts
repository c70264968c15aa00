// 告知承诺: the applicant is told the conditions and promises that they are met; papers that would show it are not asked for.
// The case is decided on the promise and checked afterwards; a promise that was false costs the licence (国办发〔2020〕42号).
import { due, type CompiledCalendar } from '../calendar/index.ts'
import { defaultPutRightDays, type ServiceItem } from '../catalogue/index.ts'
import { addDays, parseCivilDate, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { Application } from './application.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { Clock } from './clocks.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { LicenceCommand } from './licence-commands.ts'
import type { CaseState } from './state.ts'

/** The papers a promise stands for: those it may stand for that are not there. */
export function promisedPapers(
  { materials, commitment }: Pick<ServiceItem, 'materials' | 'commitment'>,
  application: { materials: readonly { material: string }[]; commits?: true },
): string[] {
  if (application.commits !== true || !commitment) return []
  const there = new Set(application.materials.map(({ material }) => material))
  return materials.map(({ code }) => code).filter((code) => commitment.materials.includes(code) && !there.has(code))
}

/** Why nothing may be promised here: the item does not allow it, or the applicant broke such a promise before. */
export function refusalOfPromise(
  { commits }: Pick<Application, 'commits'>,
  { item, register }: Pick<CaseFacts, 'item' | 'register'>,
): Refusal | undefined {
  if (commits !== true) return undefined
  if (!item.commitment) return refuse('no-commitment-for-item', { item: item.name })
  return register.brokenOn === null ? undefined : refuse('promise-broken-before', { on: register.brokenOn })
}

/** What acceptance says of a promise; nothing where every paper is there. */
export function committedAt(application: Application, { item }: Pick<CaseFacts, 'item'>): { committed?: string[] } {
  const committed = promisedPapers(item, application)
  return committed.length > 0 ? { committed } : {}
}

const isInForce = ({ licence }: Pick<ClockFacts, 'licence'>): boolean =>
  licence !== null && licence.revokedOn === null && licence.withdrawnOn === null && licence.cancelledOn === null

/** Whether it is still to be seen if the promise is kept. */
export const isCheckOpen = (state: Pick<ClockFacts, 'licence' | 'commitment'>): boolean =>
  isInForce(state) && state.commitment?.outcome === null && state.commitment.checkFrom !== null

/** When the check comes to the desk: the day after the decision, or after the day by which it was to be put right. */
export function checkCalledOn(state: Pick<ClockFacts, 'licence' | 'commitment'>): CivilDate | null {
  const { commitment } = state
  if (!isCheckOpen(state) || !commitment || commitment.called || commitment.checkFrom === null) return null
  return addDays(commitment.checkFrom, 1)
}

/** The clock within which the promise is checked: the item's own period. */
export function checkClock(
  { commitment, licence, status }: ClockFacts,
  item: Pick<ServiceItem, 'commitment'>,
  calendar: CompiledCalendar,
): Clock | null {
  if (!commitment?.checkFrom || !item.commitment || status === 'refused') return null
  const { checkFrom: startOn, checkedOn, outcome } = commitment
  const { dueOn } = due(calendar, { from: startOn, ...item.commitment.checkWithin })
  const endedOn = licence?.revokedOn ?? licence?.withdrawnOn ?? licence?.cancelledOn ?? null
  return { startOn, dueOn, stoppedOn: outcome === null ? endedOn : checkedOn }
}

type CheckCommand = Extract<LicenceCommand, { type: 'CallForCheck' | 'CheckCommitment' }>

/** Why there is nothing to check, or not yet. */
export function refusalOfCheck(type: CheckCommand['type'], state: CaseState, on: CivilDate): Refusal | undefined {
  if (!isCheckOpen(state)) return refuse('nothing-to-check')
  if (type === 'CheckCommitment') return undefined
  const from = checkCalledOn(state)
  if (from === null) return refuse('not-possible-now', { command: type })
  return on < from ? refuse('not-due-yet', { dueOn: from }) : undefined
}

/** The check is called for, or done: with what was found, and until when it is to be put right. */
export function decideCheck(
  command: CheckCommand,
  state: CaseState,
  { actor: by, item, calendar }: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  const clock = checkClock(state, item, calendar)
  if (!clock) return refuse('nothing-to-check')
  if (command.type === 'CallForCheck') return [{ by, type: 'CheckCalled', dueOn: clock.dueOn, on }]
  const { outcome, findings } = command
  if (findings.trim() === '') return refuse('check-without-findings')
  const given = state.commitment?.putRightBy ?? null
  if (outcome === 'broken' && given !== null && on <= given) return refuse('not-due-yet', { dueOn: addDays(given, 1) })
  const putRightBy = outcome === 'put-right' ? command.putRightBy : null
  if (outcome === 'put-right') {
    // Once: who still does not keep it when the day has passed has broken it.
    if (given !== null) return refuse('put-right-once', { until: given })
    const lastOn = addDays(on, item.commitment?.putRightDays ?? defaultPutRightDays)
    if (putRightBy === null || parseCivilDate(putRightBy) === undefined || putRightBy <= on || putRightBy > lastOn)
      return refuse('put-right-out-of-range', { lastOn })
  }
  return [{ by, type: 'CommitmentChecked', outcome, findings, putRightBy, on }]
}
