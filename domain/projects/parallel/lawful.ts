import { due, type CompiledCalendar, type StandStill } from '../../calendar/index.ts'
import { outlasts, type ServiceItem } from '../../catalogue/index.ts'
import { addDays, type CivilDate } from '../../kernel/index.ts'

/** Working days of the law (Art. 82): acceptance (Art. 32), uniform handling and its one extension (Art. 42(2)), delivery (Art. 44). */
export const lawfulDays = { acceptance: 5, handling: 45, extension: 15, delivery: 10 } as const

/** A length of time a law gives: for the whole by Art. 42(2), or by a text of an item's own. */
export interface LawfulLimit {
  value: number
  unit: 'workday' | 'day' | 'month'
  /** Code of the item whose own limit it is, and the text that sets it; null for uniform handling (Art. 42(2)). */
  own: { item: string; basis: string } | null
}

/** The limit a text sets for an item by itself, which prevails over Art. 42(2). */
export interface OwnLimit extends LawfulLimit {
  own: { item: string; basis: string }
  anchor: 'receipt' | 'day-after-receipt' | 'acceptance'
}

/** Twenty working days from acceptance are Art. 42(1) itself: handled together, such an item has the time of Art. 42(2). */
const isUsual = ({ value, unit, anchor }: NonNullable<ServiceItem['statutory']>) =>
  value === 20 && unit === 'workday' && anchor === 'acceptance'

/** The limit of an item's own; null where none but the Licensing Law's holds it. */
export function ownLimitOf({
  code,
  statutory,
  legalBases: [basis],
}: Pick<ServiceItem, 'code' | 'statutory' | 'legalBases'>): OwnLimit | null {
  if (!statutory || isUsual(statutory)) return null
  const { value, unit, anchor } = statutory
  return {
    // Hours end on the day they begin.
    ...(unit === 'hour' ? { value: 0, unit: 'workday' } : { value, unit }),
    // Whoever is handled together with others has no season of its own.
    anchor: anchor === 'end-of-window' ? 'acceptance' : anchor,
    own: {
      item: code,
      basis: basis ? `${/^《/.test(basis.law) ? basis.law : `《${basis.law}》`}${basis.article ?? ''}` : '',
    },
  }
}

/** The least a law gives: forty-five working days together, or the own limit of an item; usual days compare units. */
export const leastLawful = (own: readonly OwnLimit[]): LawfulLimit =>
  own.reduce<LawfulLimit>(
    (least, { anchor, ...limit }) => (outlasts({ ...least, anchor }, { ...limit, anchor }) ? limit : least),
    { value: lawfulDays.handling, unit: 'workday', own: null },
  )

/** Until when an item's own limit runs, where its application was received and accepted on these days. */
export function ownDueOn(
  { value, unit, anchor }: OwnLimit,
  { receivedOn, acceptedOn }: { receivedOn: CivilDate; acceptedOn: CivilDate },
  calendar: CompiledCalendar,
  stretches: StandStill[] = [],
): { startOn: CivilDate; dueOn: CivilDate } {
  const startOn = anchor === 'acceptance' ? acceptedOn : anchor === 'receipt' ? receivedOn : addDays(receivedOn, 1)
  return { startOn, dueOn: value === 0 ? startOn : due(calendar, { from: startOn, value, unit, stretches }).dueOn }
}
