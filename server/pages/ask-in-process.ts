import type { FastifyInstance } from 'fastify'
import type { BuiltPages, InProcessAsk } from './built-pages.ts'

/** Asks the server itself, as the reader would: without a session, from the reader's network address. */
export function askInProcess(
  server: FastifyInstance,
  { addressOf, Refused }: BuiltPages['portal'],
  remoteAddress: string,
  language: () => string,
): InProcessAsk {
  return async ({ method, path, allow }, { params, query, body } = {}) => {
    if (allow !== 'anyone') throw new Refused(401, {})
    const url = addressOf(path, params, query)
    const { statusCode, payload, headers } = await server.inject({
      method,
      url,
      remoteAddress,
      headers: { 'accept-language': language() },
      ...(body && { payload: body }),
    })
    const content = JSON.parse(payload) as object
    const wait = Number(headers['retry-after'])
    if (statusCode !== 200) throw new Refused(statusCode, content, wait > 0 ? wait : null)
    return content
  }
}
