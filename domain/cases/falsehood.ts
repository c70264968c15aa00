// A licence obtained by fraud must be revoked (Licensing Law Art. 69(2)); only great harm to the public stands against it
// (Art. 69(3)). Until either is decided, the revocation is owed, and the clock says since when.
import { due, type CompiledCalendar } from '../calendar/index.ts'
import { defaultRevocationPeriod, type ServiceItem } from '../catalogue/index.ts'
import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import type { Clock } from './clocks.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseState } from './state.ts'

/** Whether the licence is to be revoked and was not yet. */
export const isRevocationOwed = ({ falsehood }: Pick<ClockFacts, 'falsehood'>): boolean => falsehood?.settledOn === null

/** Within how long a licence of the item is revoked once a falsehood is found. */
export const revocationPeriod = ({ revokeWithin = defaultRevocationPeriod }: Pick<ServiceItem, 'revokeWithin'>) =>
  revokeWithin

/** The clock of a revocation that is owed. */
export function revocationClock(
  { falsehood }: Pick<ClockFacts, 'falsehood'>,
  item: Pick<ServiceItem, 'revokeWithin'>,
  calendar: CompiledCalendar,
): Clock | null {
  if (falsehood === null) return null
  const { foundOn: startOn, settledOn: stoppedOn } = falsehood
  return { startOn, dueOn: due(calendar, { from: startOn, ...revocationPeriod(item) }).dueOn, stoppedOn }
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
export function refusalOfGround(ground: string, found: Pick<ClockFacts, 'falsehood'>): Refusal | undefined {
  return isRevocationOwed(found) && ground !== 'fraud' ? refuse('revoked-for-fraud') : undefined
}

/** A falsehood that is found is settled by what becomes of the licence. */
export const settled = ({ falsehood }: CaseState, on: CivilDate): Pick<CaseState, 'falsehood'> => ({
  falsehood: falsehood && { ...falsehood, settledOn: falsehood.settledOn ?? on },
})
