import { useQueryClient } from '@tanstack/react-query'
import { signOut, whoAmI } from '#api/identity.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { Refused } from './ask.ts'
import { question, useAsk, useQuestion } from './questions.tsx'

export type SignedIn = ReplyOf<typeof whoAmI>

const session = question(whoAmI)
export const sessionKey = session.queryKey

/** Who is signed in: `undefined` until known, null for nobody; `half` is somebody who has still to show the second factor or to choose a password. */
export function useSession(): {
  account: SignedIn | null | undefined
  half: SignedIn | null
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
  const half = data && isHalf(data) ? data : null
  return {
    account: half ? null : data,
    half,
    refresh: () => queries.invalidateQueries(),
    leave: async () => {
      await ask(signOut)
      // Told to whoever looks first; then what was answered to the one who left is forgotten.
      queries.setQueryData(sessionKey, null)
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
    },
  }
}

const lacksFactor = ({ secondFactor }: SignedIn) => secondFactor === 'needed' || secondFactor === 'to-enrol'

/** Whether what is due now is to choose a password in place of a temporary one. */
export const lacksOwnPassword = (signedIn: SignedIn): boolean => signedIn.mustChangePassword && !lacksFactor(signedIn)

/** Whether a session opens nothing yet but the way to a whole one. */
export const isHalf = (signedIn: SignedIn): boolean => lacksFactor(signedIn) || lacksOwnPassword(signedIn)
