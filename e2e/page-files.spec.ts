import { describe, expect, it } from 'vitest'
import { ownCity } from './own-city.ts'

const get = (path: string) => fetch(`${ownCity.origin}${path}`, { headers: { 'accept-encoding': 'br' } })

describe.each([
  ['portal', '/', '/assets/'],
  ['staff desk', '/staff/', '/staff/assets/'],
])('the files of the %s', (_, page, folder) => {
  it('are kept for a year, and come compressed', async () => {
    const html = await (await get(page)).text()
    const [, script = 'none'] = new RegExp(`"(${folder}[^"]+\\.js)"`).exec(html) ?? []
    const file = await get(script)
    expect([script, file.status]).toEqual([script, 200])
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(file.headers.get('content-encoding')).toBe('br')
    expect(file.headers.get('content-type')).toMatch(/javascript/)
  })

  it.each(['none.js', 'none/', '..%2f..%2fpackage.json', '%00'])(
    'that are not there, or not theirs, are no page: %s',
    async (name) => {
      const none = await get(`${folder}${name}`)
      expect(none.status).toBeGreaterThanOrEqual(400)
      expect(none.status).toBeLessThan(500)
      expect(await none.text()).not.toMatch(/<html|"dependencies"/)
    },
  )
})
