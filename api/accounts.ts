import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'

const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const Username = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,59}$' })
const Kind = Type.Unsafe<'person' | 'enterprise'>({ type: 'string', enum: ['person', 'enterprise'] })
const ByUsername = Type.Object(
  { username: Type.String({ minLength: 1, maxLength: 60 }) },
  { additionalProperties: false },
)

export const registerAccount = endpoint({
  method: 'POST',
  path: '/api/accounts',
  tag: 'accounts',
  summary: 'Register as a person or an enterprise; the account is unverified until a window has seen the document',
  allow: 'anyone',
  command: true,
  body: Type.Object(
    {
      kind: Kind,
      name: Line(100),
      /** Citizen identity number; of an enterprise the unified credit code or the business registration number. */
      number: Line(40),
      mobile: Line(40),
      username: Username,
      password: Type.String({ minLength: 10, maxLength: 200 }),
      email: Type.Optional(Type.String({ format: 'email', maxLength: 200 })),
      language: Type.Optional(Type.Unsafe<'zh-CN' | 'en'>({ type: 'string', enum: ['zh-CN', 'en'] })),
    },
    { additionalProperties: false },
  ),
  reply: Type.Object({ username: Username }, { additionalProperties: false }),
})

export const claimedAccount = endpoint({
  method: 'GET',
  path: '/api/accounts/{username}',
  tag: 'accounts',
  summary: 'Whom an account claims to be, to be compared with the document at the window; counted and written down',
  allow: { clerk: 'department' },
  params: ByUsername,
  reply: Type.Object(
    {
      username: Username,
      kind: Kind,
      /** Of a person masked like the number: both are read off the document in full. */
      name: Line(100),
      number: Line(40),
      verifiedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    },
    { additionalProperties: false },
  ),
})

export const verifyAccount = endpoint({
  method: 'POST',
  path: '/api/accounts/{username}/verify',
  tag: 'accounts',
  summary:
    'A clerk has seen the document, whose name and number are those claimed: the account stands for whoever has the number; doing it again changes nothing',
  allow: { clerk: 'department' },
  params: ByUsername,
  /** As the clerk reads them off the document; a 400 names each that is not the claimed one. */
  body: Type.Object({ name: Line(100), number: Line(40) }, { additionalProperties: false }),
  reply: Type.Object(
    { username: Username, name: Line(100), verifiedAt: Type.String({ format: 'date-time' }) },
    { additionalProperties: false },
  ),
})
