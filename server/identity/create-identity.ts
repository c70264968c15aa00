import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { forgetFullBuckets } from '../kernel/rate-limit.ts'
import type { Account } from './account.ts'
import { writeAudit } from './audit.ts'
import { knownDevice } from './known-device.ts'
import { createSecondFactors, type FactorState } from './second-factor.ts'
import { sessionCookie } from './session-cookie.ts'
import { closeSession, endSessionsOf, forgetEndedSessions, holderOf, openSession } from './sessions.ts'
import { checkCredentials, type Credentials } from './sign-in.ts'
import { codeLimitsOf, guess, limitsOf } from './sign-in-limits.ts'

export type SignedIn = Account & { secondFactor: FactorState }

export interface Identity {
  /** Who sends a request, null where no living session does; throws 401 `second-factor-needed` where a half session will not do. */
  authenticate(request: FastifyRequest, halfWillDo?: boolean): Promise<Account | null>
  /** Where the session of a request stands with the second factor. */
  standing(account: Account, request: FastifyRequest): Promise<SignedIn>
  /** Opens a session and sets its cookie; throws 401 `wrong-credentials` and 429 `too-many-requests`. */
  signIn(credentials: Credentials, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn>
  /** Makes a secret for an authenticator; throws 409 `second-factor-stands`. */
  enrolSecondFactor(account: Account): Promise<{ secret: string; uri: string }>
  /** Takes a code and gives a whole session with a token of its own; throws 401 `wrong-code` and 429 `too-many-requests`. */
  showSecondFactor(account: Account, code: string, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn>
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
  const factors = createSecondFactors(database, keyring)
  const holder = async (request: FastifyRequest) => {
    const token = cookie.read(request)
    if (token === undefined) return null
    return holderOf(database, token, (error) => request.log.warn({ err: error }, 'session not noted as seen'))
  }
  const endSessionOf = async (request: FastifyRequest) => {
    const token = cookie.read(request)
    if (token !== undefined) await closeSession(database, token)
  }
  /** A token known before never opens more than it did: the session brought along ends. */
  const openAnew = async (accountId: string, half: boolean, request: FastifyRequest, reply: FastifyReply) => {
    await endSessionOf(request)
    cookie.write(reply, await openSession(database, accountId, half))
  }
  const note = (accountId: string, action: string, outcome: 'ok' | 'refused') =>
    writeAudit(database, { accountId, action, outcome })
  return {
    async authenticate(request, halfWillDo = false) {
      const held = await holder(request)
      if (held && isHalf(held.secondFactor) && !halfWillDo) throw new Problem(401, 'second-factor-needed')
      return held?.account ?? null
    },
    async standing(account, request) {
      return { ...account, secondFactor: (await holder(request))?.secondFactor ?? 'none' }
    },
    async signIn(credentials, request, reply) {
      const limits = limitsOf(credentials.username, request.ip, device.of(request, credentials.username))
      const account = await guess(database, limits, reply, () => checkCredentials(database, credentials))
      const secondFactor = await factors.stateOf(account)
      await openAnew(account.id, isHalf(secondFactor), request, reply)
      device.remember(reply, credentials.username)
      return { ...account, secondFactor }
    },
    async enrolSecondFactor(account) {
      const made = await factors.enrol(account)
      await note(account.id, 'enrol-second-factor', 'ok')
      return made
    },
    async showSecondFactor(account, code, request, reply) {
      await guess(database, codeLimitsOf(account.id), reply, () => factors.take(account.id, code)).catch(
        async (error: unknown) => {
          await note(account.id, 'second-factor', 'refused')
          throw error
        },
      )
      await note(account.id, 'second-factor', 'ok')
      await openAnew(account.id, false, request, reply)
      return { ...account, secondFactor: 'done' }
    },
    async signOut(account, request, reply) {
      await endSessionOf(request)
      cookie.clear(reply)
      await note(account.id, 'sign-out', 'ok')
    },
    endSessionsOf: (accountId) => endSessionsOf(database, accountId),
    async tidy() {
      await forgetEndedSessions(database)
      await forgetFullBuckets(database)
    },
  }
}

const isHalf = (state: FactorState) => state === 'needed' || state === 'to-enrol'
