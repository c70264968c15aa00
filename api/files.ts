import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { confidenceGrounds } from '#domain/cases/index.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const FileId = Type.Object({ id: Id }, { additionalProperties: false })

/** A stored file; `sha256` (hex) is what its holder can check it by. */
const StoredFile = Type.Object(
  {
    id: Id,
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    name: Type.String({ maxLength: 200 }),
    type: Type.String({ maxLength: 100 }),
    size: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
)

export const uploadFile = endpoint({
  method: 'POST',
  path: '/api/files',
  tag: 'files',
  summary: 'Upload one PDF, JPG or PNG of at most 20 MB; sent again under the same Idempotency-Key it is the same file',
  allow: {
    ...{ applicant: 'own', agent: 'own', supervisor: 'own' },
    ...{ clerk: 'own', reviewer: 'own', 'deputy-head': 'own', head: 'own' },
  },
  upload: true,
  reply: StoredFile,
})

export const downloadFile = endpoint({
  method: 'GET',
  path: '/api/files/{id}',
  tag: 'files',
  summary: 'Download a file of one’s own, or of a case of the department',
  allow: {
    applicant: 'own',
    agent: 'own',
    clerk: 'department',
    reviewer: 'department',
    'deputy-head': 'department',
    head: 'department',
    supervisor: 'all',
  },
  look: 'file',
  download: true,
  params: FileId,
  query: Closed({
    /** Why a paper marked as confidential is opened; whoever only watches must say. */
    because: Type.Optional(Words(200)),
  }),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})

export const deleteFile = endpoint({
  method: 'DELETE',
  path: '/api/files/{id}',
  tag: 'files',
  summary: 'Delete a file of one’s own that belongs to no case yet',
  allow: { applicant: 'own', agent: 'own', clerk: 'own' },
  params: FileId,
})

/** Who opened which marked paper of a case, when and why: the applicant's side sees it, and those who answer for it. */
export const paperOpenings = endpoint({
  method: 'GET',
  path: '/api/cases/{id}/paper-openings',
  tag: 'files',
  summary: 'Every opening of a confidential paper of the case, newest first, a page by key',
  allow: {
    ...{ applicant: 'own', agent: 'own', supervisor: 'all' },
    ...{ reviewer: 'department', 'deputy-head': 'department', head: 'department' },
  },
  params: FileId,
  query: Closed({ after: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$', maxLength: 16 })) }),
  reply: Closed({
    openings: Type.Array(
      Closed({
        material: Type.String({ maxLength: 60 }),
        ground: OneOf(confidenceGrounds),
        at: Type.String({ maxLength: 40 }),
        who: Closed({ name: Type.String(), nameEn: Type.String(), role: Type.String() }),
        /** Null: to handle the case. */
        because: Nullable(Type.String()),
      }),
    ),
    next: Nullable(Type.String()),
  }),
})
