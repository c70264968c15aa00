// Lists are read a page at a time, by the key of the last line seen (keyset): never by counting lines.
import { epochMs, parseCivilDate } from '#domain/kernel/index.ts'
import { Problem } from './problem.ts'

type Reading = (text: string) => boolean

/** A day that exists, of the years there are calendars of. */
export const isDay: Reading = (text) =>
  parseCivilDate(text) !== undefined && text >= '1990-01-01' && text <= '2099-12-31'

/** An instant that exists, in UTC, as we write it. */
export const isInstant: Reading = (text) => {
  try {
    return /^.{23}Z$/.test(text) && epochMs(text) > 0
  } catch {
    return false
  }
}

/** Where the page before ended, its key and its id; throws a 400 for what no page ever ended with. */
export function cursor(after: string | undefined, isKey: Reading): [key: string, id: string] | undefined {
  if (after === undefined) return undefined
  const [, key = '', id = ''] = /^(.+)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after) ?? []
  if (!isKey(key)) throw new Problem(400, 'invalid', {}, [{ field: 'after', message: 'field-pattern' }])
  return [key, id]
}

export interface PageQuery {
  after?: string
  limit?: string
}

/** The id before all others: where the first page begins. */
export const smallestId = '00000000-0000-0000-0000-000000000000'

/** One page of `rows`, which are one more than `limit` if there is another; `next` is the key of its last row. */
export function pageOf<Row>(rows: Row[], limit: number, keyOf: (last: Row) => string) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { shown, next: rows.length > limit && last !== undefined ? keyOf(last) : null }
}
