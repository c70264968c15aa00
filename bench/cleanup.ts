import type { ChildProcess } from 'node:child_process'

type Undo = () => Promise<void> | void

/** What a run has to put away again, last first, however it ends. */
export interface Cleanup {
  add(undo: Undo): void
  /** Kills the child if the run ends before it does. */
  watch(child: ChildProcess): void
  run(): Promise<void>
}

/** Puts everything away on request, on SIGINT and on SIGTERM; children die with the process in any case. */
export function createCleanup(): Cleanup {
  const undos: Undo[] = []
  const children = new Set<ChildProcess>()
  const run = async () => {
    for (let undo = undos.pop(); undo; undo = undos.pop())
      await Promise.resolve(undo()).catch((error: unknown) => console.error('cleaning up:', error))
  }
  process.once('exit', () => {
    for (const child of children) child.kill('SIGKILL')
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void run().finally(() => process.exit(130)))
  return {
    add: (undo) => void undos.push(undo),
    watch: (child) => {
      children.add(child)
      child.once('exit', () => children.delete(child))
    },
    run,
  }
}
