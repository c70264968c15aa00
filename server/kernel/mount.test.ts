import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { watchRoutes } from './mount.ts'

const answer = () => 'planted'
const watched = () => {
  const app = Fastify()
  return { app, inventory: watchRoutes(app, { '/docs': 'anyone' }) }
}

describe('a route that does not say who may call it', () => {
  it('stops the server from starting', () => {
    expect(() => watched().app.get('/planted', answer)).toThrow('route GET /planted does not say who may call it')
  })

  it('stops the server from starting when a plugin brings it', async () => {
    const { app } = watched()
    app.register(async (plugin) => void plugin.get('/from-a-plugin', answer))
    await expect(app.ready()).rejects.toThrow('/from-a-plugin')
  })

  it('is not taken for part of a plugin whose address only begins alike', () => {
    expect(() => watched().app.get('/docs-of-ours', answer)).toThrow('/docs-of-ours')
  })
})

describe('the inventory', () => {
  it('lists every route and method with its access, those of plugins too', async () => {
    const { app, inventory } = watched()
    app.get('/open', { config: { allow: 'anyone' } }, answer)
    app.post('/closed', { config: { allow: { clerk: 'department' } } }, answer)
    app.register(async (docs) => void docs.get('/page', answer), { prefix: '/docs' })
    await app.ready()
    expect(inventory.map(({ method, url, allow }) => ({ method, url, allow }))).toEqual([
      { method: 'GET', url: '/open', allow: 'anyone' },
      { method: 'HEAD', url: '/open', allow: 'anyone' },
      { method: 'POST', url: '/closed', allow: { clerk: 'department' } },
      { method: 'GET', url: '/docs/page', allow: 'anyone' },
      { method: 'HEAD', url: '/docs/page', allow: 'anyone' },
    ])
  })
})
