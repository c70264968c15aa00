import { epochMs, parseCivilDate } from '#domain/kernel/index.ts'
import { Problem } from '../kernel/problem.ts'

type Reading = (text: string) => boolean

/** A day that exists. */
export const isDay: Reading = (text) => parseCivilDate(text) !== undefined

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
