import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { deleteFile, downloadFile, paperOpenings, uploadFile } from '#api/files.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { FileStore } from './file-store.ts'
import { limits } from './limits.ts'
import { receiveUpload } from './receive-upload.ts'
import { openFile } from './open-file.ts'
import { openingsOf } from './openings.ts'
import { recordFile, removeFile } from './records.ts'
import { sendStored } from './send-stored.ts'

/** One file a request. The store counts the bytes; the parser's own limit lies one byte beyond and is never met. */
const oneFile = {
  throwFileSizeLimit: false,
  limits: { files: 1, fields: 5, parts: 6, fieldSize: 1_000, headerPairs: 20, fileSize: limits.fileBytes + 1 },
}

/** The id of the file a caller names by a key of its own; none where there is no key. */
function keyedId({ id }: Account, { headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw new Problem(400, 'idempotency-key-missing')
  return uuidOf(`file ${id} ${key}`)
}

/** Uploading, downloading and deleting files. */
export async function fileRoutes(
  app: FastifyInstance,
  mount: Mount<Account>,
  { database, files }: { database: Database; files: FileStore },
): Promise<void> {
  await app.register(multipart, oneFile)
  mount(uploadFile, async ({ account, request }) => {
    const id = keyedId(account, request)
    const upload = await receiveUpload(request, files)
    return recordFile(database, files, account.id, upload, id).finally(() => files.discard(upload.received))
  })
  mount(downloadFile, async ({ params, query, account, scope, reply }) =>
    sendStored(files, reply, await openFile(database, params.id, account, scope, query.because ?? null)),
  )
  mount(paperOpenings, ({ params, query, account, scope }) =>
    openingsOf(database, params.id, account, scope, query.after),
  )
  mount(deleteFile, async ({ params, account, reply }) => {
    await removeFile(database, files, params.id, account.id)
    reply.code(204)
    return undefined
  })
}
