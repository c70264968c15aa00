// What the clocks and the timers of a case read of it: few fields, no words and nobody's name. Whoever keeps them beside the
// log need not read it again to count by another calendar, which changes none of them.
import type { CaseState } from './state.ts'

/** A field is read whole, or these parts of it: of each, where it is a list. */
const read = {
  status: 'whole',
  itemCode: 'whole',
  itemVersion: 'whole',
  hours: 'whole',
  serial: 'whole',
  submittedAt: 'whole',
  receivedOn: 'whole',
  completedOn: 'whole',
  completedAt: 'whole',
  acceptedOn: 'whole',
  acceptedAt: 'whole',
  inspectorsNamedOn: 'whole',
  forwardedOn: 'whole',
  decidedOn: 'whole',
  closedOn: 'whole',
  about: ['purpose', 'validTo'],
  application: ['situation'],
  acceptanceRuns: ['startOn', 'stoppedOn'],
  openCorrection: ['sinceOn', 'announced'],
  tolerated: ['dueOn', 'missed'],
  stepRuns: ['step', 'startOn', 'stoppedOn'],
  suspensions: ['procedure', 'told', 'startOn', 'startAt', 'endOn', 'endAt'],
  extension: ['value', 'unit', 'on'],
  hearing: ['rightToldOn', 'requestedOn', 'waivedOn', 'scheduledOn', 'heldOn', 'recordedOn'],
  paymentWaits: ['startOn', 'endOn'],
  licence: ['issuedOn', 'validTo', 'revokedOn', 'withdrawnOn', 'cancelledOn', 'renewalRemindedOn'],
  commitment: ['checkFrom', 'called', 'putRightBy', 'outcome', 'checkedOn'],
  falsehood: ['foundOn', 'settledOn'],
  objection: ['objectedOn', 'upheld', 'decidedOn'],
} as const satisfies { [Field in keyof CaseState]?: 'whole' | readonly PartOf<CaseState[Field]>[] }

/** To be raised with every change of what is read, or of what an event makes of it: facts that were kept before count no more. */
export const clockFactsShape = 1

/** What the clocks and the timers of a case read of it. A whole state will do. */
export type ClockFacts = {
  readonly [Field in keyof typeof read]: (typeof read)[Field] extends readonly (infer Part)[]
    ? Parts<CaseState[Field], Part>
    : CaseState[Field]
}

type Single<T> = T extends readonly (infer One)[] ? One : NonNullable<T>
type PartOf<T> = keyof Single<T>
type Parts<T, Part> = T extends readonly (infer One)[]
  ? readonly Pick<One, Part & keyof One>[]
  : T extends object
    ? Pick<T, Part & keyof T>
    : T

/** The facts alone: what may be kept of a case. */
export const clockFactsOf = (state: ClockFacts): ClockFacts =>
  Object.fromEntries(
    Object.entries(read).map(([field, parts]) => {
      const value: unknown = state[field as keyof ClockFacts]
      return [field, parts === 'whole' ? value : partsOf(value, parts)]
    }),
  ) as unknown as ClockFacts

function partsOf(value: unknown, parts: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => partsOf(one, parts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(parts.map((part) => [part, (value as Record<string, unknown>)[part]]))
}
