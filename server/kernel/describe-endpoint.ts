// What the API browser is told beyond the schemas requests are held to: headers that the mount reads by itself, and the
// shape of a "no". None of it is used to check or to write anything.
import type { FastifySchema, RouteOptions } from 'fastify'
import type { Endpoint } from '#api/kernel/endpoint.ts'

const commandHeaders = {
  type: 'object',
  required: ['Idempotency-Key'],
  properties: {
    'Idempotency-Key': {
      type: 'string',
      pattern: '^[\\x21-\\x7e]{8,200}$',
      description: 'A key of the caller’s own, the same when the request is sent again.',
    },
    'If-Match': { type: 'string', pattern: '^(W/)?"?\\d{1,9}"?$', description: 'The version the caller has seen.' },
  },
}

const versionedHeaders = { ...commandHeaders, required: [...commandHeaders.required, 'If-Match'] }

const fieldProblem = {
  type: 'object',
  required: ['field', 'message'],
  properties: { field: { type: 'string' }, message: { type: 'string' } },
}

const problemWords = {
  title: { type: 'string' },
  errors: { type: 'array', items: fieldProblem },
}

/** RFC 9457, with the members of ours. */
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    ...problemWords,
    status: { type: 'integer' },
    code: { type: 'string' },
    facts: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    translations: {
      type: 'object',
      description: 'The words in the other language, by its tag',
      additionalProperties: { type: 'object', required: ['title'], properties: problemWords },
    },
  },
}

const no = {
  description: 'A “no”, in the language asked for',
  content: { 'application/problem+json': { schema: problem } },
}

const oneFile = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
}

/** The transform of the OpenAPI document: completes the schema of a mounted endpoint, leaves other routes as they are. */
export function describeEndpoint(mounted: { schema: FastifySchema; url: string; route: RouteOptions }) {
  const { schema, url, route } = mounted
  const endpoint = route.config?.endpoint
  if (!endpoint) return { schema, url }
  const described = {
    ...schema,
    ...(endpoint.command && { headers: endpoint.needsVersion ? versionedHeaders : commandHeaders }),
    ...(endpoint.upload && { body: oneFile }),
    response: { ...yesOf(endpoint), default: no },
  }
  return { schema: described, url }
}

function yesOf({ reply, download }: Endpoint): object {
  if (!reply) return { 204: { type: 'null', description: 'Done' } }
  if (!download) return { 200: reply }
  return { 200: { description: 'The bytes', content: { 'application/octet-stream': { schema: reply } } } }
}
