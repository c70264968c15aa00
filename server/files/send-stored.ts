import type { FastifyReply } from 'fastify'
import { attachmentHeader } from './attachment-header.ts'
import type { FileStore } from './file-store.ts'

/** A file as its row describes it. */
export interface StoredFile {
  sha256: string
  name: string
  type: string
  size: number
}

/** A file is never part of a page of ours: it is what it is, for whoever asked for it, and kept by nobody in between. */
const handedOut = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
}

/** Answers with a stored file, to be saved or to be looked at by itself. */
export async function sendStored(
  files: Pick<FileStore, 'read'>,
  reply: Pick<FastifyReply, 'type' | 'headers'>,
  { sha256, name, type, size }: StoredFile,
  shown: 'attachment' | 'inline' = 'attachment',
) {
  const content = await files.read(sha256)
  reply.type(type)
  reply.headers({
    ...handedOut,
    'content-length': size,
    'content-disposition': attachmentHeader(name, shown),
    etag: `"${sha256}"`,
  })
  return content
}
