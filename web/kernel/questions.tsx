import { QueryClient, useMutation, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query'
import { createContext, useContext, useRef } from 'react'
import { whoAmI } from '#api/identity.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { Refused, type Ask, type Request } from './ask.ts'

/** Keeps answers for a browser. Nothing waits for a network that the browser thinks is away: the person is told at once. */
export const browserQueries = (staleTime: number): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { staleTime, networkMode: 'always' }, mutations: { networkMode: 'always' } },
  })

export const AskContext = createContext<Ask>(() => Promise.reject(new Refused(0, {})))
export const useAsk = (): Ask => useContext(AskContext)

/** A question with what it is asked about: what a page declares, and the server asks before it draws the page. */
export interface Question<R = unknown> {
  queryKey: readonly unknown[]
  asked(ask: Ask, signal?: AbortSignal): Promise<R>
}

/** Makes a question of an endpoint; the same endpoint with the same values is the same question. */
export function question<P, Q, B, R>(
  endpoint: Endpoint<P, Q, B, R>,
  request: Pick<Request<P, Q, B>, 'params' | 'query'> = {},
): Question<R> {
  return {
    queryKey: [endpoint.path, request.params ?? {}, request.query ?? {}],
    asked: (ask, signal) => ask(endpoint, { ...request, ...(signal && { signal }) } as Request<P, Q, B>),
  }
}

type QuestionOptions<R> = Partial<
  Pick<UseQueryOptions<R, Refused>, 'enabled' | 'refetchInterval' | 'staleTime' | 'placeholderData'>
>

/** The answer to a question, kept fresh; what refuses is not asked again, what did not connect is, twice. */
export function useQuestion<R>({ queryKey, asked }: Question<R>, options: QuestionOptions<R> = {}) {
  const ask = useAsk()
  return useQuery<R, Refused>({
    queryKey,
    queryFn: ({ signal }) => asked(ask, signal),
    retryOnMount: false,
    retry: (failures, error) => error.status === 0 && failures < 2,
    ...options,
  })
}

/** Asks everything shown again. */
export function useFresh(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries()
}

/**
 * Sends commands of one kind. One attempt keeps its key until an answer comes, so that pressing again after a lost
 * connection never does the thing twice. Afterwards `done` is called, then everything shown is asked again.
 */
export function useCommand<P, Q, B, R>(
  endpoint: Endpoint<P, Q, B, R>,
  { refresh = true, done }: { refresh?: boolean; done?: (reply: R) => void } = {},
) {
  const ask = useAsk()
  const queries = useQueryClient()
  const attempt = useRef<{ said: string; key: string } | null>(null)
  return useMutation<R, Refused, Request<P, Q, B>>({
    mutationFn: async (request) => {
      const said = JSON.stringify([request.params, request.query, request.body, request.version])
      if (attempt.current?.said !== said) attempt.current = { said, key: crypto.randomUUID() }
      try {
        const reply = await ask(endpoint, { key: attempt.current.key, ...request })
        attempt.current = null
        return reply
      } catch (error) {
        if (error instanceof Refused && error.status >= 400 && error.status < 500) attempt.current = null
        // The session ended meanwhile: who is signed in is asked again.
        if (error instanceof Refused && error.code === 'not-signed-in')
          void queries.invalidateQueries({ queryKey: [whoAmI.path] })
        throw error
      }
    },
    onSuccess: async (reply) => {
      done?.(reply)
      if (refresh) await queries.invalidateQueries()
    },
  })
}
