import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../kernel/problem.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses (403 `cross-site`) whatever changes something and was sent by a page of another site. */
export function refuseCrossSite(app: FastifyInstance, publicOrigin: string): void {
  const ours = new URL(publicOrigin).origin
  // A hook with a callback: nothing here waits.
  app.addHook('onRequest', (request, _reply, proceed) => {
    const refused = !safeMethods.has(request.method) && !isOfThisSite(request, ours)
    proceed(refused ? new Problem(403, 'cross-site') : undefined)
  })
}

/** Browsers say where a request comes from in one header or both; programs that are no browser say nothing. */
function isOfThisSite({ headers }: FastifyRequest, ours: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin, host } = headers
  if (origin === undefined || origin === ours) return true
  return host !== undefined && URL.parse(origin)?.host === host
}
