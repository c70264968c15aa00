import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { appendRows, entriesOf, genesis, hashOf } from '../kernel/event-store.ts'
import { logSecret } from '../kernel/keyring.ts'
import { Problem } from '../kernel/problem.ts'
import { makeCheckpoint } from './checkpointer.ts'
import { createEvidence } from './evidence.ts'
import { isIncluded, leafOf } from './merkle.ts'
import { logSigner, readNote } from './signed-note.ts'
import type { Verified } from './verification.ts'

const database = await createDatabase()
const folder = temporaryFolder()
const signer = logSigner(logSecret(path.join(folder, 'keys')))
const evidence = createEvidence(database, signer)
const cli = path.resolve(import.meta.dirname, '../cli.ts')
const file = path.join(folder, 'log.ndjson')
const call = (args: string[], url: string) =>
  promisify(execFile)(process.execPath, [cli, ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, DATABASE_URL: url },
    maxBuffer: 2 ** 28,
  })

/** What verify says of a file, and how it ends; no database can be reached. */
async function verify(name: string, ...args: string[]): Promise<Verified & { code: number }> {
  const ended = await call(['verify', '--export', name, '--json', ...args], 'postgres://nowhere.invalid').then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  )
  return { ...(JSON.parse(ended.stdout) as Verified), code: ended.code }
}

/** Appends streams of three entries each, as so many cases would, in words with a separator that breaks no line. */
async function write(streams: number): Promise<string[]> {
  const rows = Array.from({ length: streams }, () => {
    const stream = randomUUID()
    const events = ['Opened', 'Filled', 'Closed'].map((type) => ({ type, words: `${type} — 海门\u2028` }))
    return entriesOf(stream, { version: 0, hash: genesis }, '2026-03-02T01:00:00.000Z', events, () => null).map(
      ({ version, text: entry }) => ({ stream, version, entry, serial: null, requestId: null }),
    )
  }).flat()
  await appendRows(database.query, rows)
  return rows.map(({ entry }) => hashOf(entry, null))
}

interface Line {
  entry: string
  serial: number | null
  hash: string
  leaf: number | null
}

