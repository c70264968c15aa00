import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Id } from './kernel/shapes.ts'

const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const Kind = Type.Unsafe<'person' | 'enterprise'>({ type: 'string', enum: ['person', 'enterprise'] })

const details = { kind: Kind, name: Line(100), number: Line(40), mobile: Line(40), address: Type.Optional(Line(200)) }

/** An applicant as the caller may see one: number and mobile masked unless the caller's work needs them. */
export const Party = Type.Object({ id: Id, ...details, masked: Type.Boolean() }, { additionalProperties: false })

export const registerParty = endpoint({
  method: 'POST',
  path: '/api/people',
  tag: 'people',
  summary: 'Register a person or an enterprise at the window, or find it again by its number',
  allow: { clerk: 'department' },
  body: Type.Object(details, { additionalProperties: false }),
  reply: Party,
})

export const findParty = endpoint({
  method: 'POST',
  path: '/api/people/find',
  tag: 'people',
  summary: 'Find at the window, by number alone, an applicant who was here before',
  allow: { clerk: 'department' },
  body: Type.Object({ number: Line(40) }, { additionalProperties: false }),
  reply: Party,
})

export const showParty = endpoint({
  method: 'GET',
  path: '/api/people/{id}',
  tag: 'people',
  summary: 'An applicant: oneself, whom one acts for, or one with a case in the department',
  allow: {
    applicant: 'own',
    agent: 'own',
    clerk: 'department',
    reviewer: 'department',
    'deputy-head': 'department',
    head: 'department',
    supervisor: 'all',
  },
  look: 'person',
  params: Type.Object({ id: Id }, { additionalProperties: false }),
  reply: Party,
})

const CivilDate = Type.String({ format: 'date' })

export const myMandates = endpoint({
  method: 'GET',
  path: '/api/mandates',
  tag: 'people',
  summary: 'Whom the agent may act for today',
  allow: { agent: 'own' },
  reply: Type.Array(
    Type.Object(
      { partyId: Id, kind: Kind, name: Line(100), fromOn: CivilDate, toOn: Type.Union([CivilDate, Type.Null()]) },
      { additionalProperties: false },
    ),
  ),
})
