import type { Lacking } from '#api/kernel/endpoint.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../kernel/database.ts'
import type { Keyring } from '../kernel/keyring.ts'
import type { Beside } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { forgetFullBuckets } from '../kernel/rate-limit.ts'
import type { Account } from './account.ts'
import { writeAudit } from './audit.ts'
import { browserSessions } from './browser-sessions.ts'
import { knownDevice } from './known-device.ts'
import { changePassword, type PasswordChange } from './change-password.ts'
import { createSecondFactors, type FactorState } from './second-factor.ts'
import { sessionCookie } from './session-cookie.ts'
import { endSessionsOf, forgetEndedSessions, type Holder } from './sessions.ts'
import { checkCredentials, type Credentials } from './sign-in.ts'
import { codeLimitsOf, guess, limitsOf, placeOf } from './sign-in-limits.ts'

export type SignedIn = Account & { secondFactor: FactorState }

export interface Identity {
  /** Who sends a request, null where no living session does; throws 401 `second-factor-needed` or `own-password-needed` for a session that lacks what it may not. */
  authenticate(request: FastifyRequest, mayLack?: readonly Lacking[], beside?: Beside | null): Promise<Account | null>
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
  /** Takes another password for the present one, and ends every session but a fresh one for this browser. Throws 400 and 429. */
  changePassword(account: Account, change: PasswordChange, request: FastifyRequest, reply: FastifyReply): Promise<void>
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
  const sessions = browserSessions(database, sessionCookie(secure))
  const device = knownDevice(secure, keyring.lookup)
  const factors = createSecondFactors(database, keyring)
  return {
    async authenticate(request, mayLack = [], beside = null) {
      const held = await sessions.holder(request, beside)
      const lacking = held && lackingIn(held)
      if (lacking && !mayLack.includes(lacking)) throw new Problem(401, needed[lacking])
      return held?.account ?? null
    },
    async standing(account, request) {
      return { ...account, secondFactor: standingOf(await factors.stateOf(account), sessions.held(request)) }
    },
    async signIn(credentials, request, reply) {
      const limits = limitsOf(credentials.username, request.ip, device.of(request, credentials.username))
      const check = () => checkCredentials(database, credentials, placeOf(request.ip, keyring.lookup))
      const checked = await guess(database, limits, reply, check)
      const { passwordHash: _, ...account } = checked
      await sessions.openAnew({ ...checked, isWhole: false }, request, reply)
      device.remember(reply, credentials.username)
      return { ...account, secondFactor: await factors.stateOf(account) }
    },
    enrolSecondFactor: (account) => factors.enrol(account),
    async showSecondFactor(account, code, request, reply) {
      await guess(database, codeLimitsOf(account.id), reply, () => factors.take(account.id, code))
      await sessions.makeWhole(account.id, request, reply)
      return { ...account, secondFactor: 'done' }
    },
    async signOut(account, request, reply) {
      await sessions.close(request, reply)
      await writeAudit(database, { accountId: account.id, action: 'sign-out', outcome: 'ok' })
    },
    async changePassword(account, wanted, request, reply) {
      const change = () => changePassword(database, account, wanted)
      const passwordHash = await guess(database, codeLimitsOf(account.id), reply, change)
      await sessions.openAnew({ ...account, passwordHash, isWhole: true }, request, reply)
    },
    endSessionsOf: (accountId) => endSessionsOf(database, accountId),
    async tidy() {
      await forgetEndedSessions(database)
      await forgetFullBuckets(database)
    },
  }
}

const needed = { 'second-factor': 'second-factor-needed', password: 'own-password-needed' } as const

/** Where a session stands, of what its account needs after the password. A factor taken away since is to be set up anew. */
function standingOf(needs: Exclude<FactorState, 'done'>, held: Holder | undefined): FactorState {
  if (held?.isHalf) return needs === 'none' ? 'to-enrol' : needs
  return needs === 'needed' ? 'done' : 'none'
}

/** What is due next before a session is a whole one. */
function lackingIn({ account, isHalf }: Holder): Lacking | null {
  if (isHalf) return 'second-factor'
  return account.mustChangePassword ? 'password' : null
}
