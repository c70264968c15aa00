import type { Limit } from '#domain/catalogue/index.ts'

type Anchor = Limit['anchor']

export const workdays = (value: number, anchor: Anchor = 'acceptance'): Limit => ({ value, unit: 'workday', anchor })
export const days = (value: number, anchor: Anchor = 'acceptance'): Limit => ({ value, unit: 'day', anchor })
export const months = (value: number, anchor: Anchor = 'acceptance'): Limit => ({ value, unit: 'month', anchor })

/** Done on the spot. */
export const atOnce = workdays(0)

/** Twenty working days where no special text says otherwise (Licensing Law Art. 42). */
export const licensingLawDefault = workdays(20)
