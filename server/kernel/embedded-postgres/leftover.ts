import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Above the highest process id of any kernel we run on: nobody's, now and later. */
const nobody = 2 ** 30

const insistence = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
] as const

/** The process id of the PostgreSQL that runs on `cluster`; a recycled id or a zombie is not taken for one. */
export function findPostmaster(cluster: string): number | undefined {
  const pidFile = path.join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
  return pid > 0 && commandLine(pid).includes(`-D ${cluster} `) ? pid : undefined
}

/** Stops a PostgreSQL that a killed server left behind, and makes the cluster startable. */
export async function stopLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  for (const [signal, patienceMs] of insistence) {
    const pid = findPostmaster(cluster)
    if (pid === undefined) break
    log(`stopping the PostgreSQL that a killed server left behind (process ${pid}, ${signal})`)
    send(pid, signal)
    for (let waitedMs = 0; waitedMs < patienceMs && findPostmaster(cluster) !== undefined; waitedMs += 20)
      await sleep(20)
  }
  clearLockFiles(cluster)
}

/**
 * PostgreSQL would not start if the process id in its lock files belongs to someone else by now, or to a zombie.
 * The one in the cluster stays, without the id: by it PostgreSQL recognises sessions that are not quite gone.
 */
function clearLockFiles(cluster: string): void {
  const pidFile = path.join(cluster, 'postmaster.pid')
  if (existsSync(pidFile)) writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(nobody)))
  rmSync(path.join(cluster, '.s.PGSQL.5432.lock'), { force: true })
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** The words a process was started with, each followed by a blank; nothing for a zombie. */
function commandLine(pid: number): string {
  if (process.platform === 'win32') return ''
  const file = `/proc/${pid}/cmdline`
  if (existsSync('/proc/self/cmdline')) return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : ''
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
}
