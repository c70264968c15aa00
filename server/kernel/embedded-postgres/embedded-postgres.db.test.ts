import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../database.ts'
import { DataDirectoryInUse, findRunningDatabase, startEmbeddedPostgres } from './index.ts'

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'onedoor-embedded-')))
afterAll(() => rmSync(root, { recursive: true }))

async function start(dataDir: string) {
  const lines: string[] = []
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) })
  onTestFinished(() => server.stop())
  return { ...server, server, lines }
}

async function ask<Row>(url: string, text: string): Promise<Row[]> {
  const database = openDatabase(url, { max: 1 })
  return database.query<Row>(text).finally(() => database.close())
}

const serverProgram = `
  import { startEmbeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'index.ts'))}
  const { pid } = await startEmbeddedPostgres({ dataDir: process.argv[1], log: () => undefined })
  console.log(pid)
`
const serverArguments = (dataDir: string) => ['--input-type=module', '-e', serverProgram, dataDir]

/** A server in a process of its own, and the process id of its PostgreSQL once that runs. */
async function spawnServer(dataDir: string): Promise<{ server: ChildProcess; postgres: number }> {
  const server = spawn(process.execPath, serverArguments(dataDir), { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await new Promise<Buffer[]>((resolve) => server.stdout.once('data', (...data) => resolve(data)))
  return { server, postgres: Number(line) }
}

async function kill(process_: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => process_.once('exit', resolve))
  process_.kill('SIGKILL')
  await gone
}

test('a new data directory gets a durable database that only its user can reach', async () => {
  const dataDir = path.join(root, 'new')
  mkdirSync(path.join(dataDir, 'postgres.unfinished-killed'), { recursive: true })
  const { url, server } = await start(dataDir)
  const names = [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'data_checksums',
    'server_encoding',
    'listen_addresses',
  ]
  const [settings] = await ask(url, `select ${names.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`)
  expect(settings).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
    listen_addresses: '',
  })
  expect(findRunningDatabase(dataDir)).toBe(url)
  await expect(ask(url.replace(/:[^:@]+@/, ':guessed@'), 'select 1')).rejects.toThrow('password authentication failed')
  for (const secret of ['postgres.json', 'postgres.password'])
    expect(statSync(path.join(dataDir, secret)).mode & 0o777).toBe(0o600)
  await server.stop()
  expect(findRunningDatabase(dataDir)).toBeUndefined()
  expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.password', 'server.lock'])
})

test('a second server on the same data directory is told who has it', async () => {
  const dataDir = path.join(root, 'new')
  await start(dataDir)
  await expect(startEmbeddedPostgres({ dataDir, log: () => undefined })).rejects.toThrow(DataDirectoryInUse)
  const second = spawnSync(process.execPath, serverArguments(dataDir), { encoding: 'utf8' })
  expect(second.status).not.toBe(0)
  expect(second.stderr).toContain(`${dataDir} is in use by process ${process.pid} on `)
})

test('a killed server leaves no database behind, and what was committed is there at the next start', async () => {
  const dataDir = path.join(root, 'killed')
  const { server, postgres } = await spawnServer(dataDir)
  const url = findRunningDatabase(dataDir) ?? ''
  await ask(url, 'create table receipt as select generate_series(1, 1000) as number')
  await kill(server)
  await expect.poll(() => existsSync(path.join(dataDir, 'postgres/postmaster.pid')), { timeout: 20_000 }).toBe(false)
  const next = await start(dataDir)
  expect(next.pid).not.toBe(postgres)
  expect(await ask(next.url, 'select count(*) from receipt')).toEqual([{ count: 1000 }])
})

test('a server killed together with its database is recovered, even if its process id belongs to another by now', async () => {
  const dataDir = path.join(root, 'killed')
  const { server, postgres } = await spawnServer(dataDir)
  await ask(findRunningDatabase(dataDir) ?? '', 'insert into receipt values (1001)')
  process.kill(postgres, 'SIGSTOP')
  await kill(server)
  process.kill(postgres, 'SIGKILL')
  await expect.poll(() => findRunningDatabase(dataDir)).toBeUndefined()
  const pidFile = path.join(dataDir, 'postgres/postmaster.pid')
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)))
  const next = await start(dataDir)
  expect(await ask(next.url, 'select max(number) from receipt')).toEqual([{ max: 1001 }])
})

test('a database that outlived its server is stopped before it is started again', async () => {
  const dataDir = path.join(root, 'killed')
  const { server, postgres } = await spawnServer(dataDir)
  process.kill(postgres, 'SIGSTOP')
  await kill(server)
  process.kill(postgres, 'SIGCONT')
  const next = await start(dataDir)
  expect(await ask(next.url, 'select max(number) from receipt')).toEqual([{ max: 1001 }])
})

test('a database that is killed under its server comes back at the same address', async () => {
  const { url, server } = await start(path.join(root, 'new'))
  const killed = server.pid
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => ask(url, 'select 1 as one').catch(() => []), { timeout: 20_000 }).toEqual([{ one: 1 }])
  expect(server.pid).not.toBe(killed)
})

test('a path too long for a socket is served from a short one, which is gone afterwards', async () => {
  const dataDir = path.join(root, '办件'.repeat(15), 'a, "long" one')
  const { url, server } = await start(dataDir)
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
  const folder = new URL(url).searchParams.get('host') ?? ''
  expect(folder.startsWith(realpathSync(tmpdir()))).toBe(true)
  await server.stop()
  expect(existsSync(folder)).toBe(false)
})

test('a graceful stop ends open sessions and can be asked for twice', async () => {
  const { url, server, lines } = await start(path.join(root, 'new'))
  const database = openDatabase(url)
  const asleep = expect(database.query('select pg_sleep(60)')).rejects.toThrow('terminating connection')
  await expect
    .poll(() => ask(url, `select 1 from pg_stat_activity where query like 'select pg_sleep%'`))
    .toHaveLength(1)
  await Promise.all([server.stop(), server.stop(), asleep])
  await database.close()
  expect(lines.at(-1)).toContain('database system is shut down')
})
