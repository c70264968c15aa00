/** What a month's bonus is worked out from. */
export interface MonthOfCases {
  /** Decided cases with a promise of at least a day. */
  decided: number
  /** Those of them decided before the promised day. */
  early: number
}

/** A point once a tenth of the decided cases was early, and one for each further tenth. */
export const earlyBonus = ({ decided, early }: MonthOfCases): number =>
  decided === 0 ? 0 : Math.floor((early * 10) / decided)

/** A limit by law and what is promised instead, in days of the same kind. */
export interface PromisedLimit {
  statutory: number
  promised: number
}

/**
 * Three points where every item promises to be at least 30 % faster than the law asks, and one for each further 10 % all of
 * them keep. Nothing where no item has a limit by law.
 */
export function promiseBonus(items: readonly PromisedLimit[]): number {
  if (items.length === 0) return 0
  const tenths = Math.min(
    ...items.map(({ statutory, promised }) => Math.floor(((statutory - promised) * 10) / statutory)),
  )
  return tenths < 3 ? 0 : tenths
}
