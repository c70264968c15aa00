// A thread of its own: a letter takes some ten milliseconds of a processor, which no other request should wait for.
import { parentPort, workerData } from 'node:worker_threads'
import type { Letter } from '../letter.ts'
import { createTypesetter } from './compile-letter.ts'

/** One letter at a time comes in; its PDF, or why there is none, goes out. */
export type Answer = { pdf: Uint8Array } | { trouble: string }

const set = await createTypesetter(workerData as string)
const answer = async (letter: Letter): Promise<Answer> => {
  try {
    return { pdf: await set(letter) }
  } catch (error) {
    return { trouble: String(error) }
  }
}
parentPort?.on('message', (letter: Letter) => {
  void answer(letter).then((said) => parentPort?.postMessage(said))
})
