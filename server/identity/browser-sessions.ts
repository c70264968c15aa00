import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../kernel/database.ts'
import type { Beside } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import type { sessionCookie } from './session-cookie.ts'
import { closeSession, holderOf, openChecked, openInPlaceOf, type Checked, type Holder } from './sessions.ts'

/** Sessions as browsers have them: by a cookie that comes with a request and is set on a reply. */
export function browserSessions(database: Database, cookie: ReturnType<typeof sessionCookie>) {
  const end = async (request: FastifyRequest): Promise<void> => {
    const token = cookie.read(request)
    if (token !== undefined) await closeSession(database, token)
  }
  const known = new WeakMap<FastifyRequest, Holder>()
  return {
    /** Who sends a request, and where the session stands; null where no living session does. Reads what is wanted `beside`. */
    async holder(request: FastifyRequest, beside: Beside | null = null): Promise<Holder | null> {
      const token = cookie.read(request)
      if (token === undefined) return null
      // A page that asks by itself while nobody is there keeps no session alive.
      const isThere = request.headers['x-unattended'] === undefined
      const warn = (error: unknown) => request.log.warn({ err: error }, 'session not noted as seen')
      const held = await holderOf(database, token, isThere, warn, beside)
      if (held) known.set(request, held)
      return held
    },
    /** What was read when the request came. */
    held: (request: FastifyRequest): Holder | undefined => known.get(request),
    /** Opens a session by a token nobody knew before; the one brought along ends. Throws 401 where what was checked is so no more. */
    async openAnew(checked: Checked, request: FastifyRequest, reply: FastifyReply): Promise<void> {
      await end(request)
      const token = await openChecked(database, checked)
      if (token === null) throw new Problem(401, 'wrong-credentials')
      cookie.write(reply, token)
    },
    /** Opens a whole session in place of the half one brought along. Throws 401 where that has ended. */
    async makeWhole(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
      const token = await openInPlaceOf(database, accountId, cookie.read(request) ?? '')
      if (token === null) throw new Problem(401, 'not-signed-in')
      cookie.write(reply, token)
    },
    async close(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      await end(request)
      cookie.clear(reply)
    },
  }
}
