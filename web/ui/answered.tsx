import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Refused } from '../kernel/ask.ts'
import { Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

interface AnsweredProps<R> {
  to: UseQueryResult<R, Refused>
  /** The page is nothing but this answer. */
  whole?: boolean
  children(answer: R): ReactNode
}

/** Draws the answer to a question, or what stands in its place: that it is coming, or why it did not come. */
export function Answered<R>({ to, whole = false, children }: AnsweredProps<R>) {
  if (to.data !== undefined) return children(to.data)
  if (to.error) return <Trouble error={to.error} whole={whole} retry={() => void to.refetch()} />
  return <Waiting />
}
