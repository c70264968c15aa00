// Inspections on site (明查暗访): a visit to a window, what was found by a list, with photos; each finding is a card.
import { Type } from 'typebox'
import {
  checklistCodes,
  inspectionKinds,
  inspectionStatuses,
  scoreParts,
  severities,
} from '#domain/supervision/index.ts'
import { DepartmentCode, Instant, Named, Text } from './card-shapes.ts'
import { speakersAndWatchers } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'
import { Happening } from './orders.ts'

const line = {
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  /** 查〔2026〕3号 */
  number: Text(40),
  kind: OneOf(inspectionKinds),
  status: OneOf(inspectionStatuses),
  department: Named,
  window: Named,
  visitedAt: Instant,
  /** How many things were found. */
  findings: Type.Integer({ minimum: 0 }),
}

export const inspections = endpoint({
  method: 'GET',
  tag: 'inspections',
  path: '/api/inspections',
  summary: 'Inspections within your reach, the latest visit first, a page by key',
  allow: speakersAndWatchers,
  query: Closed({
    status: Type.Optional(OneOf(inspectionStatuses)),
    kind: Type.Optional(OneOf(inspectionKinds)),
    department: Type.Optional(DepartmentCode),
    after: Type.Optional(Text(80)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({ inspections: Type.Array(Closed(line)), next: Nullable(Text(80)) }),
})

export const inspection = endpoint({
  method: 'GET',
  tag: 'inspections',
  path: '/api/inspections/{id}',
  summary: 'One inspection: what was found, with its photos and its cards, and whether it was put right',
  allow: speakersAndWatchers,
  params: Closed({ id: Id }),
  reply: Closed({
    ...line,
    remark: Text(2000),
    found: Type.Array(
      Closed({
        item: OneOf(checklistCodes),
        note: Text(2000),
        part: OneOf(scoreParts),
        severity: OneOf(severities),
        /** The numbers of its photos among all of the inspection, with the hash of their bytes. */
        photos: Type.Array(Closed({ nth: Type.Integer({ minimum: 1 }), sha256: Text(64) })),
        card: Nullable(Id),
      }),
    ),
    history: Type.Array(Happening),
    mayDo: Type.Array(OneOf(['FollowUpInspection'])),
  }),
})

export const inspectionPhoto = endpoint({
  method: 'GET',
  tag: 'inspections',
  path: '/api/inspections/{id}/photos/{nth}',
  summary: 'A photo of an inspection, by its number',
  allow: speakersAndWatchers,
  download: true,
  params: Closed({ id: Id, nth: Type.String({ pattern: '^[1-9][0-9]{0,2}$' }) }),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})

const InspectionReceipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(inspectionStatuses),
  at: Instant,
  /** The hash of the entry: what you hold as evidence. */
  eventHash: Text(64),
})

export const recordInspection = endpoint({
  method: 'POST',
  tag: 'inspections',
  command: true,
  path: '/api/inspections',
  summary:
    'Record a visit to a window; each thing found raises a card in the part of the score its line of the list names',
  allow: { supervisor: 'all' },
  body: Closed({
    kind: OneOf(inspectionKinds),
    windowCode: Text(10),
    /** With its offset; not in the future. */
    visitedAt: Type.String({
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})$',
      maxLength: 40,
    }),
    remark: Text(2000),
    findings: Type.Array(
      Closed({
        item: OneOf(checklistCodes),
        note: Words(2000),
        severity: OneOf(severities),
        /** Of `other` only; every other line of the list names its own. */
        part: Type.Optional(OneOf(scoreParts)),
        /** Accounts of the window's department, where it is somebody's own fault; they may appeal. */
        persons: Type.Optional(Type.Array(Id, { maxItems: 5 })),
        /** Files you uploaded. */
        photos: Type.Optional(Type.Array(Id, { maxItems: 6 })),
      }),
      { maxItems: 20 },
    ),
  }),
  reply: InspectionReceipt,
})

export const followUpInspection = endpoint({
  method: 'POST',
  tag: 'inspections',
  command: true,
  path: '/api/inspections/{id}/follow-up',
  summary: 'Say whether what was found has been put right',
  allow: { supervisor: 'all' },
  params: Closed({ id: Id }),
  body: Closed({ outcome: OneOf(['put-right', 'not-put-right']), remark: Words(2000) }),
  reply: InspectionReceipt,
})
