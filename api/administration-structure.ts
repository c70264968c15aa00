import { Type } from 'typebox'
import { staffRoles } from '#domain/organisation/index.ts'
import { DraftFinding, draftState, Publication, TwoVersions, VersionLines } from './draft-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const DepartmentCode = Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 })
const WindowCode = Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 })
const Letter = Type.String({ pattern: '^[A-Z]$', maxLength: 1 })
const Count = Type.Integer({ minimum: 0 })

const Department = Closed({
  code: DepartmentCode,
  name: Text(100),
  nameEn: Text(200),
  /** Opens the numbers of its documents. */
  word: Text(10),
  creditCode: Type.String({ minLength: 18, maxLength: 18 }),
  vertical: Type.Boolean(),
  closed: Type.Boolean(),
})

const Window = Closed({
  code: WindowCode,
  departmentCode: DepartmentCode,
  name: Text(100),
  nameEn: Text(200),
  /** Its zone in the hall; null where nobody is called to it. */
  zone: Nullable(Letter),
  /** Who sits there: ids of accounts. */
  people: Type.Array(Id, { maxItems: 40, uniqueItems: true }),
  closed: Type.Boolean(),
})

const Structure = Closed({
  departments: Type.Array(Department, { maxItems: 99 }),
  windows: Type.Array(Window, { maxItems: 999 }),
})

const Change = Type.Union([
  Closed({
    part: Type.Literal('departments'),
    code: DepartmentCode,
    before: Nullable(Department),
    after: Nullable(Department),
  }),
  Closed({ part: Type.Literal('windows'), code: WindowCode, before: Nullable(Window), after: Nullable(Window) }),
])

const Person = Closed({
  id: Id,
  name: Type.String({ maxLength: 100 }),
  nameEn: Type.String({ maxLength: 100 }),
  role: OneOf(staffRoles),
  departmentCode: Nullable(DepartmentCode),
  disabled: Type.Boolean(),
})

const Draft = Closed({
  ...draftState,
  structure: Structure,
  changes: Type.Array(Change),
  findings: Type.Array(DraftFinding),
  /** Its day has come, and something found since stands in its way. */
  held: Type.Boolean(),
})

/** The organisation as it is, and as it is being worked on. */
const WorkedOn = Closed({
  /** Of the version in force; 0 while nothing was ever published. */
  number: Count,
  structure: Structure,
  people: Type.Array(Person),
  zones: Type.Array(
    Closed({ letter: Letter, name: Type.String({ maxLength: 100 }), nameEn: Type.String({ maxLength: 100 }) }),
  ),
  draft: Nullable(Draft),
})

const tag = 'administration'
const readers = { 'centre-manager': 'all', supervisor: 'all', 'system-administrator': 'all' } as const
const manager = { 'centre-manager': 'all' } as const
const path = '/api/administration/organisation'

export const organisationDraft = endpoint({
  method: 'GET',
  tag,
  path,
  summary:
    'Departments, windows and who sits where, as they are and as they are being worked on, with the check’s result',
  allow: readers,
  reply: WorkedOn,
})

export const saveOrganisationDraft = endpoint({
  method: 'PUT',
  tag,
  command: true,
  path: `${path}/draft`,
  summary: 'Keeps a draft of the next organisation: the departments and windows named are to be so, the others stay',
  allow: manager,
  body: Structure,
  reply: WorkedOn,
})

export const publishOrganisationDraft = endpoint({
  method: 'POST',
  tag,
  command: true,
  path: `${path}/draft/publish`,
  summary:
    'Publishes the draft from a day on (today or later) unless the check finds new errors; open cases go on as they were',
  allow: manager,
  body: Publication,
  reply: WorkedOn,
})

export const discardOrganisationDraft = endpoint({
  method: 'DELETE',
  tag,
  command: true,
  path: `${path}/draft`,
  summary: 'Throws the draft away, even one that is to be in force on a coming day',
  allow: manager,
  reply: WorkedOn,
})

export const organisationVersions = endpoint({
  method: 'GET',
  tag,
  path: `${path}/versions`,
  summary: 'Every version of the organisation, newest first, with what it changed',
  allow: readers,
  reply: VersionLines,
})

export const compareOrganisation = endpoint({
  method: 'GET',
  tag,
  path: `${path}/compare`,
  summary: 'In what two versions of the organisation differ, beside each other',
  allow: readers,
  query: TwoVersions,
  reply: Closed({ changes: Type.Array(Change) }),
})
