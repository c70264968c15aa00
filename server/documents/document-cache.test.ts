import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createDocumentCache } from './document-cache.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [key, another] = [randomBytes(32), randomBytes(32)]
const pdf = Buffer.from('%PDF-1.7 李书友')

it('gives back what it was given, to whoever holds the key', async () => {
  const cache = createDocumentCache(path.join(folder, 'kept'))
  expect(await cache.get('one', key)).toBeUndefined()
  await cache.put('one', key, pdf)
  expect(await cache.get('one', key)).toEqual(pdf)
  expect(await cache.get('one', another)).toBeUndefined()
})

it('what lies on the disk says nothing, and is for the owner’s eyes only', () => {
  const file = path.join(folder, 'kept', 'one')
  expect(readFileSync(file, 'utf8')).not.toMatch(/PDF|李/)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('what was damaged counts as not there', async () => {
  const cache = createDocumentCache(path.join(folder, 'kept'))
  writeFileSync(path.join(folder, 'kept', 'one'), 'damaged')
  expect(await cache.get('one', key)).toBeUndefined()
})

it('keeps no more than it was told to', async () => {
  const cache = createDocumentCache(path.join(folder, 'small'), 20)
  for (let at = 0; at < 60; at++) await cache.put(`document-${at}`, key, pdf)
  expect(readdirSync(path.join(folder, 'small')).length).toBeLessThanOrEqual(21)
})
