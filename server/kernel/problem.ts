// The one place that says no over HTTP (RFC 9457): invalid 400, refused 409, forbidden 401/403/404, broken 500, away 503.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '#domain/kernel/index.ts'
import { en } from './sentences/en.ts'
import { zhCN } from './sentences/zh-cn.ts'
import { isOutOfSpace, isUnreachable } from './database.ts'

export type ProblemCode = keyof typeof zhCN
export interface FieldProblem {
  field: string
  message: string
  /** What fills the placeholders of this field's sentence, where it differs from field to field. */
  facts?: Readonly<Record<string, string | number>>
}

/** A "no" of the interface itself: thrown anywhere below a route, answered in the caller's language. */
export class Problem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly facts: Readonly<Record<string, string | number>>
  readonly fields: readonly FieldProblem[]

  constructor(
    status: number,
    code: ProblemCode,
    facts: Record<string, string | number> = {},
    fields: FieldProblem[] = [],
  ) {
    super(code)
    this.status = status
    this.code = code
    this.facts = facts
    this.fields = fields
  }
}

/** Refusals that are not a conflict with the state of things: what is not yours does not exist, and gaps in a form are input. */
const statusOf: Record<string, number> = {
  'case-not-found': 404,
  'card-not-found': 404,
  'ticket-not-found': 404,
  'ticket-of-another-counter': 403,
  'not-your-counter': 403,
  'zone-not-found': 400,
  'complaint-not-found': 404,
  'complaint-of-another': 403,
  'rating-not-found': 404,
  'rating-of-another': 403,
  'investigator-is-concerned': 400,
  'investigator-looked-before': 400,
  'inspection-not-found': 404,
  'inspection-of-another': 403,
  'visit-in-the-future': 400,
  'score-not-found': 404,
  'score-record-not-found': 404,
  'score-record-of-another': 403,
  'score-record-in-the-future': 400,
  'order-not-found': 404,
  'acceptance-not-found': 404,
  'acceptance-of-another': 403,
  'project-not-found': 404,
  'approval-not-found': 404,
  'approval-of-another': 403,
  'stage-not-found': 404,
  'bill-not-found': 404,
  'bill-of-another-desk': 403,
  'facts-missing': 400,
  'part-not-found': 404,
  'order-of-another': 403,
  'outage-not-found': 404,
  'card-of-another': 403,
  'second-approver-needed': 403,
  'not-a-lower-level': 400,
  'file-not-found': 404,
  'draft-not-found': 404,
  'workbook-faulty': 400,
  'no-authority': 403,
  'no-mandate': 403,
  'decided-higher-up': 403,
  'beyond-the-limit': 403,
  'away-from-duty': 403,
  'recused-from-case': 403,
  'interest-in-case': 403,
  'reviewer-does-not-decide': 403,
  'absence-of-another': 403,
  'authority-not-passed-on': 403,
  'post-not-found': 404,
  'booking-not-found': 404,
  'absence-not-found': 404,
  'outside-system-not-found': 404,
  'outside-key-not-found': 404,
  'interest-not-found': 404,
  'not-a-licence-of-the-applicant': 404,
  'form-incomplete': 400,
  'materials-missing': 400,
  'material-not-in-guide': 400,
  'correction-names-nothing': 400,
  'checklist-incomplete': 400,
  'judged-twice': 400,
  'promise-out-of-range': 400,
  'material-not-owed': 400,
  'nothing-handed-in': 400,
  'reopening-without-reason': 400,
  'upper-decision-out-of-time': 400,
  'withdrawal-without-compensation': 400,
  'refusal-without-reasons': 400,
  'name-the-competent-organ': 400,
  'courier-without-number': 400,
  'window-without-signature': 400,
  'collector-not-entitled': 403,
  'signature-not-found': 404,
  'hand-over-not-found': 404,
  'matter-not-found': 404,
  'data-request-not-found': 404,
  'data-request-of-another': 403,
  'data-ground-missing': 400,
  'data-of-own-office': 400,
  'help-not-found': 404,
  'help-of-another': 403,
  'no-such-task': 400,
  'matter-of-another': 403,
  'matter-without-answer': 400,
  'hand-over-of-another': 403,
  'no-such-line': 400,
  'nothing-handed-over': 400,
  'signature-not-drawn': 400,
  'idempotency-key-reused': 422,
  'clock-behind-history': 503,
}

/** The language asked for: Chinese unless English is preferred. */
export function languageOf(request: FastifyRequest): 'zh-CN' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN'
}

