// Puts a contract on the wire: who may call is checked before the body is looked at, what comes in is held to the schema,
// and a route that declares no access stops the server from starting.
import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { canonicalJson, Refusal } from '#domain/kernel/index.ts'
import type { Allow, Endpoint, Lacking, Scope } from '#api/kernel/endpoint.ts'
import type { LookedAt } from '#api/kernel/looked-at.ts'
import { Problem, sendRefusal, statusOfRefusal, type FieldProblem } from './problem.ts'
import { textFault } from './text-fault.ts'

/** Who is calling, as far as access goes. */
export interface Principal {
  id: string
  role: string
}

/** What a handler gets: the parts of the request, typed by the contract, and the caller. `scope` is what `allow` says of the role. */
export interface Ask<Who extends Principal, Params, Query, Body> {
  params: Params
  query: Query
  body: Body
  account: Who
  scope: Scope
  /** For commands: the caller's key, made its own, and the version it saw. */
  requestId: string
  requestHash: string
  expectedVersion?: number
  request: FastifyRequest
  reply: FastifyReply
}

declare module 'fastify' {
  interface FastifyContextConfig {
    allow?: Allow
    endpoint?: Endpoint
  }
}

/**
 * What a request is certain to need, read in one statement with its session: `select` over the caller's account `caller`,
 * whose parameters begin with $2 (`values`). Whatever it finds is worth nothing until the caller has passed the mount.
 */
export interface Beside {
  name: string
  select: string
  values: unknown[]
  /** Takes the row, and who calls (an account's id); every column is null where `select` found nothing. */
  keep(row: object, caller: string): void
}

/** Who sends a request, null for nobody; throws 401 for a session that lacks something other than `mayLack`. */
export type Authenticate<Who extends Principal> = (
  request: FastifyRequest,
  mayLack: readonly Lacking[],
  beside: Beside | null,
) => Promise<Who | null>
type Answer<Reply> = Promise<Reply | Refusal> | Reply | Refusal

/** Mounts one endpoint; `anyone` endpoints get a nameless principal. `readBeside` says what is read along with the session. */
export type Mount<Who extends Principal> = <P, Q, B, R>(
  endpoint: Endpoint<P, Q, B, R>,
  handler: (ask: Ask<Who, P, Q, B>) => Answer<R>,
  readBeside?: (request: FastifyRequest) => Beside | null,
) => void

/** Every route of the server with its access, in the order they were added: the inventory the access tests walk. */
export type Inventory = { method: string; url: string; allow: Allow; endpoint: Endpoint | undefined }[]

/** Refuses to start with a route whose access nobody declared; `pluginAccess` declares those of plugins by URL prefix. */
export function watchRoutes(app: FastifyInstance, pluginAccess: Record<string, Allow>): Inventory {
  const inventory: Inventory = []
  app.addHook('onRoute', ({ url, method, config }) => {
    const prefix = Object.keys(pluginAccess).find((start) => url === start || url.startsWith(`${start}/`))
    const allow = config?.allow ?? (prefix === undefined ? undefined : pluginAccess[prefix])
    if (allow === undefined) throw new Error(`route ${String(method)} ${url} does not say who may call it`)
    for (const verb of [method].flat()) inventory.push({ method: verb, url, allow, endpoint: config?.endpoint })
  })
  return inventory
}

/** A signed-in caller who was refused something that changes things: for the record. */
export interface Refused {
  account: Principal
  /** Method and path of the endpoint; never the ids that were asked for. */
  route: string
  code: string
}
export type RecordRefusal = (refused: Refused) => Promise<void>

/** A caller was shown something personal: what, and the id in the path, if any. */
export interface Looked {
  account: Principal
  look: LookedAt
  id: string | null
}
export type RecordLook = (looked: Looked) => Promise<void>

/** What is written down of callers. */
export interface Records {
  refusal?: RecordRefusal
  look?: RecordLook
}

/** A hash nobody can guess against without the key: what is hashed may hold a password. */
type KeyedHash = (text: string) => string

/** Makes the `mount` of an app from its ways of telling who is calling, of telling requests apart, and of keeping records. */
export function createMount<Who extends Principal>(
  app: FastifyInstance,
  authenticate: Authenticate<Who>,
  nobody: Who,
  keyedHash: KeyedHash,
  { refusal: recordRefusal = () => Promise.resolve(), look: recordLook = () => Promise.resolve() }: Records = {},
): Mount<Who> {
  return (endpoint, handler, readBeside = () => null) => {
    const { method, path, params, allow } = endpoint
    const answer = async (request: FastifyRequest, reply: FastifyReply) => {
      return handler(askOf(endpoint as Endpoint, request, reply, keyedHash) as Parameters<typeof handler>[0])
    }
    const record = recorderOf(endpoint as Endpoint, recordRefusal)
    app.route({
      method,
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      config: { allow, endpoint: endpoint as Endpoint },
      schema: { ...schemaOf(endpoint as Endpoint), ...(params && { params }) },
      onRequest: async (request, reply) => {
        if (allow !== 'anyone') reply.header('cache-control', 'no-store')
        const account =
          allow === 'anyone' ? nobody : await authenticate(request, endpoint.halfSession ?? [], readBeside(request))
        if (account === null) throw new Problem(401, 'not-signed-in')
        callers.set(request, account)
        if (allow !== 'anyone' && !Object.hasOwn(allow, account.role)) {
          return record(account, Promise.reject(new Problem(403, 'not-allowed')))
        }
        refuseForms(endpoint as Endpoint, request)
      },
      preValidation: async (request) => refuseFaults(endpoint as Endpoint, request),
      handler: async (request, reply) => {
        const answered = await record(callers.get(request) as Who, answer(request, reply))
        if (answered instanceof Refusal) return sendRefusal(request, reply, answered)
        await noteLook(endpoint as Endpoint, request, recordLook)
        return answered
      },
    })
  }
}

