import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { deleteFile, downloadFile, uploadFile } from '#api/files.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import type { FileStore } from './file-store.ts'
import { limits } from './limits.ts'
import { receiveUpload } from './receive-upload.ts'
import { findFile, recordFile, removeFile } from './records.ts'
import { sendStored } from './send-stored.ts'

/** One file a request. The store counts the bytes; the parser's own limit lies one byte beyond and is never met. */
const oneFile = {
  throwFileSizeLimit: false,
  limits: { files: 1, fields: 5, parts: 6, fieldSize: 1_000, headerPairs: 20, fileSize: limits.fileBytes + 1 },
}

/** Uploading, downloading and deleting files. */
export async function fileRoutes(
  app: FastifyInstance,
  mount: Mount<Account>,
  { database, files }: { database: Database; files: FileStore },
): Promise<void> {
  await app.register(multipart, oneFile)
  mount(uploadFile, async ({ account, request }) => {
    const upload = await receiveUpload(request, files)
    return recordFile(database, files, account.id, upload).finally(() => files.discard(upload.received))
  })
  mount(downloadFile, async ({ params, account, scope, reply }) =>
    sendStored(files, reply, await findFile(database, params.id, account, scope)),
  )
  mount(deleteFile, async ({ params, account, reply }) => {
    await removeFile(database, files, params.id, account.id)
    reply.code(204)
    return undefined
  })
}
