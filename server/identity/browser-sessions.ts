import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../kernel/database.ts'
import type { sessionCookie } from './session-cookie.ts'
import { closeSession, holderOf, openSession, type Holder } from './sessions.ts'

/** Sessions as browsers have them: by a cookie that comes with a request and is set on a reply. */
export function browserSessions(database: Database, cookie: ReturnType<typeof sessionCookie>) {
  const end = async (request: FastifyRequest): Promise<void> => {
    const token = cookie.read(request)
    if (token !== undefined) await closeSession(database, token)
  }
  return {
    /** Who sends a request, and where the session stands; null where no living session does. */
    async holder(request: FastifyRequest): Promise<Holder | null> {
      const token = cookie.read(request)
      if (token === undefined) return null
      // A page that asks by itself while nobody is there keeps no session alive.
      const isThere = request.headers['x-unattended'] === undefined
      return holderOf(database, token, isThere, (error) =>
        request.log.warn({ err: error }, 'session not noted as seen'),
      )
    },
    /** Opens a session by a token nobody knew before; the one brought along ends. */
    async openAnew(accountId: string, half: boolean, request: FastifyRequest, reply: FastifyReply): Promise<void> {
      await end(request)
      cookie.write(reply, await openSession(database, accountId, half))
    },
    async close(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      await end(request)
      cookie.clear(reply)
    },
  }
}
