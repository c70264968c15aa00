// A program of its own, told letters by the server: the typesetter takes a few hundred megabytes and tens of milliseconds of
// a processor. It ends when the server lets go of it, however the server ended.
import type { Letter } from '../letter.ts'
import { createTypesetter } from './compile-letter.ts'

/** One letter at a time comes in; its PDF, or why there is none, goes out. */
export type Answer = { pdf: Uint8Array } | { trouble: string }

const [, , template = ''] = process.argv
const set = createTypesetter(template)
const answer = async (letter: Letter): Promise<Answer> => {
  try {
    return { pdf: await (await set)(letter) }
  } catch (error) {
    return { trouble: String(error) }
  }
}
process.on('message', (letter: Letter) => {
  void answer(letter).then((said) => process.send?.(said))
})
