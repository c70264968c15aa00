// The book of charges as the centre keeps it: what is charged, and until when.
import { Type } from 'typebox'
import { chargeKinds } from '#domain/fees/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Nullable, OneOf, Words } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Version = Type.Integer({ minimum: 0 })

export const chargeBook = endpoint({
  method: 'GET',
  tag: 'fees',
  path: '/api/administration/charges',
  summary: 'The book of charges in force: each charge with its first and last day, and whether these are unverified',
  allow: { 'centre-manager': 'all', supervisor: 'all' },
  reply: Closed({
    version: Version,
    charges: Type.Array(
      Closed({
        ...{ code: Text(60), name: Text(200), nameEn: Text(200), kind: OneOf(chargeKinds) },
        ...{ effectiveFrom: Day, beginUnverified: Type.Boolean() },
        ...{ effectiveTo: Nullable(Day), endUnverified: Type.Boolean() },
        fate: Nullable(Closed({ zh: Text(200), en: Text(200) })),
      }),
    ),
  }),
})

export const setLastDay = endpoint({
  method: 'POST',
  tag: 'fees',
  command: true,
  path: '/api/administration/charges/last-day',
  summary:
    'Set the last day a charge is taken, on a text; null: it holds on. A new version of the book; bills issued stay',
  allow: { 'centre-manager': 'all' },
  body: Closed({
    /** The version that was looked at. */
    version: Version,
    charge: Type.String({ pattern: '^[a-z0-9-]{1,60}$', maxLength: 60 }),
    lastOn: Nullable(Day),
    basis: Words(500),
  }),
  reply: Closed({ version: Version }),
})
