import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createDatabase } from '#testing/database.ts'
import { agreeOnKeys, openKeyring } from './keyring.ts'

const database = await createDatabase()
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))
const newFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'onedoor-keys-'))
  folders.push(folder)
  return folder
}

describe('the keys', () => {
  it('are made once, whole, for the owner’s eyes only, and leave nothing else behind', () => {
    const folder = newFolder()
    const { master, lookup } = openKeyring(folder)
    const again = openKeyring(folder)
    expect(again.master).toEqual(master)
    expect(again.lookup('320684198001010018')).toBe(lookup('320684198001010018'))
    expect(readdirSync(folder).sort()).toEqual(['lookup.key', 'master.key'])
    expect(statSync(path.join(folder, 'master.key')).mode & 0o777).toBe(0o600)
  })

  it.each(['', 'AAAA', Buffer.alloc(33).toString('base64')])('are refused when a file holds %j', (content) => {
    const folder = newFolder()
    writeFileSync(path.join(folder, 'lookup.key'), content)
    expect(() => openKeyring(folder)).toThrow(/lookup\.key does not hold a key of 32 bytes/)
  })
})

describe('a database', () => {
  it('remembers whose keys its people are sealed with, and takes no others', async () => {
    const [first, second] = [newFolder(), newFolder()]
    await agreeOnKeys(database, openKeyring(first))
    await agreeOnKeys(database, openKeyring(first))
    await expect(agreeOnKeys(database, openKeyring(second))).rejects.toThrow(
      'this database belongs to other keys than those in DATA_DIR',
    )
  })
})
