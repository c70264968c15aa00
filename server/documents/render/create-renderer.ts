import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { boundedPool } from '../../kernel/bounded-pool.ts'
import type { Letter } from '../letter.ts'
import type { Answer } from './typesetter.ts'

export interface Renderer {
  /** The letter as a PDF. Throws 503 `away` when too many wait; an error when the typesetter fails, crashes or takes too long. */
  render(letter: Letter): Promise<Uint8Array>
  /** Gives up the letter under way. */
  stop(): Promise<void>
}

interface Limits {
  /** Letters that may wait for their turn. */
  queue: number
  /** The longest a letter may take, the start of a worker included. */
  patienceMs: number
  /** How long a worker without work is kept. */
  idleMs: number
  /** A worker remembers something of every letter; after so many another takes over. */
  letters: number
}

const usual: Limits = { queue: 40, patienceMs: 20_000, idleMs: 60_000, letters: 100 }

/**
 * Sets letters one at a time in a worker, started at the first one and again whenever it was lost. The worker is a process:
 * of a thread's memory about 130 MB stayed with the server after it had ended (measured with Node 24).
 */
export function createRenderer(template: string, limits: Partial<Limits> = {}): Renderer {
  const { queue, patienceMs, idleMs, letters } = { ...usual, ...limits }
  let worker: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let done = 0
  const inTurn = boundedPool({ atOnce: 1, waiting: queue })

  const dismiss = async () => {
    clearTimeout(idle)
    const dismissed = worker
    worker = null
    done = 0
    if (!dismissed || dismissed.exitCode !== null || dismissed.signalCode !== null) return
    const gone = once(dismissed, 'exit')
    dismissed.ref()
    dismissed.kill('SIGKILL')
    await gone
  }
  const setOne = async (letter: Letter): Promise<Uint8Array> => {
    clearTimeout(idle)
    worker ??= startWorker(template)
    try {
      const pdf = await answerOf(worker, letter, patienceMs)
      if (++done >= letters) await dismiss()
      else idle = setTimeout(() => void dismiss(), idleMs).unref()
      return pdf
    } catch (error) {
      // Whatever went wrong, the next letter gets a worker nothing has happened to.
      await dismiss()
      throw error
    }
  }
  return { render: (letter) => inTurn(() => setOne(letter)), stop: dismiss }
}

/**
 * What a worker is started with. Before the optimising compiler would have paid for itself another worker takes over; and
 * garbage is little: threads that look for it, time and again, cost more than they find.
 */
const forLetters = ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up', '--single-threaded-gc']

function startWorker(template: string): ChildProcess {
  const worker = fork(new URL('./typesetter.ts', import.meta.url), [template], {
    execArgv: forLetters,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // A worker that waits keeps nobody from ending.
  worker.unref()
  worker.channel?.unref()
  return worker
}

async function answerOf(worker: ChildProcess, letter: Letter, patienceMs: number): Promise<Uint8Array> {
  const ends = new AbortController()
  const exited = once(worker, 'exit', ends).then(() => ({ trouble: 'the typesetter was stopped' }))
  const answered = once(worker, 'message', { signal: AbortSignal.any([ends.signal, AbortSignal.timeout(patienceMs)]) })
  worker.channel?.ref()
  worker.send(letter)
  try {
    const answer = await Promise.race([answered.then(([said]) => said as Answer), exited])
    if ('trouble' in answer) throw new Error(answer.trouble)
    return answer.pdf
  } finally {
    exited.catch(() => undefined)
    answered.catch(() => undefined)
    ends.abort()
    worker.channel?.unref()
  }
}
