// A site with nothing but identity on a test database, four people, and what they may do at it.
import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import { afterAll, beforeEach } from 'vitest'
import { everyRole } from '#api/every-role.ts'
import { endpoint } from '#api/kernel/endpoint.ts'
import { openKeyring } from '../server/kernel/keyring.ts'
import { createMount } from '../server/kernel/mount.ts'
import { answerError } from '../server/kernel/problem.ts'
import {
  createAccount,
  createIdentity,
  identityRoutes,
  nobody,
  refuseCrossSite,
  type NewAccount,
} from '../server/identity/index.ts'
import { temporaryFolder } from './app.ts'
import type { TestDatabase } from './database.ts'

export const origin = 'https://onedoor.example'
export const password = 'correct horse battery'

/** Any endpoint that says nothing of half sessions. */
const probe = endpoint({ method: 'GET', path: '/api/probe', tag: 'probe', summary: 'Probe', allow: everyRole })

export const applicant: NewAccount = { username: 'zhang-san', role: 'applicant', name: '张三', nameEn: 'Zhang San' }
export const people: readonly NewAccount[] = [
  applicant,
  { ...applicant, username: 'construction-clerk-1', role: 'clerk', name: '李四', nameEn: 'Li Si' },
  { ...applicant, username: 'construction-head', role: 'head', name: '王五', nameEn: 'Wang Wu' },
  { ...applicant, username: 'admin', role: 'system-administrator' },
]

/** Fills the database and opens the site; closed when the file is done, its limits forgotten before each test. */
export async function openSite(database: TestDatabase) {
  const keyring = openKeyring(temporaryFolder())
  const at = async (publicOrigin: string) => {
    const app = Fastify({ trustProxy: true, ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } })
    app.setErrorHandler((error, request, reply) => answerError(error, request, reply))
    await app.register(cookie)
    refuseCrossSite(app, publicOrigin)
    const identity = createIdentity(database, keyring, { publicOrigin })
    const mount = createMount(app, identity.authenticate, nobody, keyring.lookup)
    identityRoutes(mount, { identity })
    mount(probe, () => ({}))
    afterAll(() => app.close())
    return { app, identity }
  }
  for (const person of people) await createAccount(database, person, password)
  await createAccount(database, { ...applicant, username: 'without-password' })
  beforeEach(async () => {
    await database.query('delete from rate_limit')
  })
  const { app, identity } = await at(origin)
  const send = (method: 'GET' | 'POST' | 'DELETE', url: string, token: string | undefined, payload?: object) =>
    app.inject({ method, url, headers: { cookie: `__Host-onedoor=${token ?? ''}` }, ...(payload && { payload }) })
  const signIn = (username: string, guess = password, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/api/session', payload: { username, password: guess }, headers })
  return {
    app,
    identity,
    keyring,
    at,
    send,
    signIn,
    whoAmI: (token: string | undefined) => send('GET', '/api/session', token),
    signOut: (token: string | undefined) => send('DELETE', '/api/session', token),
    tokenOf: async (username: string, headers: Record<string, string> = {}) =>
      (await signIn(username, password, headers)).cookies[0]?.value,
  }
}
