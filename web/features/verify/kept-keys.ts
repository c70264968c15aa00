import { licenceKeys } from '#api/licences.ts'
import type { Ask } from '../../kernel/ask.ts'
import type { PublicKey } from './signature.ts'

const place = 'onedoor licence keys'

/** The published keys: from the server, and kept for when there is no network; those kept where it cannot be asked. */
export async function publishedKeys(ask: Ask): Promise<readonly PublicKey[]> {
  try {
    const { keys } = await ask(licenceKeys)
    keep(keys)
    return keys
  } catch {
    return kept()
  }
}

function keep(keys: readonly PublicKey[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(keys))
  } catch {
    // A browser that keeps nothing: the page in front of the reader still has them.
  }
}

function kept(): readonly PublicKey[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as PublicKey[]
  } catch {
    return []
  }
}
