import { cpSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { agreedKeys, rotateSigningKey } from './agreed-keys.ts'
import { open, sign } from './signature.ts'

const database = await createDatabase()
const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()]
const here = agreedKeys(database, folder)
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
const signed = async () => sign(await here.signing(), payload)
const opened = async (text: string) => open(await agreedKeys(database, folder).verifying(), text)

describe('the keys licences are signed with', () => {
  it('are those of the first server that asked; another finds the same', async () => {
    const { current } = await here.signing()
    expect((await agreedKeys(database, folder).verifying()).published.map(({ kid }) => kid)).toEqual([current.kid])
  })

  it('are not those of a server with a key of its own: it may check, and not sign or rotate', async () => {
    const stranger = agreedKeys(database, elsewhere)
    await expect(stranger.signing()).rejects.toThrow('signed with another key than those in DATA_DIR')
    await expect(rotateSigningKey(database, elsewhere)).rejects.toThrow('another key')
    expect(await open(await stranger.verifying(), await signed())).toEqual(payload)
  })

  it('are rotated: the new one signs from now on, what the old one signed stays good, private halves stay in the file', async () => {
    const before = await signed()
    const old = (await here.signing()).current.kid
    const { kid } = await rotateSigningKey(database, folder)
    expect(kid).not.toBe(old)
    expect((await here.signing()).current.kid).toBe(kid)
    expect(await opened(before)).toEqual(payload)
    expect(await opened(await signed())).toEqual(payload)
    expect((await here.verifying()).published.map((key) => key.kid)).toEqual([kid, old])
    const file = path.join(folder, 'licence-signing.json')
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: { d: string }[] }
    expect(keys).toHaveLength(2)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.stringify(await database.query('select * from licence_key'))).not.toContain(keys[0]?.d)
  })

  it('a server whose folder has missed a rotation goes on with the newest key it holds, and says so once', async () => {
    const [database, first, copy] = [await createDatabase(), temporaryFolder(), temporaryFolder()]
    const { current } = await agreedKeys(database, first).signing()
    cpSync(first, copy, { recursive: true })
    const { kid } = await rotateSigningKey(database, first)
    const said: string[] = []
    const behind = agreedKeys(database, copy, (sentence) => said.push(sentence))
    expect((await behind.signing()).current.kid).toBe(current.kid)
    const licence = await sign(await behind.signing(), payload)
    expect(await open(await agreedKeys(database, first).verifying(), licence)).toEqual(payload)
    expect(said).toEqual([expect.stringContaining(kid)])
    cpSync(first, copy, { recursive: true })
    expect((await behind.signing()).current.kid).toBe(kid)
  })

  it('rotated by several at once are all kept, in one order', async () => {
    const made = await Promise.all([1, 2, 3].map(() => rotateSigningKey(database, folder)))
    const { published } = await here.verifying()
    expect(published).toHaveLength(5)
    expect(
      published
        .slice(0, 3)
        .map(({ kid }) => kid)
        .toSorted(),
    ).toEqual(made.map(({ kid }) => kid).toSorted())
    expect(await opened(await signed())).toEqual(payload)
  })

  it('are agreed on once when servers with different keys start at the same moment', async () => {
    const fresh = await createDatabase()
    const servers = [temporaryFolder(), temporaryFolder(), temporaryFolder()].map((at) => agreedKeys(fresh, at))
    const answers = await Promise.allSettled(servers.map((server) => server.signing()))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
