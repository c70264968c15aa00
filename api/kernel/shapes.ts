import { Type } from 'typebox'

/** An id as the server makes them (UUID, lower case). Not `format: 'uuid'`, which also takes `urn:uuid:…`, a form the database refuses. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })

/** An object that takes nothing beyond what it names. */
export const Closed = <const P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

/** One of the values of a closed list. */
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] })

/** The schema, or null for "there is none". */
export const Nullable = <const S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()])

/** Text somebody must write: more than blanks, at most so many characters. */
export const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
