import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Id } from './kernel/shapes.ts'

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
