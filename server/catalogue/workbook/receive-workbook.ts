import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../kernel/problem.ts'
import { bounds } from './zip-guard.ts'

/** The one file of a multipart request, in memory; throws 413 for more than a catalogue can be. */
export async function receiveWorkbook(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new Problem(415, 'unsupported-media-type')
  const part = await request.file({ limits: { fileSize: bounds.packedBytes } })
  if (!part) throw new Problem(400, 'invalid', {}, [{ field: 'file', message: 'field-required' }])
  const bytes = await part.toBuffer()
  if (part.file.truncated) throw new Problem(413, 'too-large')
  return bytes
}
