// Names are found by their beginnings without being stored: each beginning is a keyed hash. One character would tell the
// family name by how often it occurs, so the shortest beginning is two.
import type { Keyring } from '../kernel/keyring.ts'

const shortest = 2
const longest = 12

const written = (name: string): string[] => Array.from(name.normalize('NFKC').replaceAll(/[\s·]/g, '').toLowerCase())

const tokenOf = ({ lookup }: Pick<Keyring, 'lookup'>, letters: readonly string[]): string =>
  lookup(`name ${letters.join('')}`)

/** The tokens a name is found by: one for each of its beginnings. */
export function nameTokens(keyring: Pick<Keyring, 'lookup'>, name: string): string[] {
  const letters = written(name).slice(0, longest)
  const first = Math.min(shortest, letters.length)
  return Array.from({ length: letters.length - first + 1 }, (_, more) =>
    tokenOf(keyring, letters.slice(0, first + more)),
  )
}

/** The token of a beginning as typed; of a longer one more names may have it, see `beginsWith`. */
export const searchToken = (keyring: Pick<Keyring, 'lookup'>, beginning: string): string =>
  tokenOf(keyring, written(beginning).slice(0, longest))

/** Whether a name begins as typed, spaces, dots and case aside. */
export const beginsWith = (name: string, beginning: string): boolean =>
  written(name).join('').startsWith(written(beginning).join(''))
