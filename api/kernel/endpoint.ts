import type { Static, TSchema } from 'typebox'
import type { LookedAt } from './looked-at.ts'

/** Over which data a role may use an endpoint: nobody's in particular, its own, its department's, everyone's. */
export type Scope = 'public' | 'self' | 'own' | 'department' | 'all'

/** Who may call: anyone, or the roles named, each over the data named. What is not named is denied. */
export type Allow = 'anyone' | Readonly<Record<string, Scope>>

/** What a half session lacks, the first that is due: the code of the second factor, or a password of one's own. */
export type Lacking = 'second-factor' | 'password'

/** A promise of the interface: what may be asked, by whom, and the shapes of question and answer. */
export interface Endpoint<Params = unknown, Query = unknown, Body = unknown, Reply = unknown> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  tag: string
  summary: string
  allow: Allow
  /** A session that lacks one of these will do; everything else denies it. */
  halfSession?: readonly Lacking[]
  /** Needs an `Idempotency-Key`, takes `If-Match`, and answers a repeated key with the first receipt. */
  command?: true
  /** A command that says which version it has seen; without `If-Match` it is answered 428. */
  needsVersion?: true
  /** The body is a file (multipart/form-data), read as a stream by the handler. */
  upload?: true
  /** Shows what is personal: the look of whoever only watches is written down, under this word. */
  look?: LookedAt
  /** The reply is bytes with a content type of their own. */
  download?: true
  params?: TSchema
  query?: TSchema
  body?: TSchema
  reply?: TSchema
  /** Carries the plain types; never present at run time. */
  types?: { params: Params; query: Query; body: Body; reply: Reply }
}

/** What an endpoint is asked in the address. */
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? Q : never

/** What an endpoint takes as its body. */
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? B : never

/** What an endpoint answers. */
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? R : never

type Of<S> = S extends TSchema ? Static<S> : undefined

/** Declares an endpoint, resolving its schemas to plain types once. */
export function endpoint<
  const P extends TSchema | undefined = undefined,
  const Q extends TSchema | undefined = undefined,
  const B extends TSchema | undefined = undefined,
  const R extends TSchema | undefined = undefined,
>(
  declared: Omit<Endpoint, 'params' | 'query' | 'body' | 'reply' | 'types'> & {
    params?: P
    query?: Q
    body?: B
    reply?: R
  },
): Endpoint<Of<P>, Of<Q>, Of<B>, Of<R>> {
  return declared as Endpoint<Of<P>, Of<Q>, Of<B>, Of<R>>
}
