import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { createFileStore } from './file-store.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
const files = createFileStore(folder)
const waiting = () => readdirSync(path.join(folder, 'tmp'))

const content = Buffer.from('%PDF-1.7 content')
const sha256 = createHash('sha256').update(content).digest('hex')
const place = path.join(folder, sha256.slice(0, 2), sha256)

describe('the store', () => {
  it('gives back what was put, and keeps the same content once', async () => {
    expect(await files.put(content)).toEqual({ sha256, size: content.length })
    const first = statSync(place).ino
    expect(await files.put([content.subarray(0, 5), content.subarray(5)])).toEqual({ sha256, size: content.length })
    expect(statSync(place).ino).toBe(first)
    expect(Buffer.concat(await (await files.read(sha256)).toArray()).equals(content)).toBe(true)
    expect(waiting()).toEqual([])
  })

  it('removes content, and minds not if it is gone', async () => {
    await files.put(content)
    await files.remove(sha256)
    await files.remove(sha256)
    await expect(files.read(sha256)).rejects.toThrow('ENOENT')
  })

  it('keeps nothing of bytes that stopped coming', async () => {
    async function* breakingOff() {
      yield content
      await Promise.reject(new Error('gone'))
    }
    await expect(files.receive(breakingOff())).rejects.toThrow('gone')
    expect(waiting()).toEqual([])
  })

  it('clears away what a dead server left behind an hour ago', () => {
    const [old, fresh] = [path.join(folder, 'tmp', 'old'), path.join(folder, 'tmp', 'fresh')]
    writeFileSync(old, 'x')
    writeFileSync(fresh, 'x')
    utimesSync(old, 1, 1)
    createFileStore(folder)
    expect(waiting()).toEqual(['fresh'])
    rmSync(fresh)
  })

  test.each(['../../etc/passwd', 'A'.repeat(64), ''])('knows no content called %j', async (name) => {
    await expect(files.read(name)).rejects.toThrow('not a SHA-256')
  })
})
