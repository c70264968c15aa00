import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Refused } from '../kernel/ask.ts'
import { Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

/** Draws the answer to a question, or what stands in its place: that it is coming, or why it did not come. */
export function Answered<R>({ to, children }: { to: UseQueryResult<R, Refused>; children(answer: R): ReactNode }) {
  if (to.data !== undefined) return children(to.data)
  if (to.error) return <Trouble error={to.error} retry={() => void to.refetch()} />
  return <Waiting />
}
