import { authorityNeeded, cancellationOn, revocationOn, validityOf, withdrawalOn } from '../../cases/index.ts'
import { civilDateOf, Refusal, refuse, type CivilDate } from '../../kernel/index.ts'
import { reaches, type Level } from '../../organisation/index.ts'
import type { ParallelCommand } from './commands.ts'
import type { ParallelEvent } from './events.ts'
import type { ParallelFacts } from './facts.ts'
import { isOwed, refusalOfOwed } from './falsehood.ts'
import { dueLicences, type DueLicence } from './licences.ts'
import type { ItemLicence, ParallelState } from './state.ts'

type Ending = Extract<
  ParallelCommand,
  { type: 'RevokeParallelLicence' | 'WithdrawParallelLicence' | 'CancelParallelLicence' }
>
type Weighing = Extract<ParallelCommand, { type: 'FindParallelLicenceFalse' | 'ForgoParallelRevocation' }>
type Handing = Extract<ParallelCommand, { type: 'IssueParallelLicence' | 'DeliverParallelLicence' }>
export type LicenceAsked = Handing | Weighing | Ending

const holds = (licence: ItemLicence | null): licence is ItemLicence => licence?.ended === null
const isFree = (licence: ItemLicence | null): boolean => holds(licence) && !isOwed(licence)

const isTurnOf: Record<LicenceAsked['type'], (licence: ItemLicence | null) => boolean> = {
  IssueParallelLicence: (licence) => licence === null,
  DeliverParallelLicence: (licence) => licence?.delivered === null && isFree(licence),
  FindParallelLicenceFalse: (licence) => holds(licence) && licence.falsehood === null,
  RevokeParallelLicence: holds,
  ForgoParallelRevocation: holds,
  WithdrawParallelLicence: isFree,
  CancelParallelLicence: isFree,
}

/** Whether a command is about the licence of one item. */
export const isAboutLicence = (type: ParallelCommand['type']): type is LicenceAsked['type'] =>
  Object.hasOwn(isTurnOf, type)

/** What becomes of a licence takes the authority it takes where a case gave it (`FindFalse`, `RevokeLicence`, and so on). */
const needed: Partial<Record<LicenceAsked['type'], Level>> = {
  FindParallelLicenceFalse: authorityNeeded.FindFalse ?? 'review',
  ForgoParallelRevocation: authorityNeeded.ForgoRevocation ?? 'decide-and-seal',
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

/** Each department issues, hands over, weighs and ends in its own name what the one decision granted (Licensing Law Art. 8, 22, 39, 44, 69, 70). */
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
  return weighedOrEnded(command, found, facts, on)
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
  const barred = licence.ended === null ? refusalOfOwed(command, licence) : refuse('licence-ended-already')
  if (barred) return barred
  const { method, trackingNo } = command
  if (method === 'courier' && !trackingNo?.trim()) return refuse('courier-without-number')
  return [{ type: 'ParallelLicenceDelivered', by, on, departmentCode, item, method, trackingNo }]
}

function weighedOrEnded(
  command: Weighing | Ending,
  { departmentCode, licence, result: { item } }: DueLicence,
  facts: ParallelFacts,
  on: CivilDate,
): ParallelEvent[] | Refusal {
  const { actor: by, item: known } = facts
  if (licence === null) return refuse('issue-before-ending')
  if (licence.ended !== null) return refuse('licence-ended-already')
  if (known === null || !hasAuthority(command.type, item, facts))
    return refuse('no-authority', { item: known?.name ?? item })
  const owed = refusalOfOwed(command, licence)
  if (owed) return owed
  if (command.type === 'FindParallelLicenceFalse') {
    const { findings } = command
    if (findings.trim() === '') return refuse('check-without-findings')
    return [{ type: 'ParallelFalsehoodFound', by, on, departmentCode, item, findings }]
  }
  if (command.reasons.trim() === '') return refuse('refusal-without-reasons')
  if (command.type === 'ForgoParallelRevocation') {
    const { ground, reasons } = command
    return [{ type: 'ParallelRevocationForgone', by, on, departmentCode, item, ground, reasons }]
  }
  if (command.type === 'RevokeParallelLicence')
    return [{ type: 'ParallelLicenceRevoked', by, departmentCode, item, ...revocationOn(command, known, on) }]
  if (command.type === 'WithdrawParallelLicence') {
    const said = withdrawalOn(command, known, on)
    return said instanceof Refusal ? said : [{ type: 'ParallelLicenceWithdrawn', by, departmentCode, item, ...said }]
  }
  const said = cancellationOn(command, licence.validTo, on)
  return said instanceof Refusal ? said : [{ type: 'ParallelLicenceCancelled', by, departmentCode, item, ...said }]
}
