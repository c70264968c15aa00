import { addDays, Refusal, refuse, type CivilDate } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import { refusalOfCheck } from './commitment.ts'
import { refusalOfGround, refusalOfOwed } from './falsehood.ts'
import type { LicenceCommand } from './licence-commands.ts'
import { cancellationOn, revocationOn, withdrawalOn } from './licence-ends.ts'
import { isLicensed, isSubjectGone, remindedOn, renewBy, renewedBySilenceOn } from './renewal.ts'
import type { CaseState } from './state.ts'
import { validityFrom } from './validity.ts'

/** Why a licence cannot be taken back, cancelled, reminded of or renewed now. */
export function refusalOfLicence(
  type: LicenceCommand['type'],
  state: CaseState,
  facts: CaseFacts,
  on: CivilDate,
): Refusal | undefined {
  if (type === 'RenewBySilence')
    return refusalUntil(type, isSubjectGone(state, facts) ? null : renewedBySilenceOn(state), on)
  if (state.licence === null) return refuse('not-possible-now', { command: type, status: state.status })
  if (type === 'RemindOfRenewal')
    return facts.register.renewal === null
      ? refusalUntil(type, remindedOn(state, facts.item, facts.calendar), on)
      : refuse('not-possible-now', { command: type, status: state.status })
  if (type === 'CallForCheck' || type === 'CheckCommitment')
    return refusalOfOwed(type, state) ?? refusalOfCheck(type, state, on)
  const owed = refusalOfOwed(type, state)
  if (owed) return owed
  if (type !== 'CancelLicence' || facts.actor.role !== 'timer') return undefined
  return refusalOfExpiry(state, facts, on)
}

function refusalUntil(command: string, from: CivilDate | null, on: CivilDate): Refusal | undefined {
  if (from === null) return refuse('not-possible-now', { command })
  return on < from ? refuse('not-due-yet', { dueOn: from }) : undefined
}

/** A licence that ended is cancelled, unless it is being renewed or was (Art. 50, 70(1)). */
function refusalOfExpiry({ licence }: CaseState, { item, register }: CaseFacts, on: CivilDate): Refusal | undefined {
  if (licence?.validTo == null || !isLicensed(item) || register.renewal === 'granted')
    return refuse('not-possible-now', { command: 'CancelLicence' })
  if (on <= licence.validTo) return refuse('not-due-yet', { dueOn: addDays(licence.validTo, 1) })
  return register.renewal === 'pending' ? refuse('renewal-pending') : undefined
}

/** What becomes of a licence (Licensing Law Art. 8, 50, 69, 70). `on` is the civil date of the act. */
export function decideLicence(
  command: Exclude<LicenceCommand, { type: 'CallForCheck' | 'CheckCommitment' }>,
  state: CaseState,
  { actor: by, item }: CaseFacts,
  on: CivilDate,
): CaseEvent[] | Refusal {
  if ('reasons' in command && command.reasons.trim() === '') return refuse('refusal-without-reasons')
  const ungrounded = 'ground' in command && refusalOfGround(command.ground, state)
  if (ungrounded && command.type !== 'CancelLicence') return ungrounded
  switch (command.type) {
    case 'FindFalse':
      if (command.findings.trim() === '') return refuse('check-without-findings')
      return [{ by, type: 'FalsehoodFound', findings: command.findings, on }]
    case 'RevokeLicence':
      return [{ by, type: 'LicenceRevoked', ...revocationOn(command, item, on) }]
    case 'ForgoRevocation':
      return [{ by, type: 'RevocationForgone', ground: command.ground, reasons: command.reasons, on }]
    case 'WithdrawLicence': {
      const said = withdrawalOn(command, item, on)
      return said instanceof Refusal ? said : [{ by, type: 'LicenceWithdrawn', ...said }]
    }
    case 'CancelLicence': {
      const said = cancellationOn(command, state.licence?.validTo ?? null, on)
      return said instanceof Refusal ? said : [{ by, type: 'LicenceCancelled', ...said }]
    }
    case 'RemindOfRenewal': {
      const validTo = state.licence?.validTo
      if (validTo == null) return refuse('not-possible-now', { command: command.type })
      return [{ by, type: 'RenewalReminded', renewBy: renewBy(item, validTo), validTo, on }]
    }
    case 'RenewBySilence': {
      const from = state.about?.validTo ?? on
      const { name: licenceName } = item.result
      return [{ by, type: 'LicenceRenewedBySilence', licenceName, ...validityFrom(state, item, addDays(from, 1)), on }]
    }
  }
}
