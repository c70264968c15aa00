// A site with nothing but files and the people who use them, on a real port; for the tests beside it.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import type { Role } from '#domain/organisation/index.ts'
import { createAccount, createIdentity, nobody, openSession } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import { openKeyring } from '../kernel/keyring.ts'
import { createMount } from '../kernel/mount.ts'
import { answerError } from '../kernel/problem.ts'
import { createFileStore } from './file-store.ts'
import { fileRoutes } from './routes.ts'

const boundary = 'a-boundary'
export const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }
export const ending = `\r\n--${boundary}--\r\n`

export const pdf = (content: string) => Buffer.from(`%PDF-1.7\n${content}`)
export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A multipart body with one file under any name, however hostile. */
export const bodyOf = (name: string, bytes: Buffer, field = 'file') =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`),
    bytes,
    Buffer.from(ending),
  ])

const cast = {
  applicant: ['applicant', null],
  'another applicant': ['applicant', null],
  agent: ['agent', null],
  clerk: ['clerk', '09'],
  head: ['head', '09'],
  'clerk elsewhere': ['clerk', '10'],
  supervisor: ['supervisor', null],
  administrator: ['system-administrator', null],
} as const satisfies Record<string, [Role, string | null]>
export type Who = keyof typeof cast

/** Opens the site on `database` and signs everyone in; `close` removes what it stored. */
export async function openFileSite(database: Database) {
  const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-files-'))
  const files = createFileStore(folder)
  const app = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } })
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
  await app.register(cookie)
  const keyring = openKeyring(folder)
  const identity = createIdentity(database, keyring, { publicOrigin: 'http://localhost' })
  const mount = createMount(app, identity.authenticate, nobody, keyring.lookup)
  await fileRoutes(app, mount, { database, files })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo

  const who = await signEveryoneIn(database)
  const asked = (as: Who, id: string) => ({ url: `/api/files/${id}`, headers: { cookie: who[as].cookie } })
  const uploadBody = (as: Who, payload: Buffer) =>
    app.inject({ method: 'POST', url: '/api/files', headers: { ...multipart, cookie: who[as].cookie }, payload })
  const upload = (as: Who, name: string, bytes: Buffer) => uploadBody(as, bodyOf(name, bytes))
  return {
    app,
    who,
    url: `http://127.0.0.1:${port}/api/files`,
    uploadBody,
    upload,
    idOf: async (as: Who, bytes: Buffer) => (await upload(as, 'a.pdf', bytes)).json<{ id: string }>().id,
    download: (as: Who, id: string) => app.inject(asked(as, id)),
    remove: (as: Who, id: string) => app.inject({ method: 'DELETE', ...asked(as, id) }),
    attach: (fileId: string, status: string) => attach(database, fileId, status, who.applicant.id),
    /** What lies in the folder of things on their way in. */
    waiting: () => readdirSync(path.join(folder, 'tmp')),
    isStored: (hash: string) => existsSync(path.join(folder, hash.slice(0, 2), hash)),
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function signEveryoneIn(database: Database) {
  await database.query(
    `insert into department (code, name, name_en, word, credit_code, vertical)
     values ('09', '海门市建设局', 'Construction', '海建', '1', false), ('10', '海门市规划局', 'Planning', '海规', '2', false)`,
  )
  const everyone = Object.entries(cast).map(async ([who, [role, departmentCode]]) => {
    const username = who.replaceAll(' ', '-')
    const { id } = await createAccount(database, { username, role, name: who, nameEn: who, departmentCode })
    return [who, { id, cookie: `onedoor=${await openSession(database, id)}` }] as const
  })
  return Object.fromEntries(await Promise.all(everyone)) as Record<Who, { id: string; cookie: string }>
}

/** Puts a file into a case of department 09 that the applicant opened. */
async function attach(database: Database, fileId: string, status: string, applicantId: string): Promise<void> {
  const caseId = randomUUID()
  await database.query(
    `insert into case_row (id, version, status, waiting_for, item_code, item_version, department_code, applicant_id, opened_by,
       channel, drafted_at, submitted_at, sort_on, last_at)
     values ($1, 1, $2, 'x', '0901', 1, '09', $3, $3, 'online', now(), case when $2 = 'submitted' then now() end, '2026-01-01', now())`,
    [caseId, status, applicantId],
  )
  await database.query(`insert into case_file (case_id, file_id, material) values ($1, $2, 'application-form')`, [
    caseId,
    fileId,
  ])
}
