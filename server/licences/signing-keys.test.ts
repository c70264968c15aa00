import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { calculateJwkThumbprint } from 'jose'
import { afterAll, expect, it } from 'vitest'
import { open, sign } from './signature.ts'
import { openSigningKeys } from './signing-keys.ts'

const root = mkdtempSync(path.join(tmpdir(), 'onedoor-keys-'))
afterAll(() => {
  rmSync(root, { recursive: true })
})
const payload = {
  n: '海卫许〔2026〕第000001号',
  id: '1.2.156.3005.2.x',
  nm: '食品卫生许可证',
  h: '海门市望江饭店',
  iss: '海门市卫生局',
  f: '2026-03-02',
  t: null,
  c: '0198c0de-0000-8000-8000-000000000001',
}

it('the first start makes a key for the owner’s eyes only, later starts find it', () => {
  const folder = path.join(root, 'first')
  const keys = openSigningKeys(folder)
  expect(readdirSync(folder)).toEqual(['licence-signing.json'])
  expect(statSync(path.join(folder, 'licence-signing.json')).mode & 0o777).toBe(0o600)
  expect(openSigningKeys(folder).published).toEqual(keys.published)
})

it('what is published is public, and named by its thumbprint', async () => {
  const [key] = openSigningKeys(path.join(root, 'first')).published
  expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  expect(key?.kid).toBe(await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x: key?.x ?? '' }))
})

it('a new key signs, and what the old one signed stays good', async () => {
  const folder = path.join(root, 'rotated')
  const before = openSigningKeys(folder)
  const signedBefore = await sign(before, payload)
  const other = openSigningKeys(path.join(root, 'other'))
  const file = path.join(folder, 'licence-signing.json')
  const keysIn = (name: string) => JSON.parse(readFileSync(name, 'utf8')) as { keys: object[] }
  const keys = [...keysIn(path.join(root, 'other', 'licence-signing.json')).keys, ...keysIn(file).keys]
  writeFileSync(file, JSON.stringify({ keys }))
  const after = openSigningKeys(folder)
  expect(after.current.kid).toBe(other.current.kid)
  expect(await open(after, signedBefore)).toEqual(payload)
  expect(await open(after, await sign(after, payload))).toEqual(payload)
  expect(await open(before, await sign(after, payload))).toBeUndefined()
})

it('keys that are there are only read: nothing is written beside them', () => {
  const folder = path.join(root, 'first')
  const before = statSync(folder, { bigint: true }).mtimeNs
  openSigningKeys(folder)
  expect(statSync(folder, { bigint: true }).mtimeNs).toBe(before)
})
