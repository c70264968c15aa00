import { useEffect, useState } from 'react'
import type { Role } from '#domain/organisation/index.ts'
import { deskLists } from '#api/case-shapes.ts'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { searchOf, workAt, workFilterOf, type WorkFilter, type WorkLine } from '../../ui/work-filter.ts'
import type { CaseFile } from './questions.ts'

export interface Neighbours {
  /** The list one came from; null where there is none. */
  filter: WorkFilter | null
  lines: readonly WorkLine[]
  /** Addresses of the cases after and before this one. */
  next: string | undefined
  previous: string | undefined
}

/** The list the case is on, and what comes next on it, even once the case has moved on to another list. */
export function useNeighbours(file: CaseFile, role: Role | undefined): Neighbours {
  const { search } = usePlace()
  const [filter] = useState(() => listOf(file, search, role))
  const { data } = useQuestion(workAt(filter ?? { list: 'window' }), { enabled: filter !== null })
  const lines = filter && data ? data.cases : []
  const order = useOrder(lines, file.id)
  const here = order.indexOf(file.id)
  const isThere = (id: string) => id !== file.id && lines.some((line) => line.id === id)
  const address = (id: string | undefined) => (id && filter ? `/cases/${id}${searchOf(filter)}` : undefined)
  return {
    filter,
    lines,
    next: address(order.slice(here + 1).find(isThere) ?? lines.find(({ id }) => id !== file.id)?.id),
    previous: address(here < 0 ? undefined : order.slice(0, here).findLast(isThere)),
  }
}

function listOf(file: CaseFile, search: URLSearchParams, role: Role | undefined): WorkFilter | null {
  if (role === 'supervisor') return null
  if (search.has('list')) return workFilterOf(search, role)
  const list = deskLists.find((known) => known === file.waitingFor)
  return list ? { list } : null
}

/** The ids of the list as they stood when this case was last among them. */
function useOrder(lines: readonly WorkLine[], id: string): readonly string[] {
  const [order, setOrder] = useState<readonly string[]>([])
  const seen = lines.some((line) => line.id === id) ? lines.map((line) => line.id).join(' ') : ''
  useEffect(() => {
    if (seen) setOrder(seen.split(' '))
  }, [seen])
  return order
}