/** A sum as people read it: a fact named …Fen is told in yuan. */
const told = (name: string, value: string | number): string =>
  name.endsWith('Fen') ? yuan.format(Number(value) / 100) : String(value)
const yuan = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The sentence for a code with its placeholders filled. */
export function sentence(
  language: 'zh-CN' | 'en',
  code: string,
  facts: Readonly<Record<string, string | number>>,
): string {
  const sentences: Record<string, string> = language === 'en' ? en : zhCN
  const words = sentences[code] ?? sentences['broken'] ?? code
  // A fact that is itself in words has its English beside it: `reason` and `reasonEn`.
  const fact = (name: string) => (language === 'en' ? (facts[`${name}En`] ?? facts[name]) : facts[name])
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => told(name, fact(name) ?? ''))
}

/** The problem document itself (RFC 9457), in the language asked for; its words in the other are for a reader who changes over. */
export function problemOf(
  language: 'zh-CN' | 'en',
  status: number,
  code: string,
  facts: Readonly<Record<string, string | number>> = {},
  fields: readonly FieldProblem[] = [],
) {
  const wordsIn = (one: 'zh-CN' | 'en') => ({
    title: sentence(one, code, facts),
    ...(fields.length > 0 && {
      errors: fields.map(({ field, message, facts: own }) => ({
        field,
        message: sentence(one, message, { ...facts, ...own }),
      })),
    }),
  })
  const other = language === 'en' ? 'zh-CN' : 'en'
  return {
    type: `urn:onedoor:problem:${code}`,
    ...wordsIn(language),
    status,
    code,
    ...(Object.keys(facts).length > 0 && { facts }),
    translations: { [other]: wordsIn(other) },
  }
}

/** Answers a request with a problem document; the language and the sentence follow the caller. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  facts: Readonly<Record<string, string | number>> = {},
  fields: readonly FieldProblem[] = [],
): FastifyReply {
  const language = languageOf(request)
  if (status === 503) reply.header('retry-after', '5')
  if (status === 401 || status === 403) request.log.warn({ req: request, code }, 'refused')
  return reply
    .code(status)
    .type('application/problem+json')
    .header('content-language', language)
    .send(problemOf(language, status, code, facts, fields))
}

/** The status a refusal of the domain is answered with. */
export const statusOfRefusal = ({ code }: Refusal): number => statusOf[code] ?? 409

/** A refusal of the domain as an answer; fields it names become the errors of a form. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const named = String(refusal.facts['fields'] ?? refusal.facts['codes'] ?? '')
  const fields = named === '' ? [] : named.split(',').map((field) => ({ field, message: 'field-required' }))
  return sendProblem(request, reply, statusOfRefusal(refusal), refusal.code, refusal.facts, fields)
}

interface Invalid {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
}

const fieldOf = ({ instancePath, params }: Invalid): string => {
  const deeper = params['missingProperty'] ?? params['additionalProperty']
  return [...instancePath.split('/').slice(1), ...(typeof deeper === 'string' ? [deeper] : [])].join('.')
}

/** The last word on anything thrown: what the caller did wrong is said, what we did wrong is logged with its cause. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Problem) return sendProblem(request, reply, error.status, error.code, error.facts, error.fields)
  const {
    validation,
    statusCode = 500,
    code = '',
  } = error as { validation?: Invalid[]; statusCode?: number; code?: string }
  if (validation) {
    const fields = validation.map((entry) => ({ field: fieldOf(entry), message: `field-${entry.keyword}` }))
    return sendProblem(request, reply, 400, 'invalid', {}, fields)
  }
  // What the database cannot read as the type it is (SQLSTATE class 22) came from the caller: the schemas let it through.
  if (/^22[0-9A-Z]{3}$/.test(code)) return sendProblem(request, reply, 400, 'invalid')
  if (isUnreachable(error)) {
    request.log.error({ code }, 'database unreachable')
    return sendProblem(request, reply, 503, 'away')
  }
  if (isOutOfSpace(error)) {
    request.log.error({ code }, 'database out of space')
    return sendProblem(request, reply, 507, 'storage-full')
  }
  if (code === 'FST_REQ_FILE_TOO_LARGE' || statusCode === 413) return sendProblem(request, reply, 413, 'too-large')
  if (statusCode === 415) return sendProblem(request, reply, 415, 'unsupported-media-type')
  if (statusCode === 429) return sendProblem(request, reply, 429, 'too-many-requests')
  if (statusCode >= 400 && statusCode < 500) return sendProblem(request, reply, statusCode, 'invalid')
  request.log.error({ err: error }, 'broken')
  return sendProblem(request, reply, 500, 'broken')
}
