import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { addSecurityHeaders } from './security-headers.ts'

it('every answer carries them, a refusal too, and a page may say more', async () => {
  const app = Fastify()
  addSecurityHeaders(app)
  app.get('/page', (_, reply) => reply.header('content-security-policy', "default-src 'self'").send('page'))
  const [page, missing] = [await app.inject('/page'), await app.inject('/nothing')]
  expect(page.headers['content-security-policy']).toBe("default-src 'self'")
  expect(missing.headers).toMatchObject({
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  })
})