/** The export with one thing done to it, in a file of its own. */
function tampered(change: (lines: Line[]) => Line[], keepCheckpoints = true): string {
  const [header = '', ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const lines = rest.filter((text) => text.includes('"entry"')).map((text) => JSON.parse(text) as Line)
  const checkpoints = keepCheckpoints ? rest.filter((text) => !text.includes('"entry"')) : []
  const changed = change(lines)
  const count = { ...(JSON.parse(header) as object), count: changed.length }
  const name = path.join(folder, `${randomUUID()}.ndjson`)
  writeFileSync(
    name,
    [count, ...changed]
      .map((line) => JSON.stringify(line))
      .concat(checkpoints)
      .join('\n') + '\n',
  )
  return name
}

let hashes: string[] = []
let kept = ''
beforeAll(async () => {
  hashes = await write(30)
  await makeCheckpoint(database, signer)
  hashes.push(...(await write(20)))
  kept = path.join(folder, 'kept.txt')
  writeFileSync(kept, (await makeCheckpoint(database, signer))?.note ?? '')
  await write(2)
  await call(['export', file], database.url)
}, 120_000)

const kindsOf = ({ findings }: Verified) => findings.map(({ kind }) => kind)
const rehashed = (from: number) => (lines: Line[]) => {
  const heads = new Map<string, string>()
  return lines.map((line, at) => {
    const { stream, version } = JSON.parse(line.entry) as { stream: string; version: number }
    const prev = version === 1 ? genesis : (heads.get(stream) ?? '')
    const words = at === from ? line.entry.replace('海门', '海州') : line.entry
    const entry = words.replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${prev}"`)
    const hash = createHash('sha256').update(entry).digest('hex')
    heads.set(stream, hash)
    return { ...line, entry, hash }
  })
}

describe('an exported log', { timeout: 60_000 }, () => {
  it('nobody touched is as it was signed', async () => {
    expect(await verify(file, '--checkpoint', kept, '--receipt', hashes[7] ?? '')).toEqual({
      code: 0,
      entries: 156,
      streams: 52,
      checkpoints: 3,
      uncovered: 6,
      findings: [],
    })
  })

  const attacks: [string, string, (lines: Line[]) => Line[], object][] = [
    [
      'one byte of an entry is changed',
      'changed',
      (lines) => lines.map((line, at) => (at === 40 ? { ...line, entry: line.entry.replace('海门', '海州') } : line)),
      { line: 42 },
    ],
    ['an entry in the middle is deleted', 'missing', (lines) => lines.toSpliced(40, 1), { line: 42 }],
    [
      'two entries are swapped',
      'missing',
      (lines) => lines.with(40, lines[41] as Line).with(41, lines[40] as Line),
      { line: 42 },
    ],
    ['the tail is cut', 'tail-lost', (lines) => lines.slice(0, 120), { leaf: 120 }],
    ['everything is hashed anew after a change', 'rewritten', rehashed(100), { leaf: 90 }],
    [
      'two entries have changed places in the tree',
      'rewritten',
      (lines) => lines.map((line) => ({ ...line, leaf: line.leaf === 3 ? 6 : line.leaf === 6 ? 3 : line.leaf })),
      { leaf: 0 },
    ],
  ]
  test.each(attacks)('where %s is found out: %s', async (_, kind, change, first) => {
    const said = await verify(tampered(change))
    expect(said.code).toBe(1)
    expect(said.findings[0]).toMatchObject({ kind, ...first })
  })

  it('of yesterday’s backup, its checkpoints with it, does not reach the checkpoint kept elsewhere', async () => {
    const backup = tampered((lines) => lines.filter(({ leaf }) => leaf !== null && leaf < 90), false)
    expect(kindsOf(await verify(backup))).toEqual([])
    expect(kindsOf(await verify(backup, '--checkpoint', kept))).toEqual(['tail-lost'])
    expect(kindsOf(await verify(backup, '--receipt', hashes[120] ?? ''))).toEqual(['receipt-unknown'])
  })

  it('and its checkpoints signed anew by another key are not those of the key kept elsewhere', async () => {
    const key = path.join(folder, 'kept.key')
    writeFileSync(key, `${logSigner(Buffer.alloc(32, 1)).verifier}\n`)
    expect(kindsOf(await verify(file, '--key', key))).toEqual(['checkpoint-forged', 'checkpoint-forged'])
  })

  it('that is none is said to be none', async () => {
    const nonsense = path.join(folder, 'nonsense')
    writeFileSync(nonsense, '{"hello":1}\n')
    await expect(call(['verify', '--export', nonsense], database.url)).rejects.toThrow('is not an exported log')
  })
})

describe('the published tree', () => {
  it('holds every entry under a checkpoint once, in whatever order they were committed', async () => {
    const [counted] = await database.query(
      `select count(*) as leaves, count(distinct position) as entries, max(index) as last from log_leaf`,
    )
    expect(counted).toEqual({ leaves: 150, entries: 150, last: 149 })
  })

  it('proves to whoever holds a receipt that its entry is there', async () => {
    for (const receipt of [hashes[0], hashes[89], hashes[149]] as string[]) {
      const { index, size, proof, checkpoint } = await evidence.inclusion(receipt)
      const { root } = readNote(checkpoint, evidence.verifier)
      const path = proof.map((hash) => Buffer.from(hash, 'hex'))
      expect(isIncluded(leafOf(Buffer.from(receipt, 'hex')), index, size, path, root)).toBe(true)
    }
    await expect(evidence.inclusion('0'.repeat(64))).rejects.toThrow(Problem)
  })

  it('makes no checkpoint where nothing is new, and one at a time', async () => {
    await Promise.all([1, 2, 3].map(() => makeCheckpoint(database, signer)))
    const [before] = await database.query('select count(*) as count from checkpoint')
    await makeCheckpoint(database, signer)
    expect(await database.query('select count(*) as count from checkpoint')).toEqual([before])
    expect(before).toEqual({ count: 3 })
  })

  it('takes in an entry whose transaction ended after others with higher positions', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let inserted: () => void = () => undefined
    const there = new Promise<void>((resolve) => (inserted = resolve))
    const slow = database.transaction(async (query) => {
      const [entry] = entriesOf(randomUUID(), { version: 0, hash: genesis }, '', [{ type: 'Slow' }], () => null)
      const stream = /"stream":"([^"]+)"/.exec(entry?.text ?? '')?.[1] ?? ''
      await appendRows(query, [{ stream, version: 1, entry: entry?.text ?? '', serial: null, requestId: null }])
      inserted()
      await held
    })
    await there
    await write(1)
    await makeCheckpoint(database, signer)
    release()
    await slow
    await makeCheckpoint(database, signer)
    const [left] = await database.query(
      'select count(*) as count from event e where not exists (select from log_leaf l where l.position = e.position)',
    )
    expect(left).toEqual({ count: 0 })
  })

  it('cannot be changed by the server’s own role', async () => {
    for (const table of ['log_leaf', 'log_node', 'checkpoint', 'event'])
      await expect(database.query(`delete from ${table}`)).rejects.toThrow('append-only')
  })
})
