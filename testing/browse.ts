// A person at a browser, as far as the server can tell: a cookie, a language, and a key for everything that is sent once.
import type { Endpoint } from '#api/kernel/endpoint.ts'

/** How a request is sent, where it matters; every command gets a key of its own unless told. */
export interface Manner {
  key?: string
  ifMatch?: number | string
  language?: 'en' | 'zh-CN'
}

type Part<Name extends string, Value> = [Value] extends [undefined] ? unknown : Record<Name, Value>
type Question<P, Q, B> = Part<'params', P> & { query?: Q } & Part<'body', B> & Manner

export interface Reply {
  status: number
  headers: Headers
  text: string
}

/** A "no" of the server (RFC 9457). */
export interface No {
  status: number
  code: string
  title: string
  facts?: Record<string, string | number>
  errors?: { field: string; message: string }[]
}

export interface Browser {
  /** Asks and is answered; throws on any other answer than yes. */
  ask<P, Q, B, R>(endpoint: Endpoint<P, Q, B, R>, question: Question<P, Q, B>): Promise<R>
  /** Asks and is refused; throws on a yes. */
  refused<P, Q, B, R>(endpoint: Endpoint<P, Q, B, R>, question: Question<P, Q, B>): Promise<No>
  /** Sends anything at all. */
  send(method: string, path: string, headers?: Record<string, string>, body?: string | FormData): Promise<Reply>
  /** Asks for something that is no text. */
  bytes(method: string, path: string, body?: object): Promise<Pick<Reply, 'status' | 'headers'> & { bytes: Uint8Array }>
  /** Begins to read what does not end. */
  open(path: string, headers: Record<string, string>): Promise<Response>
  /** Uploads a file. */
  upload(name: string, content: string | Buffer<ArrayBuffer>): Promise<{ id: string; sha256: string }>
}

/** A key nobody has had before: a city may live longer than the process that asks. */
export const nextKey = (): string => crypto.randomUUID()

/** A browser at `origin` without a session. */
export function openBrowser(origin: string): Browser {
  const jar = new Map<string, string>()
  const request = (method: string, path: string, headers: Record<string, string>, body?: string | FormData) =>
    fetch(`${origin}${path}`, {
      method,
      headers: { ...(jar.size > 0 && { cookie: [...jar.values()].join('; ') }), ...headers },
      ...(body !== undefined && { body }),
    })
  const send: Browser['send'] = async (method, path, headers = {}, body) => {
    const reply = await request(method, path, headers, body)
    for (const set of reply.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      jar.set(pair.split('=')[0] ?? '', pair)
    }
    return { status: reply.status, headers: reply.headers, text: await reply.text() }
  }
  const put = (endpoint: Endpoint, question: object) => {
    const { headers, path, body } = requestOf(endpoint, question)
    return send(endpoint.method, path, headers, body)
  }
  const said = ({ method, path }: Endpoint, { status, text }: Reply) =>
    new Error(`${method} ${path}: ${status} ${text}`)
  return {
    send,
    open: (path, headers) => request('GET', path, headers),
    ask: async (endpoint, question) => {
      const reply = await put(endpoint as Endpoint, question)
      if (reply.status > 299) throw said(endpoint as Endpoint, reply)
      return (reply.text === '' ? undefined : JSON.parse(reply.text)) as never
    },
    refused: async (endpoint, question) => {
      const reply = await put(endpoint as Endpoint, question)
      if (reply.status < 400) throw said(endpoint as Endpoint, reply)
      return JSON.parse(reply.text) as No
    },
    bytes: async (method, path, body) => {
      const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {}
      const reply = await request(method, path, headers, body && JSON.stringify(body))
      return { status: reply.status, headers: reply.headers, bytes: new Uint8Array(await reply.arrayBuffer()) }
    },
    upload: async (name, content) => {
      const form = new FormData()
      form.append('file', new Blob([content]), name)
      const { status, text } = await send('POST', '/api/files', {}, form)
      if (status !== 200) throw new Error(`upload of ${name}: ${status} ${text}`)
      return JSON.parse(text) as { id: string; sha256: string }
    },
  }
}

interface Asked extends Manner {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
}

function requestOf({ path, command }: Endpoint, asked: Asked) {
  const { params = {}, query, body, key, ifMatch, language } = asked
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const headers: Record<string, string> = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...((command || key !== undefined) && { 'idempotency-key': key ?? nextKey() }),
    ...(ifMatch !== undefined && { 'if-match': String(ifMatch) }),
    ...(language && { 'accept-language': language }),
  }
  return {
    path: query ? `${filled}?${new URLSearchParams(query).toString()}` : filled,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  }
}