/** What the handler of an endpoint is asked. */
function askOf(endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply, keyedHash: KeyedHash) {
  const { allow } = endpoint
  const account = callers.get(request) as Principal
  return {
    params: request.params,
    query: request.query,
    body: request.body,
    account,
    scope: allow === 'anyone' ? 'public' : (allow[account.role] ?? 'public'),
    ...(endpoint.command ? commandHeaders(request, endpoint, account, keyedHash) : { requestId: '', requestHash: '' }),
    request,
    reply,
  }
}

function schemaOf({ query, body, reply, allow, tag, summary, upload, download }: Endpoint): FastifySchema {
  return {
    tags: [tag],
    summary,
    ...(allow !== 'anyone' && { security: [{ session: [] }], description: describeAccess(allow) }),
    ...(upload && { consumes: ['multipart/form-data'] }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(reply && !download && { response: { 200: reply } }),
  }
}

/** Forms with files are read where a file is taken and nowhere else: to any other endpoint they would be no body at all. */
function refuseForms({ upload }: Endpoint, { headers }: FastifyRequest): void {
  if (!upload && /^\s*multipart\//i.test(headers['content-type'] ?? ''))
    throw new Problem(415, 'unsupported-media-type')
}

function refuseFaults({ body, upload }: Endpoint, request: FastifyRequest): void {
  const fault = textFault(request.body) ?? (body || upload ? undefined : superfluous(request.body))
  if (fault) throw new Problem(400, 'invalid', {}, [fault])
}

/** What is sent to an endpoint that takes nothing; silence to it would pass for consent. */
function superfluous(body: unknown): FieldProblem | undefined {
  if (body === undefined || body === null) return undefined
  if (typeof body !== 'object' || Array.isArray(body)) return { field: '', message: 'field-type' }
  const [field] = Object.keys(body)
  return field === undefined ? undefined : { field, message: 'field-additionalProperties' }
}

/** Passes an answer on; one that tells a known caller "not you" or "not there" is recorded first, questions excepted. */
function recorderOf({ method, path, allow }: Endpoint, recordRefusal: RecordRefusal) {
  const isQuestion = method === 'GET' || allow === 'anyone'
  const recordNo = async (account: Principal, no: unknown) => {
    const status = no instanceof Problem ? no.status : no instanceof Refusal ? statusOfRefusal(no) : 200
    if (isQuestion || (status !== 403 && status !== 404)) return
    await recordRefusal({ account, route: `${method} ${path}`, code: (no as Problem | Refusal).code })
  }
  return async <T>(account: Principal, answer: Promise<T>): Promise<T> => {
    const told = await answer.catch(async (error: unknown) => {
      await recordNo(account, error)
      throw error
    })
    await recordNo(account, told)
    return told
  }
}

/** What is personal is shown only once the look at it is written down. */
async function noteLook({ look }: Endpoint, request: FastifyRequest, recordLook: RecordLook): Promise<void> {
  const account = callers.get(request)
  if (look === undefined || account === undefined) return
  const { id = null } = request.params as { id?: string }
  await recordLook({ account, look, id })
}

const callers = new WeakMap<FastifyRequest, Principal>()

const describeAccess = (allow: Exclude<Allow, 'anyone'>): string =>
  `May call: ${Object.entries(allow)
    .map(([role, scope]) => `${role} (${scope})`)
    .join(', ')}.`

/** One caller's key never answers another's request; the hash tells a repeat from a different request under the same key. */
function commandHeaders(request: FastifyRequest, { needsVersion }: Endpoint, account: Principal, keyedHash: KeyedHash) {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw new Problem(400, 'idempotency-key-missing')
  const ifMatch = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')
  if (request.headers['if-match'] !== undefined && !ifMatch) {
    throw new Problem(400, 'invalid', {}, [{ field: 'If-Match', message: 'field-pattern' }])
  }
  if (needsVersion && !ifMatch) throw new Problem(428, 'if-match-missing')
  return {
    requestId: requestIdOf(account.id, key),
    requestHash: hashOfRequest(request, keyedHash),
    ...(ifMatch && { expectedVersion: Number(ifMatch[1]) }),
  }
}

/** Most commands bring no body, and what they ask for is no secret: a keyed hash costs ten times as much. */
function hashOfRequest({ method, url, body }: FastifyRequest, keyedHash: KeyedHash): string {
  const asked = `${method} ${url}`
  return body === undefined || body === null
    ? hash('sha256', asked, 'base64url')
    : keyedHash(`${asked} ${canonicalJson(body)}`)
}

/** A caller's key, made its own. */
export const requestIdOf = (accountId: string, key: string): string =>
  hash('sha256', `${accountId} ${key}`, 'base64url')
