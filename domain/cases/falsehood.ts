// A licence obtained by fraud must be revoked (Licensing Law Art. 69(2)); only great harm to the public stands against it
// (Art. 69(3)). Until either is decided, the revocation is owed, and the clock says since when.
import { addWorkdays, type CompiledCalendar } from '../calendar/index.ts'
import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { Clock } from './clocks.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseState } from './state.ts'

/** Working days to revoke once the falsehood is found: the law sets none, so the time of a decision (Art. 42) is taken. */
export const revocationDays = 20

/** Whether the licence is to be revoked and was not yet. */
export const isRevocationOwed = ({ falsehood }: Pick<CaseState, 'falsehood'>): boolean => falsehood?.settledOn === null

/** The clock of a revocation that is owed. */
export function revocationClock({ falsehood }: CaseState, calendar: CompiledCalendar): Clock | null {
  if (falsehood === null) return null
  const { foundOn: startOn, settledOn: stoppedOn } = falsehood
  return { startOn, dueOn: addWorkdays(calendar, startOn, revocationDays), stoppedOn }
}

/** While a revocation is owed nothing else becomes of the licence, and nothing is handed out. */
export function refusalOfOwed(type: CaseCommand['type'], state: CaseState): Refusal | undefined {
  if (type === 'FindFalse') return state.falsehood === null ? undefined : refuse('falsehood-found-already')
  const bars = ['WithdrawLicence', 'CancelLicence', 'IssueLicence', 'DeliverResult', 'CheckCommitment'].includes(type)
  return bars && isRevocationOwed(state)
    ? refuse('revocation-owed', { since: state.falsehood?.foundOn ?? '' })
    : undefined
}

/** What was found false is revoked as that, or not at all (Art. 69(2), (3)). */
export function refusalOfGround(ground: string, state: CaseState): Refusal | undefined {
  return isRevocationOwed(state) && ground !== 'fraud' ? refuse('revoked-for-fraud') : undefined
}

/** A falsehood that is found is settled by what becomes of the licence. */
export const settled = ({ falsehood }: CaseState, on: CivilDate): Pick<CaseState, 'falsehood'> => ({
  falsehood: falsehood && { ...falsehood, settledOn: falsehood.settledOn ?? on },
})
