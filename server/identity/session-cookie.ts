import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookie that carries a session's token: for this host alone, unreadable by scripts, not sent along by other sites. */
export function sessionCookie(secure: boolean) {
  const name = secure ? '__Host-onedoor' : 'onedoor'
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    read: (request: FastifyRequest): string | undefined => request.cookies[name] || undefined,
    write: (reply: FastifyReply, token: string) => reply.setCookie(name, token, attributes),
    clear: (reply: FastifyReply) => reply.clearCookie(name, attributes),
  }
}
