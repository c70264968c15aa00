// Collecting a result at the hall (领取): what is ready, who came for it, and the signature that stays with the case.
import { Type } from 'typebox'
import { Day, Named, Text } from './card-shapes.ts'
import { caseApplicants, departmentStaff, windowStaff } from './case-scopes.ts'
import { CaseReceipt } from './case-shapes.ts'
import { resultPlaces } from '#domain/cases/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

/** A department hands out its own results, the one issuing window those of all. */
const handsOut = { ...windowStaff, 'centre-manager': 'all' } as const

const Ready = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  caseNumber: Nullable(Text(60)),
  item: Named,
  department: Named,
  /** Whole for those who hand it out: they hold it against the document shown. */
  applicant: Text(100),
  applicantId: Id,
  what: OneOf(['licence', 'decision']),
  decidedOn: Day,
  /** By when it is to be delivered (Art. 44). */
  dueOn: Nullable(Day),
  /** Where it is: the issuing window hands out what it has taken over, a department what it has not handed over. */
  at: OneOf(resultPlaces),
})

export const readyResults = endpoint({
  method: 'GET',
  tag: 'collecting',
  path: '/api/collecting',
  summary: 'Results that are ready to be handed out, the nearest due first, a page by key',
  allow: handsOut,
  query: Closed({ after: Type.Optional(Text(80)) }),
  reply: Closed({ results: Type.Array(Ready), next: Nullable(Text(80)) }),
})

/** Who came: by the number of their document, by the account of an agency, or as whom the ticket at one’s counter knows. */
const who = {
  number: Type.Optional(Words(40)),
  agent: Type.Optional(Words(60)),
  ticket: Type.Optional(Id),
}

export const resultsForCollector = endpoint({
  method: 'POST',
  tag: 'collecting',
  path: '/api/collecting/find',
  summary:
    'What whoever came may take along: their own, or that of those whose mandate they hold now; counted and audited',
  allow: handsOut,
  body: Closed(who),
  reply: Closed({
    as: OneOf(['self', 'agent']),
    /** To be held against the document shown. */
    name: Text(100),
    results: Type.Array(Ready),
  }),
})

export const collectResult = endpoint({
  method: 'POST',
  tag: 'collecting',
  path: '/api/cases/{id}/collect',
  summary: 'Hand the result to whoever came and signed on the screen; the case is delivered with it (Art. 44)',
  allow: handsOut,
  command: true,
  params: Closed({ id: Id }),
  /** `signature` is a PNG in base64; it is kept sealed, and its hash alone stands in the log. */
  body: Closed({ ...who, signature: Type.String({ minLength: 1, maxLength: 200_000, pattern: '^[A-Za-z0-9+/]+=*$' }) }),
  reply: CaseReceipt,
})

export const signatureOfResult = endpoint({
  method: 'GET',
  tag: 'collecting',
  path: '/api/cases/{id}/signature',
  summary: 'The signature a result was collected with, as PNG',
  allow: { ...caseApplicants, ...departmentStaff, supervisor: 'all' },
  look: 'case',
  download: true,
  params: Closed({ id: Id }),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})
