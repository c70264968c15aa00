import type { FastifyInstance } from 'fastify'
import type { BuiltPages, InProcessAsk } from './built-pages.ts'

/** Asks the server itself, as the reader would: without a session, from the reader's network address. */
export function askInProcess(
  server: FastifyInstance,
  { addressOf, Refused }: BuiltPages['portal'],
  remoteAddress: string,
  language: () => string,
): InProcessAsk {
  return async ({ path, allow }, { params, query } = {}) => {
    if (allow !== 'anyone') throw new Refused(401, {})
    const url = addressOf(path, params, query)
    const { statusCode, payload } = await server.inject({
      method: 'GET',
      url,
      remoteAddress,
      headers: { 'accept-language': language() },
    })
    const content = JSON.parse(payload) as object
    if (statusCode !== 200) throw new Refused(statusCode, content)
    return content
  }
}
