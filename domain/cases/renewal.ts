// Changing and renewing a licence (Licensing Law Art. 49, 50): a case of its own that is about the licence of another.
import { lastWorkday, type CompiledCalendar } from '../calendar/index.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { defaultRenewBeforeDays } from '../catalogue/index.ts'
import { addDays, daysBetween, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { ClockFacts } from './clock-facts.ts'
import { followUps, type AboutLicence } from './events.ts'
import type { Clock } from './clocks.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState } from './state.ts'

/** How long before the last day to apply the holder is reminded, in calendar days. */
const remindedDays = 30

/** Whether the item's licences are of the kind Art. 50 and 70 speak of: licences in law, with an end. */
export const isLicensed = ({ kind }: Pick<ServiceItem, 'kind'>): boolean =>
  kind === 'licence' || kind === 'first-review'

/** The last day to apply for the renewal of a licence that ends on `validTo`. */
export const renewBy = ({ renewBeforeDays = defaultRenewBeforeDays }: ServiceItem, validTo: CivilDate): CivilDate =>
  addDays(validTo, -renewBeforeDays)

/** The working day on which the holder is reminded that the licence ends; null where there is nothing to renew or it was done. */
export function remindedOn({ licence }: ClockFacts, item: ServiceItem, calendar: CompiledCalendar): CivilDate | null {
  if (!licence || licence.validTo === null || licence.renewalRemindedOn !== null || !isLicensed(item)) return null
  const on = lastWorkday(calendar, addDays(renewBy(item, licence.validTo), -remindedDays))
  return on > licence.issuedOn ? on : null
}

/** Why this applicant may not apply to change or renew this licence on that day; nothing where the case is about none. */
export function refusalOfSubject(
  about: Pick<AboutLicence, 'purpose'> | null,
  applicantId: string,
  { item, register: { subject } }: CaseFacts,
  on: CivilDate,
): Refusal | undefined {
  if (about === null) return undefined
  if (subject?.holderId !== applicantId || subject.itemCode !== item.code)
    return refuse('not-a-licence-of-the-applicant')
  if (subject.ended) return refuse('licence-not-in-force')
  if (subject.taken) return refuse('licence-already-followed')
  const { validTo } = subject
  if (validTo !== null && on > validTo) return refuse('licence-expired', { validTo })
  if (about.purpose === 'change') return undefined
  if (validTo === null) return refuse('nothing-to-renew')
  const lastOn = renewBy(item, validTo)
  return on > lastOn ? refuse('renewal-too-late', { lastOn, validTo }) : undefined
}

/** Whether the licence the case is about was revoked, withdrawn or cancelled meanwhile: there is none to change or renew any more. */
export const isSubjectGone = (
  { about }: Pick<CaseState, 'about'>,
  { register }: Pick<CaseFacts, 'register'>,
): boolean => about !== null && register.subject?.ended === true

/** What the holder of the licence of this case may apply for now. */
export function followUpsOf(state: CaseState, facts: CaseFacts, on: CivilDate): AboutLicence['purpose'][] {
  const { licence } = state
  const { item, itemStatus, register, actsFor } = facts
  if (!licence || itemStatus !== 'in-use' || !actsFor.includes(state.applicantId)) return []
  const ended = licence.revokedOn ?? licence.withdrawnOn ?? licence.cancelledOn
  const { applicantId, itemCode } = state
  const subject = { itemCode, holderId: applicantId, validTo: licence.validTo, ended: ended !== null }
  const taken = register.renewal !== null || register.changed
  return followUps.filter(
    (purpose) =>
      refusalOfSubject(
        { purpose },
        applicantId,
        { ...facts, item, register: { ...register, subject: { ...subject, taken } } },
        on,
      ) === undefined,
  )
}

/**
 * The clock in which a renewal is decided: from the application, complete in time, to the last day of the licence, worked or
 * not (Art. 50(2)). Nothing stops it and nothing makes it longer; when it is over, silence has renewed.
 */
export function renewalClock({ about, receivedOn, completedOn, decidedOn, closedOn }: ClockFacts): Clock | null {
  if (about?.purpose !== 'renewal' || about.validTo === null || receivedOn === null || completedOn === null) return null
  if (completedOn > about.validTo) return null
  return { startOn: receivedOn, dueOn: about.validTo, stoppedOn: decidedOn ?? closedOn }
}

/** Its length in calendar days. */
export const renewalLimit = ({ startOn, dueOn }: Clock) =>
  ({ value: daysBetween(startOn, dueOn), unit: 'day', anchor: 'receipt' }) as const

/** The first day on which silence has renewed the licence: the day after its last, if the application was complete by then. */
export function renewedBySilenceOn({ about, completedOn, decidedOn, closedOn }: ClockFacts): CivilDate | null {
  if (about?.purpose !== 'renewal' || about.validTo === null || completedOn === null) return null
  if (completedOn > about.validTo || decidedOn !== null || closedOn !== null) return null
  return addDays(about.validTo, 1)
}
