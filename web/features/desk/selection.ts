import { useState } from 'react'
import type { WorkLine } from '../../ui/work-filter.ts'

/** Which lines are chosen to be taken in together. */
export interface Selection {
  /** Those that can be chosen, and those that are, by id. */
  possible: readonly string[]
  chosen: readonly string[]
  toggle(id: string): void
  toggleAll(): void
}

/** As many as one command takes. */
const most = 50

/** Choosing among the submitted lines; a line that has left the list is chosen no more. */
export function useSelection(lines: readonly WorkLine[], mayReceive: boolean): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const possible = mayReceive
    ? lines
        .filter(({ status }) => status === 'submitted')
        .map(({ id }) => id)
        .slice(0, most)
    : []
  const chosen = possible.filter((id) => ticked.has(id))
  return {
    possible,
    chosen,
    toggle: (id) => {
      const next = new Set(ticked)
      if (!next.delete(id)) next.add(id)
      setTicked(next)
    },
    toggleAll: () => setTicked(new Set(chosen.length === possible.length ? [] : possible)),
  }
}
