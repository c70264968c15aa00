import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { boundedPool } from '../../kernel/bounded-pool.ts'
import type { Letter } from '../letter.ts'
import type { Answer } from './typesetter-worker.ts'

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
  /** How long a worker without work is kept: its hundred megabytes go with it. */
  idleMs: number
  /** What the typesetter remembers of its letters goes with it after so many. */
  letters: number
}

const usual: Limits = { queue: 40, patienceMs: 20_000, idleMs: 60_000, letters: 300 }

/** Sets letters one at a time in a worker, started at the first one and again whenever it was lost. */
export function createRenderer(template: string, limits: Partial<Limits> = {}): Renderer {
  const { queue, patienceMs, idleMs, letters } = { ...usual, ...limits }
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let done = 0
  const inTurn = boundedPool({ atOnce: 1, waiting: queue })

  const dismiss = async () => {
    clearTimeout(idle)
    const dismissed = worker
    worker = null
    done = 0
    await dismissed?.terminate()
  }
  const setOne = async (letter: Letter): Promise<Uint8Array> => {
    clearTimeout(idle)
    worker ??= new Worker(new URL('./typesetter-worker.ts', import.meta.url), { workerData: template })
    worker.ref()
    try {
      const pdf = await answerOf(worker, letter, patienceMs)
      worker.unref()
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

async function answerOf(worker: Worker, letter: Letter, patienceMs: number): Promise<Uint8Array> {
  const ends = new AbortController()
  // A crash makes `once` reject with its cause; an exit is none, so it is waited for beside.
  const exited = once(worker, 'exit', ends).then(() => ({ trouble: 'the typesetter was stopped' }))
  const answered = once(worker, 'message', { signal: AbortSignal.any([ends.signal, AbortSignal.timeout(patienceMs)]) })
  worker.postMessage(letter)
  try {
    const answer = await Promise.race([answered.then(([said]) => said as Answer), exited])
    if ('trouble' in answer) throw new Error(answer.trouble)
    return answer.pdf
  } finally {
    exited.catch(() => undefined)
    answered.catch(() => undefined)
    ends.abort()
  }
}
