// Who is to hold which authority: drafted for a day, checked, published, and its versions compared.
import { Type } from 'typebox'
import { levels, staffRoles } from '#domain/organisation/index.ts'
import { FactLimit, NamedLimit } from './administration-organisation.ts'
import { DraftFinding, draftState, Publication, TwoVersions, VersionLines } from './draft-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Named = {
  code: Type.String({ maxLength: 4 }),
  name: Type.String({ maxLength: 200 }),
  nameEn: Type.String({ maxLength: 200 }),
}
const GrantId = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

/** Authority to be given from the day of publication on, and grants to be taken away with it. */
const Plan = {
  give: Type.Array(
    Closed({
      accountId: Id,
      itemCode: Type.String({ pattern: '^([0-9]{4}|all)$', maxLength: 4 }),
      level: OneOf(levels),
      toOn: Nullable(Day),
      limits: Type.Array(FactLimit, { maxItems: 10 }),
    }),
    { maxItems: 200 },
  ),
  take: Type.Array(GrantId, { maxItems: 500, uniqueItems: true }),
}

/** Authority as it is read. */
const Holding = Closed({
  /** Null where it is for every item of the department. */
  item: Nullable(Closed(Named)),
  level: OneOf(levels),
  fromOn: Day,
  toOn: Nullable(Day),
  limits: Type.Array(NamedLimit),
})

const Change = Closed({
  person: Closed({
    id: Id,
    name: Type.String({ maxLength: 100 }),
    nameEn: Type.String({ maxLength: 100 }),
    role: OneOf(staffRoles),
    departmentCode: Nullable(Type.String({ maxLength: 2 })),
  }),
  before: Type.Array(Holding),
  after: Type.Array(Holding),
})

const WorkedOn = Closed({
  /** Of the version in force; 0 while nothing was ever published. */
  number: Type.Integer({ minimum: 0 }),
  draft: Nullable(
    Closed({
      ...draftState,
      plan: Closed(Plan),
      changes: Type.Array(Change),
      findings: Type.Array(DraftFinding),
      /** Its day has come, and something found since stands in its way. */
      held: Type.Boolean(),
    }),
  ),
})

const tag = 'administration'
const readers = { 'centre-manager': 'all', supervisor: 'all', 'system-administrator': 'all' } as const
const manager = { 'centre-manager': 'all' } as const
const path = '/api/administration/authority'

export const authorityDraft = endpoint({
  method: 'GET',
  tag,
  path,
  summary: 'What is to be given and taken away, whose authority it changes, and what the check says of it',
  allow: readers,
  reply: WorkedOn,
})

export const saveAuthorityDraft = endpoint({
  method: 'PUT',
  tag,
  command: true,
  path: `${path}/draft`,
  summary: 'Keeps a plan of authority as the draft, in place of what was drafted before',
  allow: manager,
  body: Closed(Plan),
  reply: WorkedOn,
})

export const publishAuthorityDraft = endpoint({
  method: 'POST',
  tag,
  command: true,
  path: `${path}/draft/publish`,
  summary:
    'Publishes the plan from a day on (today or later): authority is given and taken on that day, all of it or none',
  allow: manager,
  body: Publication,
  reply: WorkedOn,
})

export const discardAuthorityDraft = endpoint({
  method: 'DELETE',
  tag,
  command: true,
  path: `${path}/draft`,
  summary: 'Throws the draft away, even one that is to be in force on a coming day',
  allow: manager,
  reply: WorkedOn,
})

export const authorityVersions = endpoint({
  method: 'GET',
  tag,
  path: `${path}/versions`,
  summary: 'Every version of delegated authority, newest first',
  allow: readers,
  reply: VersionLines,
})

export const compareAuthority = endpoint({
  method: 'GET',
  tag,
  path: `${path}/compare`,
  summary: 'Whose authority differs between two versions, beside each other',
  allow: readers,
  query: TwoVersions,
  reply: Closed({ changes: Type.Array(Change) }),
})
