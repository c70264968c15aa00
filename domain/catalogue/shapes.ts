import { Type } from 'typebox'

/** Words somebody has to write: at least one character. */
export const Text = (maxLength = 500) => Type.String({ minLength: 1, maxLength })

/** One of these words. */
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] })
