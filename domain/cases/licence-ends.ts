// What ends a licence (Licensing Law Art. 8, 69, 70), whether a case or a stage of a project gave it.
import type { ServiceItem } from '../catalogue/index.ts'
import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import { banFrom } from './ban.ts'
import type { Cancellation, Revocation, Withdrawal } from './licence-events.ts'
import { remediesOf } from './remedies.ts'

/** A revocation tells of the ways against it, and where it was got by fraud, of the ban (Art. 79). */
export const revocationOn = (
  { ground, reasons }: Pick<Revocation, 'ground' | 'reasons'>,
  item: Pick<ServiceItem, 'publicSafety' | 'reconsideration'>,
  on: CivilDate,
): Revocation => ({
  ...{ ground, reasons, remedies: remediesOf(item) },
  ...(ground === 'fraud' && banFrom(item, 79, on)),
  on,
})

/** Nobody did wrong: a withdrawal says how the loss is compensated (Art. 8(2)); refuses with `withdrawal-without-compensation`. */
export const withdrawalOn = (
  { ground, reasons, compensation }: Pick<Withdrawal, 'ground' | 'reasons' | 'compensation'>,
  item: Pick<ServiceItem, 'reconsideration'>,
  on: CivilDate,
): Withdrawal | Refusal =>
  compensation.trim() === ''
    ? refuse('withdrawal-without-compensation')
    : { ground, reasons, compensation, remedies: remediesOf(item), on }

/** Expiry is a ground once the licence has expired, and not before (Art. 70(1)); refuses with `licence-not-expired`. */
export function cancellationOn(
  { ground, reasons }: Pick<Cancellation, 'ground' | 'reasons'>,
  validTo: CivilDate | null,
  on: CivilDate,
): Cancellation | Refusal {
  if (ground === 'expired' && (validTo === null || on <= validTo))
    return refuse('licence-not-expired', validTo === null ? {} : { validTo })
  return { ground, reasons, on }
}
