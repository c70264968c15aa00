// How an item says how long something may take, and when in the year it is asked for.
import { Type, type Static } from 'typebox'
import { OneOf, Text } from './shapes.ts'

/** A time limit. `workday` follows the centre's calendar; `day` counts calendar days; `value` 0 means at once. */
export const Limit = Type.Object({
  value: Type.Integer({ minimum: 0, maximum: 400 }),
  unit: OneOf(['workday', 'day', 'month', 'hour']),
  anchor: OneOf(['receipt', 'acceptance', 'day-after-receipt', 'end-of-window']),
})
export type Limit = Static<typeof Limit>

/** How much longer a decision may take once, by a law or regulation of its own. */
export const ExtensionRule = Type.Object({
  value: Type.Integer({ minimum: 1, maximum: 400 }),
  unit: OneOf(['workday', 'day', 'month']),
  basis: Text(),
})

const DayOfYear = Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$', maxLength: 5 })

/** A season of application (集中受理期), 'MM-DD' to 'MM-DD', both inclusive; limits anchored to `end-of-window` run from its last day. */
export const IntakeWindow = Type.Object({ from: DayOfYear, to: DayOfYear })
export type IntakeWindow = Static<typeof IntakeWindow>

/** A period no law sets: each centre's own. */
export const Period = Type.Object({
  value: Type.Integer({ minimum: 1, maximum: 400 }),
  unit: OneOf(['workday', 'day']),
})
