import { useNamed, useWords } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'
import { grantText } from './grant-text.ts'

interface ShownLimit {
  name: string
  nameEn: string
  atMost: number
}

/** The limits of a grant in words. */
export function useLimitWords(): (limits: readonly ShownLimit[]) => string {
  const word = useWords(grantText)
  const named = useNamed()
  const { number } = useWriters()
  return (limits) => limits.map((limit) => word.upTo(named(limit), number(limit.atMost))).join(word.and)
}
