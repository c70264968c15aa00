import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { isZone } from '#domain/supervision/index.ts'

const Closed = <const P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const Word = Type.String({ minLength: 1, maxLength: 200 })
const Name = Closed({ code: Word, name: Word, nameEn: Word })
const Limit = Closed({
  value: Type.Integer({ minimum: 1, maximum: 1000 }),
  unit: Type.Unsafe<'day' | 'workday'>({ type: 'string', enum: ['day', 'workday'] }),
})
const Where = Type.Optional(Type.Record(Type.String(), Type.String()))
const results = ['granted', 'refused', 'not-accepted', 'withdrawn', 'void', 'lapsed', 'done'] as const
const Result = Type.Unsafe<(typeof results)[number]>({ type: 'string', enum: [...results] })
/** Why a choice was made: read by people alone. */
const because = Type.Optional(Type.String({ maxLength: 2000 }))

/** How a public event log is told as the messages of an outside system. */
export const LogMap = Closed({
  source: Word,
  because,
  department: Closed({ ...Name.properties, code: Type.String({ pattern: '^[0-9]{2}$' }) }),
  system: Closed({
    ...Name.properties,
    code: Type.String({ pattern: '^[a-z][a-z0-9]{1,19}$' }),
    /** IANA: the wall its days are on. */
    zone: Word,
    /** `every-day`: a law of elsewhere, whose days off are not ours. */
    calendar: Type.Unsafe<'city' | 'every-day'>({ type: 'string', enum: ['city', 'every-day'] }),
  }),
  item: Closed({ code: Type.String({ pattern: '^\\S{1,64}$' }), name: Word }),
  /** Keys of the attributes of an event. */
  event: Closed({ activity: Word, time: Word, officer: Type.Optional(Word) }),
  case: Closed({
    id: Word,
    /** The attribute it begins with; else its first event. */
    start: Type.Optional(Word),
    /** The attribute that states its deadline; a case without one has the limit. */
    deadline: Type.Optional(Word),
    /** The attribute that states when it ended. */
    end: Type.Optional(Word),
  }),
  /** From the start to the end of a case. */
  limit: Closed({ ...Limit.properties, because }),
  /** The first of these activities ends the case, where no attribute does. */
  ends: Type.Optional(Type.Array(Closed({ activity: Word, where: Where, result: Result, because }))),
  /** From one activity to the next of the others the limit stands still. */
  suspensions: Type.Optional(
    Type.Array(Closed({ from: Word, to: Type.Array(Word, { minItems: 1 }), reason: Word, because })),
  ),
  extensions: Type.Optional(Type.Array(Closed({ activity: Word, where: Where, limit: Limit, reason: Word, because }))),
  /** The end of what the log knows; its last event where it is not said. */
  until: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}' })),
})
export type LogMap = Static<typeof LogMap>

/** Reads a map; throws an error naming every field that is wrong. */
export function logMapOf(written: unknown): LogMap {
  if (!Value.Check(LogMap, written)) {
    const faults = [...Value.Errors(LogMap, written)].map(
      ({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'map'} ${message}`,
    )
    throw new Error(faults.join('; '))
  }
  if (!isZone(written.system.zone)) throw new Error(`system.zone: there is no time zone ${written.system.zone}`)
  return written
}
