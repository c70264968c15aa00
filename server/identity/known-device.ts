import { createHash, timingSafeEqual } from 'node:crypto'
import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

const yearSeconds = 31_536_000

/** The cookie by which a browser shows that it signed in to an account before; `sign` is a keyed hash only we can make. */
export function knownDevice(secure: boolean, sign: (text: string) => string) {
  const name = secure ? '__Host-onedoor-device' : 'onedoor-device'
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: yearSeconds } as const
  const valueFor = (username: string) => {
    const whose = createHash('sha256').update(username).digest('base64url').slice(0, 22)
    return `${whose}.${sign(`device ${username}`)}`
  }
  return {
    /** The cookie's value where it was given for this account, null otherwise. */
    of(request: FastifyRequest, username: string): string | null {
      const [shown, right] = [Buffer.from(request.cookies[name] ?? ''), Buffer.from(valueFor(username))]
      return shown.length === right.length && timingSafeEqual(shown, right) ? right.toString() : null
    },
    remember: (reply: FastifyReply, username: string) => reply.setCookie(name, valueFor(username), attributes),
  }
}
