// Joint completion acceptance (联合验收): applied for once, visited once, judged by every department, ended by one letter.
import { Type } from 'typebox'
import { acceptanceStatuses, checkResults, opinionOutcomes } from '#domain/projects/index.ts'
import {
  AcceptanceLine,
  AcceptanceView,
  acceptanceReaders,
  CourseLine,
  Day,
  PaperWords,
  Text,
} from './acceptance-shapes.ts'
import { departmentStaff, headOrStandIn } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

export const acceptances = endpoint({
  method: 'GET',
  tag: 'acceptances',
  path: '/api/acceptances',
  summary: 'Acceptances of works within your reach, newest first, a page by key',
  allow: acceptanceReaders,
  query: Closed({
    /** Only those that wait for you: your department, the centre, or you who build. */
    waiting: Type.Optional(OneOf(['true'])),
    after: Type.Optional(Text(80)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({ acceptances: Type.Array(AcceptanceLine), next: Nullable(Text(80)) }),
})

export const acceptanceComparison = endpoint({
  method: 'GET',
  tag: 'acceptances',
  path: '/api/acceptances/comparison',
  summary: 'What accepting works took one department after another, and what it takes together, from what was run',
  allow: 'anyone',
  reply: Closed({ serial: Type.Array(CourseLine), joint: Type.Array(CourseLine) }),
})

export const acceptanceSetup = endpoint({
  method: 'GET',
  tag: 'acceptances',
  path: '/api/acceptances/setup',
  summary: 'How the city accepts works: the papers it asks for once, and who inspects what',
  allow: 'anyone',
  reply: Closed({
    lead: Nullable(Text(10)),
    papers: Type.Array(PaperWords),
    departments: Type.Array(
      Closed({ code: Text(10), name: Text(200), nameEn: Text(200), accepts: Text(500), acceptsEn: Text(500) }),
    ),
    masterDays: Type.Integer(),
  }),
})

export const acceptance = endpoint({
  method: 'GET',
  tag: 'acceptances',
  path: '/api/acceptances/{id}',
  summary: 'One acceptance: its papers, its visits, what each department said, its clocks, and what you may do now',
  allow: acceptanceReaders,
  params: Closed({ id: Id }),
  reply: AcceptanceView,
})

export const acceptancePaper = endpoint({
  method: 'GET',
  tag: 'acceptances',
  path: '/api/acceptances/{id}/papers/{file}',
  summary: 'One drawing, document or photo of an acceptance within your reach',
  allow: acceptanceReaders,
  look: 'file',
  download: true,
  params: Closed({ id: Id, file: Id }),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})

export const acceptanceLetter = endpoint({
  method: 'GET',
  tag: 'acceptances',
  path: '/api/acceptances/{id}/letter',
  summary: 'The opinion letter of all departments (PDF), once it is issued',
  allow: acceptanceReaders,
  download: true,
  params: Closed({ id: Id }),
})

const Receipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(acceptanceStatuses),
  at: Text(40),
  /** The hash of the entry: what you hold as evidence. */
  eventHash: Text(64),
})
const acting = {
  method: 'POST',
  tag: 'acceptances',
  command: true,
  params: Closed({ id: Id }),
  reply: Receipt,
} as const

const Papers = Type.Array(Closed({ paper: Text(40), fileId: Id }), { maxItems: 40 })
const applicants = { applicant: 'own', agent: 'own' } as const
const centre = { 'centre-manager': 'all' } as const

export const applyAcceptance = endpoint({
  method: 'POST',
  tag: 'acceptances',
  path: '/api/acceptances',
  summary: 'Apply once for the acceptance of works by every department, with one set of papers',
  allow: applicants,
  command: true,
  body: Closed({
    /** The party that builds; you act for it. */
    partyId: Id,
    /** The project whose works they are, where it is known here; its name otherwise. */
    projectId: Nullable(Id),
    projectName: Words(200),
    papers: Papers,
  }),
  reply: Receipt,
})

export const requestAcceptanceSupplement = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/request-supplement',
  summary: 'Say once which papers are missing; the applicant has ten working days',
  allow: centre,
  body: Closed({ missing: Type.Array(Text(40), { minItems: 1, maxItems: 40 }), note: Words(2000) }),
})

export const supplementAcceptance = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/supplement',
  summary: 'Bring the papers that were missing',
  allow: applicants,
  body: Closed({ papers: Papers }),
})

export const findAcceptanceComplete = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/find-complete',
  summary: 'Find the papers complete: the master clock starts, the lead department sets a day',
  allow: centre,
})

export const withdrawAcceptance = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/withdraw',
  summary: 'Withdraw the application, with the reason',
  allow: applicants,
  body: Closed({ reason: Words(2000) }),
})

export const setVisitDate = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/visit-date',
  summary: 'Announce the day of the one visit, within five working days, to everybody concerned',
  allow: departmentStaff,
  body: Closed({ visitOn: Day, time: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }), place: Words(200) }),
})

export const assignInspectors = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/inspectors',
  summary: 'Send at least two inspectors of your own department',
  allow: headOrStandIn,
  body: Closed({ inspectors: Type.Array(Id, { minItems: 1, maxItems: 10 }) }),
})

const Lines = Type.Array(Closed({ code: Text(40), result: OneOf(checkResults), remark: Text(1000) }), {
  minItems: 1,
  maxItems: 40,
})

const Photos = Type.Optional(Type.Array(Closed({ code: Text(40), fileId: Id }), { maxItems: 60 }))

export const recordChecklist = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/checklist',
  summary: 'Record what was seen on site; sent again under the same key, it is recorded once',
  allow: departmentStaff,
  body: Closed({
    lines: Lines,
    photos: Photos,
    seenAt: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$' }),
  }),
})

export const closeVisit = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/close-visit',
  summary: 'Close the visit, once everybody has left a checklist or the day is over',
  allow: departmentStaff,
})

export const giveOpinion = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/opinion',
  summary: 'Say for your department that it passes, passes with something to put right, or fails, and what',
  allow: departmentStaff,
  body: Closed({
    outcome: OneOf(opinionOutcomes),
    items: Type.Array(Words(500), { maxItems: 20 }),
    rectifyDays: Nullable(Type.Integer({ minimum: 1, maximum: 60 })),
    checklist: Nullable(Lines),
    photos: Photos,
  }),
})

export const reportRectified = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/rectified',
  summary: 'Report that what failed was put right; those departments come again, and they alone',
  allow: applicants,
  body: Closed({ statement: Words(2000), papers: Papers }),
})

export const issueOpinionLetter = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/letter',
  summary: 'Issue the one opinion letter, once every department has passed',
  allow: headOrStandIn,
  body: Closed({ remark: Words(2000) }),
})

export const fileCompletion = endpoint({
  ...acting,
  path: '/api/acceptances/{id}/filing',
  summary: 'File the completion',
  allow: departmentStaff,
})
