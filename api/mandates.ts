import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Id } from './kernel/shapes.ts'

const CivilDate = Type.String({ format: 'date' })
/** One schema, so that one fault is told once. */
const OrNull = (format: 'date' | 'date-time') => Type.Unsafe<string | null>({ type: ['string', 'null'], format })

/** A mandate (委托) as the one who gave it sees it; civil dates, inclusive. */
const Given = Type.Object(
  {
    id: Id,
    agentUsername: Type.String({ maxLength: 60 }),
    agentName: Type.String({ maxLength: 100 }),
    fromOn: CivilDate,
    toOn: OrNull('date'),
    revokedAt: OrNull('date-time'),
    inForce: Type.Boolean(),
  },
  { additionalProperties: false },
)

const mandates = { path: '/api/me/mandates', tag: 'mandates', allow: { applicant: 'own' } } as const

export const givenMandates = endpoint({
  ...mandates,
  method: 'GET',
  summary: 'The mandates I gave, the newest first, those that ended among them',
  reply: Type.Array(Given, { maxItems: 500 }),
})

export const giveMandate = endpoint({
  ...mandates,
  method: 'POST',
  summary: 'Give an agent a mandate from today to a date or without end; it takes the place of one that stands',
  command: true,
  body: Type.Object(
    { username: Type.String({ minLength: 1, maxLength: 60 }), toOn: OrNull('date') },
    { additionalProperties: false },
  ),
  reply: Given,
})

export const revokeMandate = endpoint({
  ...mandates,
  method: 'POST',
  path: `${mandates.path}/{id}/revoke`,
  summary: 'Revoke a mandate; the agent acts no more with the next request',
  params: Type.Object({ id: Id }, { additionalProperties: false }),
  reply: Given,
})
