// The operator: starts the server as the README says, reads what it prints, and kills it without warning.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

const cli = path.resolve(import.meta.dirname, '../server/cli.ts')

export interface ServerProcess {
  pid: number
  origin: string
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>
}

function run(dataDir: string, port: number): ChildProcess {
  const { PATH, HOME } = process.env
  const cache = { NODE_COMPILE_CACHE: path.join(dataDir, 'compiled') }
  const env = { PATH, HOME, ...cache, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'silent' }
  return spawn(process.execPath, [cli, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** `serve`, until it says where it is; throws what it wrote if it ends instead. */
export async function startServer(dataDir: string, port: number): Promise<ServerProcess> {
  const child = run(dataDir, port)
  const ended = endOf(child)
  const said = new Promise<string>((resolve) => {
    if (child.stdout) createInterface(child.stdout).on('line', (line) => resolve(line))
  })
  const first = await Promise.race([said, ended])
  if (typeof first !== 'string') throw new Error(`the server ended (${first.code}): ${first.stderr}`)
  return {
    pid: child.pid ?? 0,
    origin: /http:\S+/.exec(first)?.[0] ?? '',
    kill: async (signal) => {
      child.kill(signal)
      return (await ended).code
    },
  }
}

/** `serve` where it must not start: its exit code and what it wrote. */
export async function failToStart(dataDir: string): Promise<{ code: number | null; stderr: string }> {
  return endOf(run(dataDir, 0))
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = ''
  child.stderr?.on('data', (bytes) => (stderr += String(bytes)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stderr }
}
