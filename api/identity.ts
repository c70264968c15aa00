import { Type } from 'typebox'
import { roles, type Role } from '#domain/organisation/index.ts'
import { endpoint, type Scope } from './kernel/endpoint.ts'
import { Id } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Nullable = <const S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()])

/** Who is signed in, as the browser needs to know it. */
const SignedIn = Type.Object(
  {
    id: Id,
    username: Text(60),
    role: Type.Unsafe<Role>({ type: 'string', enum: [...roles] }),
    name: Text(100),
    nameEn: Text(100),
    departmentCode: Nullable(Text(2)),
    windowCodes: Type.Array(Text(4), { maxItems: 100 }),
    partyId: Nullable(Id),
  },
  { additionalProperties: false },
)

const everyRole = {
  applicant: 'self',
  agent: 'self',
  clerk: 'self',
  reviewer: 'self',
  'deputy-head': 'self',
  head: 'self',
  'centre-manager': 'self',
  supervisor: 'self',
  'system-administrator': 'self',
} as const satisfies Record<Role, Scope>

const session = { path: '/api/session', tag: 'session' } as const

export const signIn = endpoint({
  ...session,
  method: 'POST',
  summary: 'Sign in; each sign-in gets a session of its own',
  allow: 'anyone',
  body: Type.Object(
    {
      username: Type.String({ minLength: 1, maxLength: 60, pattern: '^\\P{Cc}+$' }),
      password: Type.String({ minLength: 1, maxLength: 200 }),
    },
    { additionalProperties: false },
  ),
  reply: SignedIn,
})

export const signOut = endpoint({
  ...session,
  method: 'DELETE',
  summary: 'Sign out; the session ends at once',
  allow: everyRole,
})

export const whoAmI = endpoint({
  ...session,
  method: 'GET',
  summary: 'Who is signed in',
  allow: everyRole,
  reply: SignedIn,
})
