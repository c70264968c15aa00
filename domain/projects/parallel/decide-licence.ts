import { authorityNeeded, cancellationOn, revocationOn, validityOf, withdrawalOn } from '../../cases/index.ts'
import { civilDateOf, Refusal, refuse, type CivilDate } from '../../kernel/index.ts'
import { reaches, type Level } from '../../organisation/index.ts'
import type { ParallelCommand } from './commands.ts'
import type { ParallelEvent } from './events.ts'
import type { ParallelFacts } from './facts.ts'
import { dueLicences, type DueLicence } from './licences.ts'
import type { ItemLicence, ParallelState } from './state.ts'

type Ending = Extract<
  ParallelCommand,
  { type: 'RevokeParallelLicence' | 'WithdrawParallelLicence' | 'CancelParallelLicence' }
>
type Handing = Extract<ParallelCommand, { type: 'IssueParallelLicence' | 'DeliverParallelLicence' }>
export type LicenceAsked = Handing | Ending

const isTurnOf: Record<LicenceAsked['type'], (licence: ItemLicence | null) => boolean> = {
  IssueParallelLicence: (licence) => licence === null,
  DeliverParallelLicence: (licence) => licence?.delivered === null && licence.ended === null,
  RevokeParallelLicence: (licence) => licence?.ended === null,
  WithdrawParallelLicence: (licence) => licence?.ended === null,
  CancelParallelLicence: (licence) => licence?.ended === null,
}

/** Whether a command is about the licence of one item. */
export const isAboutLicence = (type: ParallelCommand['type']): type is LicenceAsked['type'] =>
  Object.hasOwn(isTurnOf, type)

/** What becomes of a licence takes the authority it takes where a case gave it (`RevokeLicence`, `WithdrawLicence`, `CancelLicence`). */
const needed: Partial<Record<LicenceAsked['type'], Level>> = {
  RevokeParallelLicence: authorityNeeded.RevokeLicence ?? 'decide-and-seal',
  WithdrawParallelLicence: authorityNeeded.WithdrawLicence ?? 'decide-and-seal',
  CancelParallelLicence: authorityNeeded.CancelLicence ?? 'decide-and-seal',
}

/** Whether the actor holds the authority an act on the licence of an item needs; issuing goes by post alone. */
function hasAuthority(type: LicenceAsked['type'], item: string, { authority }: ParallelFacts): boolean {
  const level = needed[type]
  const held = authority[item] ?? null
  return level === undefined || (held !== null && reaches(held, level))
}

/** Whether the actor's department has a licence this may be done with, on the actor's authority. */
export const hasLicenceFor = (type: LicenceAsked['type'], state: ParallelState, facts: ParallelFacts): boolean =>
  dueLicences(state).some(
    ({ departmentCode, result, licence }) =>
      departmentCode === facts.actor.departmentCode &&
      isTurnOf[type](licence) &&
      hasAuthority(type, result.item, facts),
  )

/** Each department issues, hands over and ends in its own name what the one decision granted (Licensing Law Art. 8, 22, 39, 44, 69, 70). */
export function decideLicence(
  command: LicenceAsked,
  state: ParallelState,
  facts: ParallelFacts,
): ParallelEvent[] | Refusal {
  const on = civilDateOf(facts.at)
  const found = dueLicences(state).find(({ result }) => result.item === command.item)
  if (!found) return refuse('nothing-to-issue')
  if (found.departmentCode !== facts.actor.departmentCode) return refuse('licence-of-another-department')
  if (command.type === 'IssueParallelLicence' || command.type === 'DeliverParallelLicence')
    return handled(command, found, facts, on)
  return ended(command, found, facts, on)
}

function handled(
  command: Handing,
  { departmentCode, result: { item, name, validYears }, licence }: DueLicence,
  { actor: by }: ParallelFacts,
  on: CivilDate,
): ParallelEvent[] | Refusal {
  if (command.type === 'IssueParallelLicence') {
    if (licence !== null) return refuse('licence-issued-already')
    const validity = validityOf(on, validYears)
    return [{ type: 'ParallelLicenceIssued', by, on, departmentCode, item, licenceName: name, ...validity }]
  }
  if (licence === null) return refuse('issue-before-delivery')
  if (licence.delivered !== null) return refuse('licence-delivered-already')
  if (licence.ended !== null) return refuse('licence-ended-already')
  const { method, trackingNo } = command
  if (method === 'courier' && !trackingNo?.trim()) return refuse('courier-without-number')
  return [{ type: 'ParallelLicenceDelivered', by, on, departmentCode, item, method, trackingNo }]
}

function ended(
  command: Ending,
  { departmentCode, licence, result: { item } }: DueLicence,
  facts: ParallelFacts,
  on: CivilDate,
): ParallelEvent[] | Refusal {
  const { actor: by, item: known } = facts
  if (licence === null) return refuse('issue-before-ending')
  if (licence.ended !== null) return refuse('licence-ended-already')
  if (known === null || !hasAuthority(command.type, item, facts))
    return refuse('no-authority', { item: known?.name ?? item })
  if (command.reasons.trim() === '') return refuse('refusal-without-reasons')
  if (command.type === 'RevokeParallelLicence')
    return [{ type: 'ParallelLicenceRevoked', by, departmentCode, item, ...revocationOn(command, known, on) }]
  if (command.type === 'WithdrawParallelLicence') {
    const said = withdrawalOn(command, known, on)
    return said instanceof Refusal ? said : [{ type: 'ParallelLicenceWithdrawn', by, departmentCode, item, ...said }]
  }
  const said = cancellationOn(command, licence.validTo, on)
  return said instanceof Refusal ? said : [{ type: 'ParallelLicenceCancelled', by, departmentCode, item, ...said }]
}
