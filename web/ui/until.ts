import { useWriters } from '../kernel/time.ts'

/** How an instant until which somebody has time is said: a limit that ends with a day is that day's. */
export function useUntil(): (at: string) => string {
  const { dayOf } = useWriters()
  return (at) => dayOf(new Date(Date.parse(at) - 1).toISOString())
}
