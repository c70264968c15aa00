import { useQueryClient } from '@tanstack/react-query'
import { signOut, whoAmI } from '#api/identity.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { Refused } from './ask.ts'
import { question, useAsk, useQuestion } from './questions.tsx'

export type SignedIn = ReplyOf<typeof whoAmI>

const session = question(whoAmI)
export const sessionKey = session.queryKey

/** Who is signed in: `undefined` until known, null for nobody. */
export function useSession(): {
  account: SignedIn | null | undefined
  refresh(): Promise<void>
  leave(): Promise<void>
} {
  const ask = useAsk()
  const queries = useQueryClient()
  const { data } = useQuestion<SignedIn | null>(
    {
      queryKey: sessionKey,
      asked: (from, signal) =>
        session.asked(from, signal).catch((error: unknown) => {
          if (error instanceof Refused && error.status === 401) return null
          throw error
        }),
    },
    { staleTime: 60_000 },
  )
  return {
    account: data,
    refresh: () => queries.invalidateQueries(),
    leave: async () => {
      await ask(signOut)
      queries.clear()
    },
  }
}
