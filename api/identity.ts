import { Type } from 'typebox'
import { roles, type Role } from '#domain/organisation/index.ts'
import { everyRole } from './every-role.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Id, Nullable } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })

/**
 * Where a session stands with the second factor: `needed` and `to-enrol` open nothing but the way to it; `none` is an
 * account that has none and needs none.
 */
const SecondFactor = Type.Union((['none', 'needed', 'to-enrol', 'done'] as const).map((state) => Type.Literal(state)))

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
    secondFactor: SecondFactor,
    /** The password is a temporary one: once the second factor is shown, nothing opens but the way to another. */
    mustChangePassword: Type.Boolean(),
  },
  { additionalProperties: false },
)

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
  halfSession: ['second-factor', 'password'],
})

export const whoAmI = endpoint({
  ...session,
  method: 'GET',
  summary: 'Who is signed in',
  allow: everyRole,
  halfSession: ['second-factor', 'password'],
  reply: SignedIn,
})

const factor = {
  path: '/api/session/second-factor',
  tag: 'session',
  method: 'POST',
  halfSession: ['second-factor'],
} as const

export const enrolSecondFactor = endpoint({
  ...factor,
  path: `${factor.path}/enrolment`,
  summary:
    'A secret for an authenticator (TOTP); it counts once its first code was shown. Another one replaces it until then',
  allow: everyRole,
  reply: Type.Object(
    {
      /** Base32, as an authenticator takes it by hand. */
      secret: Text(64),
      /** The same as `otpauth:` URI, to be drawn as a QR code. */
      uri: Text(300),
    },
    { additionalProperties: false },
  ),
})

export const showSecondFactor = endpoint({
  ...factor,
  summary:
    'Show a code of the authenticator; each is good once. The session becomes a whole one with a token of its own',
  allow: everyRole,
  body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }, { additionalProperties: false }),
  reply: SignedIn,
})
