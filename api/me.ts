import { Type } from 'typebox'
import { roles, type Role } from '#domain/organisation/index.ts'
import { everyRole } from './every-role.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Id } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Instant = Type.String({ format: 'date-time' })
const Language = Type.Unsafe<'zh-CN' | 'en'>({ type: 'string', enum: ['zh-CN', 'en'] })
/** One schema, so that one fault is told once. */
const Email = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'email', maxLength: 200 })

/** How its holder wants to be told. */
const preferences = {
  email: Email,
  language: Language,
  notifyEmail: Type.Boolean(),
  notifySms: Type.Boolean(),
}

/** An account as its holder sees it. */
const MyAccount = Type.Object(
  {
    id: Id,
    username: Text(60),
    role: Type.Unsafe<Role>({ type: 'string', enum: [...roles] }),
    name: Text(100),
    nameEn: Text(100),
    ...preferences,
    /** For whom the account stands: an applicant's own; the number is masked. */
    party: Type.Union([
      Type.Object(
        {
          kind: Type.Unsafe<'person' | 'enterprise'>({ type: 'string', enum: ['person', 'enterprise'] }),
          number: Text(40),
          mobile: Text(40),
        },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
    /** When a window saw the document; null until then. */
    verifiedAt: Type.Union([Instant, Type.Null()]),
    secondFactor: Type.Boolean(),
    /** Sessions open now, this one among them. */
    sessions: Type.Integer(),
  },
  { additionalProperties: false },
)

const me = { path: '/api/me', tag: 'me', allow: everyRole } as const

export const myAccount = endpoint({ ...me, method: 'GET', summary: 'My account', reply: MyAccount })

export const changePreferences = endpoint({
  ...me,
  method: 'POST',
  path: `${me.path}/preferences`,
  summary: 'Change how I am reached and told; the mobile is that of the applicant the account stands for',
  body: Type.Object(
    { ...preferences, mobile: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })) },
    { additionalProperties: false },
  ),
  reply: MyAccount,
})

export const changePassword = endpoint({
  ...me,
  method: 'POST',
  path: `${me.path}/password`,
  summary: 'Change my password by showing the present one; every other session ends',
  halfSession: ['password'],
  body: Type.Object(
    {
      present: Type.String({ minLength: 1, maxLength: 200 }),
      password: Type.String({ minLength: 10, maxLength: 200 }),
    },
    { additionalProperties: false },
  ),
})

export const signOutEverywhere = endpoint({
  ...me,
  method: 'POST',
  path: `${me.path}/sign-out-everywhere`,
  summary: 'End all my sessions, this one included',
})

export const exportMine = endpoint({
  ...me,
  method: 'GET',
  path: `${me.path}/export`,
  summary: 'Everything that is kept about me, as JSON',
  download: true,
})
