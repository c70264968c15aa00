// What the system administrator does with the accounts of staff, and the record of what was administered.
import { Type } from 'typebox'
import { staffRoles } from '#domain/organisation/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '^(?=.*\\S)\\P{Cc}+$' })
const Instant = Text(40)
const StaffRole = OneOf(staffRoles)
const DepartmentCode = Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 })
const WindowCodes = Type.Array(Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 }), {
  maxItems: 10,
  uniqueItems: true,
})
const Limit = Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)?$', maxLength: 3 }))
const Password = Type.String({ minLength: 10, maxLength: 200 })

/** An account of staff as its administrator sees it. */
const User = Closed({
  id: Id,
  username: Text(60),
  name: Text(100),
  nameEn: Text(100),
  role: StaffRole,
  department: Nullable(Closed({ code: Text(2), name: Text(200), nameEn: Text(200) })),
  windowCodes: Type.Array(Text(4), { maxItems: 100 }),
  disabledAt: Nullable(Instant),
  hasPassword: Type.Boolean(),
  /** The password was given by an administrator and is changed at the next sign-in. */
  mustChangePassword: Type.Boolean(),
  secondFactor: Type.Boolean(),
  /** Sessions that are open now. */
  sessions: Type.Integer({ minimum: 0 }),
  createdAt: Instant,
})

const users = { tag: 'administration', allow: { 'system-administrator': 'all' } } as const
const params = Closed({ id: Id })
const post = { role: StaffRole, departmentCode: Nullable(DepartmentCode), windowCodes: WindowCodes }

export const userList = endpoint({
  ...users,
  method: 'GET',
  path: '/api/administration/users',
  summary: 'The accounts of staff by user name; a page at a time',
  query: Closed({
    /** Part of a name or of the user name. */
    q: Type.Optional(Text(60)),
    role: Type.Optional(OneOf([...staffRoles, ''])),
    department: Type.Optional(Type.String({ pattern: '^([0-9]{2})?$', maxLength: 2 })),
    state: Type.Optional(OneOf(['enabled', 'disabled', ''])),
    /** The last user name of the page before. */
    after: Type.Optional(Text(60)),
    limit: Limit,
  }),
  reply: Closed({
    users: Type.Array(User),
    total: Type.Integer({ minimum: 0 }),
    next: Nullable(Text(60)),
  }),
})

export const createUser = endpoint({
  ...users,
  method: 'POST',
  path: '/api/administration/users',
  summary: 'A new account of staff, with a password that is changed at the first sign-in',
  command: true,
  body: Closed({
    username: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,59}$', maxLength: 60 }),
    name: Name,
    nameEn: Name,
    ...post,
    password: Password,
  }),
  reply: User,
})

export const changeUserRole = endpoint({
  ...users,
  method: 'PUT',
  path: '/api/administration/users/{id}/role',
  summary:
    'Another role, with its department and windows; sessions end at once and the authority of the old post is revoked',
  command: true,
  params,
  body: Closed(post),
  reply: User,
})

export const setTemporaryPassword = endpoint({
  ...users,
  method: 'PUT',
  path: '/api/administration/users/{id}/password',
  summary: 'A new password, to be changed at the next sign-in; sessions end at once',
  command: true,
  params,
  body: Closed({ password: Password }),
  reply: User,
})

export const disableUser = endpoint({
  ...users,
  method: 'POST',
  path: '/api/administration/users/{id}/disable',
  summary: 'The account signs in no more, and what it has open ends at once',
  command: true,
  params,
  reply: User,
})

export const enableUser = endpoint({
  ...users,
  method: 'POST',
  path: '/api/administration/users/{id}/enable',
  summary: 'The account may sign in again',
  command: true,
  params,
  reply: User,
})

export const endUserSessions = endpoint({
  ...users,
  method: 'POST',
  path: '/api/administration/users/{id}/end-sessions',
  summary: 'Signs the account out everywhere',
  command: true,
  params,
  reply: User,
})

export const resetSecondFactor = endpoint({
  ...users,
  method: 'POST',
  path: '/api/administration/users/{id}/reset-second-factor',
  summary: 'Forgets the second factor, to be set up anew at the next sign-in; sessions end at once',
  command: true,
  params,
  reply: User,
})

/** Somebody of staff; applicants are named nowhere in the audit. */
const Someone = Closed({ username: Text(60), name: Text(100), nameEn: Text(100) })

export const auditList = endpoint({
  method: 'GET',
  tag: 'administration',
  path: '/api/administration/audit',
  summary: 'Who administered what and when, sign-ins and refusals; newest first, no personal data',
  allow: { 'system-administrator': 'all', supervisor: 'all' },
  query: Closed({
    /** The user name of who did it. */
    who: Type.Optional(Text(60)),
    action: Type.Optional(Type.String({ pattern: '^[a-z-]*$', maxLength: 40 })),
    outcome: Type.Optional(OneOf(['ok', 'refused', ''])),
    /** Civil dates, both inclusive. */
    from: Type.Optional(Type.String({ pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$', maxLength: 10 })),
    to: Type.Optional(Type.String({ pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$', maxLength: 10 })),
    /** The last id of the page before. */
    after: Type.Optional(Type.String({ pattern: '^[0-9]{0,15}$', maxLength: 15 })),
    limit: Limit,
  }),
  reply: Closed({
    entries: Type.Array(
      Closed({
        id: Type.Integer({ minimum: 1 }),
        at: Instant,
        /** Null for applicants, whom only their role stands for, and for nobody known. */
        by: Nullable(Someone),
        role: Nullable(Text(40)),
        action: Text(40),
        outcome: OneOf(['ok', 'refused']),
        /** The member of staff it was done to. */
        to: Nullable(Someone),
        /** What it was done to where that is no person. */
        subject: Nullable(Text(300)),
        detail: Type.Array(Closed({ name: Text(40), value: Text(300) })),
      }),
    ),
    next: Nullable(Text(15)),
  }),
})
