import { Type, type Static } from 'typebox'

const Code = Type.String({ pattern: '^[a-z0-9-]{1,40}$', maxLength: 40 })

/** Questions answered, by code. */
export const Situation = Type.Record(Code, Code, { maxProperties: 20 })
export type Situation = Static<typeof Situation>
