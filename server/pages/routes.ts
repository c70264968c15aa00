import fastifyStatic from '@fastify/static'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from '../kernel/problem.ts'
import { findBuiltPages, type BuiltPages } from './built-pages.ts'
import { contentSecurityOf } from './content-security.ts'
import { askInProcess } from './ask-in-process.ts'

const texts = { type: 'object', maxProperties: 10, additionalProperties: { type: 'string', maxLength: 200 } }
const open = { config: { allow: 'anyone' as const }, schema: { hide: true } }
const taken = { ...open, schema: { hide: true, body: texts } }

/** Serves the pages, where they are built. The portal takes every address nobody else has. */
export async function pageRoutes(server: FastifyInstance): Promise<void> {
  const built = await findBuiltPages()
  server.get('/choose', open, remember)
  if (!built) {
    server.log.warn('the pages are not built: run `npm run build`')
    return
  }
  await serveFiles(server, built)
  for (const [name, html] of Object.entries(built.desks)) {
    const draw = (_: FastifyRequest, reply: FastifyReply) => {
      const nonce = randomBytes(16).toString('base64')
      return sendPage(reply, html.replaceAll('%nonce%', nonce), nonce)
    }
    server.get(`/${name}`, open, draw)
    server.get(`/${name}/*`, open, draw)
  }
  await takeForms(server, built)
  server.get('/*', open, (request, reply) => drawPortal(server, built, request, reply))
}

/**
 * Files whose names change with their content are kept for a year; they lie beside their compressed forms. One route for each
 * of the 1,100 files, and another for its HEAD, would take 11 MB of a server.
 */
async function serveFiles(server: FastifyInstance, { folder }: BuiltPages): Promise<void> {
  const kept = { immutable: true, maxAge: '365d', preCompressed: true, index: false as const }
  await server.register(fastifyStatic, { ...kept, root: path.join(folder, 'portal'), prefix: '/assets/' })
  await server.register(fastifyStatic, {
    ...kept,
    root: path.join(folder, 'desks'),
    prefix: '/staff/assets/',
    decorateReply: false,
  })
  // Asked for anew each time, so that a device never goes by an old one; what it fetches is ours.
  server.get('/staff/site-worker.js', open, (_, reply) =>
    reply
      .header('content-security-policy', "default-src 'none'; connect-src 'self'")
      .sendFile('site-worker.js', path.join(folder, 'desks'), { maxAge: 0, immutable: false }),
  )
  server.get('/favicon.svg', open, (_, reply) =>
    reply.sendFile('favicon.svg', path.join(folder, 'portal'), { maxAge: '1d', immutable: false }),
  )
}

/** Forms of reading pages where there is no script. Nowhere else is a form's encoding read: it is no body to any command. */
async function takeForms(server: FastifyInstance, built: BuiltPages): Promise<void> {
  await server.register(async (scope) => {
    const form = { parseAs: 'string' as const, bodyLimit: 2_000 }
    scope.addContentTypeParser('application/x-www-form-urlencoded', form, (_, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    scope.post<{ Body: Record<string, string> }>('/tracking', taken, (request, reply) => {
      // The number typed stays in its field; the code is typed anew.
      const url = `/tracking?number=${encodeURIComponent(request.body['caseNumber'] ?? '')}`
      return drawPortal(scope, built, request, reply, { url, posted: request.body })
    })
  })
}

async function drawPortal(
  server: FastifyInstance,
  { portal, assets }: BuiltPages,
  request: FastifyRequest,
  reply: FastifyReply,
  form?: { url: string; posted: Readonly<Record<string, string>> },
): Promise<FastifyReply> {
  if (request.url.startsWith('/api/')) return sendProblem(request, reply, 404, 'not-found')
  const { status, html } = await portal.render({
    url: form?.url ?? request.url,
    cookies: request.headers.cookie,
    posted: form?.posted,
    assets,
    ask: (language) => askInProcess(server, portal, request.ip, language),
  })
  return sendPage(reply.code(status), html)
}

function sendPage(reply: FastifyReply, html: string, nonce?: string): FastifyReply {
  return (
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityOf(nonce))
      .header('cache-control', reply.request.method === 'GET' ? 'no-cache' : 'no-store')
      .header('vary', 'cookie')
      // Without it a browser calls the origin of a form sent without script `null`, as of a stranger.
      .header('referrer-policy', 'same-origin')
      .send(html)
  )
}

const year = 31_536_000

/** Remembers a choice of language or size where there is no script, and goes back to the page it was made on. */
function remember(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { language, elderly, back } = request.query as Record<string, unknown>
  const options = { path: '/', maxAge: year, sameSite: 'lax' as const }
  if (language === 'en' || language === 'zh-CN') reply.setCookie('language', language, options)
  if (elderly === '0' || elderly === '1') reply.setCookie('elderly', elderly, options)
  const ours = typeof back === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(back)
  return reply.redirect(ours ? back : '/', 303)
}
