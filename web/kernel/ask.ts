import type { Endpoint } from '#api/kernel/endpoint.ts'
import type { Language } from './language.tsx'
import { isUnattended, noteSeen } from './last-seen.ts'
import { underWay } from './under-way.ts'

/** What goes with a question or a command. `key` makes a repeated command the same command; `version` is what the person saw. */
export interface Request<Params, Query, Body> {
  params?: Params
  query?: Query
  body?: Body
  key?: string
  version?: number
  signal?: AbortSignal
}

/** Asks an endpoint and gives its reply; throws `Refused` for every other answer. */
export type Ask = <P, Q, B, R>(endpoint: Endpoint<P, Q, B, R>, request?: Request<P, Q, B>) => Promise<R>

/** A field the server named, and what is wrong with it, in the reader's language. */
export interface FieldFault {
  field: string
  message: string
}

/** What a problem document says in words. */
interface ProblemWords {
  title?: string
  errors?: FieldFault[]
}

interface ProblemDocument extends ProblemWords {
  code?: string
  /** Its words in the other language. */
  translations?: Partial<Record<string, ProblemWords>>
}

/**
 * An answer that is no: the sentence to show, its stable code, and the fields it names. `status` 0 means no connection.
 * What it says is read when it is shown: whoever changes the language meanwhile reads on in the new one.
 */
export class Refused extends Error {
  override name = 'Refused'
  declare readonly status: number
  declare readonly problem: ProblemDocument
  /** Empty where it was no server of ours that said no. */
  declare readonly code: string
  /** Seconds the server asks us to wait. */
  declare readonly retryAfter: number | null

  constructor(status: number, problem: ProblemDocument, retryAfter: number | null = null) {
    super(problem.title)
    Object.assign(this, { status, problem, code: problem.code ?? '', retryAfter })
  }

  /** What to tell the reader; empty where there was no connection. */
  get sentence(): string {
    return wordsOf(this.problem).title ?? ''
  }

  get fields(): readonly FieldFault[] {
    return wordsOf(this.problem).errors ?? []
  }
}

/** The words of a problem in the language of the page; as it came where there is no page yet, as on the server. */
const wordsOf = (problem: ProblemDocument): ProblemWords =>
  problem.translations?.[globalThis.document?.documentElement.lang] ?? problem

/** Path and query of a request: `{id}` filled in, empty values left out. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? '')),
  )
  const asked = Object.entries((query ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  // Numbers become text by themselves.
  const search = new URLSearchParams(asked as [string, string][])
  return asked.length > 0 ? `${filled}?${search.toString()}` : filled
}

/** The `ask` of a browser: same-origin fetch in the reader's language. */
export function browserAsk(language: () => Language): Ask {
  const ask = async <P, Q, B, R>(endpoint: Endpoint<P, Q, B, R>, request: Request<P, Q, B> = {}): Promise<R> => {
    const { params, query, body, key, version, signal } = request
    const headers: Record<string, string> = { 'accept-language': language() }
    const unattended = isUnattended()
    if (unattended) headers['x-unattended'] = '1'
    if (endpoint.command) headers['idempotency-key'] = key ?? crypto.randomUUID()
    if (version !== undefined) headers['if-match'] = `"${version}"`
    if (body !== undefined) headers['content-type'] = 'application/json'
    const response = await fetch(addressOf(endpoint.path, params, query), {
      method: endpoint.method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error
      throw new Refused(0, {})
    })
    if (response.ok && endpoint.allow !== 'anyone' && !unattended) noteSeen()
    return (await replyOf(response)) as R
  }
  return (endpoint, request) => underWay(ask(endpoint, request))
}

/** The reply of a response, or `Refused` with what its problem document says. */
export async function replyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  const content: unknown = text === '' ? undefined : parse(text)
  if (response.ok) return content
  const wait = Number(response.headers.get('retry-after'))
  throw new Refused(response.status, (content ?? {}) as ProblemDocument, wait > 0 ? wait : null)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
