import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { forgetFullBuckets } from '../kernel/rate-limit.ts'
import type { Account } from './account.ts'
import { writeAudit } from './audit.ts'
import { sessionCookie } from './session-cookie.ts'
import { closeSession, endSessionsOf, forgetEndedSessions, holderOf, openSession } from './sessions.ts'
import { checkCredentials, type Credentials } from './sign-in.ts'
import { giveTryBack, limitsOf, spendTry } from './sign-in-limits.ts'
import { knownDevice } from './known-device.ts'

export interface Identity {
  /** Who sends a request, or null where no living session does. */
  authenticate(request: FastifyRequest): Promise<Account | null>
  /** Opens a session and sets its cookie; throws 401 `wrong-credentials` and 429 `too-many-requests`. */
  signIn(credentials: Credentials, request: FastifyRequest, reply: FastifyReply): Promise<Account>
  /** Ends the session of the request. */
  signOut(account: Account, request: FastifyRequest, reply: FastifyReply): Promise<void>
  endSessionsOf(accountId: string): Promise<void>
  /** Removes what has run out; now and then is often enough. */
  tidy(): Promise<void>
}

/** Identity for the site at `publicOrigin`; cookies are secure where it is https, unless told. */
export function createIdentity(
  database: Database,
  keyring: Keyring,
  options: { publicOrigin: string; secureCookies?: boolean },
): Identity {
  const secure = options.secureCookies ?? options.publicOrigin.startsWith('https:')
  const cookie = sessionCookie(secure)
  const device = knownDevice(secure, keyring.lookup)
  const endSessionOf = async (request: FastifyRequest) => {
    const token = cookie.read(request)
    if (token !== undefined) await closeSession(database, token)
  }
  return {
    async authenticate(request) {
      const token = cookie.read(request)
      if (token === undefined) return null
      return holderOf(database, token, (error) => request.log.warn({ err: error }, 'session not noted as seen'))
    },
    async signIn(credentials, request, reply) {
      const limits = limitsOf(credentials.username, request.ip, device.of(request, credentials.username))
      const waitSeconds = await spendTry(database, limits)
      if (waitSeconds !== null) {
        reply.header('retry-after', waitSeconds)
        throw new Problem(429, 'too-many-requests')
      }
      const account = await checkCredentials(database, credentials)
      await giveTryBack(database, limits)
      await endSessionOf(request)
      cookie.write(reply, await openSession(database, account.id))
      device.remember(reply, credentials.username)
      return account
    },
    async signOut(account, request, reply) {
      await endSessionOf(request)
      cookie.clear(reply)
      await writeAudit(database, { accountId: account.id, action: 'sign-out', outcome: 'ok' })
    },
    endSessionsOf: (accountId) => endSessionsOf(database, accountId),
    async tidy() {
      await forgetEndedSessions(database)
      await forgetFullBuckets(database)
    },
  }
}
