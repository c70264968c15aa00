// What was typed and not yet taken by the server, kept on this device: a lost connection or an ended session loses nothing.
type Typed = Record<string, unknown>

const keyOf = (caseId: string, part: string): string => `onedoor typed ${caseId} ${part}`

/** What is kept of a part of an application. */
export function keptOf(caseId: string, part: string): Typed | null {
  try {
    const kept = localStorage.getItem(keyOf(caseId, part))
    return kept === null ? null : (JSON.parse(kept) as Typed)
  } catch {
    return null
  }
}

/** Keeps what was typed; a full or forbidden storage is no reason to stop typing. */
export function keep(caseId: string, part: string, typed: Typed): void {
  try {
    localStorage.setItem(keyOf(caseId, part), JSON.stringify(typed))
  } catch {
    return
  }
}

/** Forgets a part, or all of an application. */
export function forget(caseId: string, part?: string): void {
  const begins = part === undefined ? keyOf(caseId, '') : null
  for (const key of Object.keys(localStorage))
    if (part !== undefined ? key === keyOf(caseId, part) : key.startsWith(begins ?? '')) localStorage.removeItem(key)
}
