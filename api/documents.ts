import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id } from './kernel/shapes.ts'

const Words = (maxLength: number) => Type.String({ maxLength })

/** The documents (文书) a case can have, in the order they come in its life. */
const documentKinds = [
  'receipt',
  'correction',
  'lapse',
  'acceptance',
  'promise',
  'promise-missed',
  'commitment',
  'non-acceptance',
  'special-procedure',
  'extension',
  'interested-party',
  'statement',
  'hearing-right',
  'hearing-right-of-party',
  'hearing-notice',
  'hearing-announcement',
  'hearing-postponed',
  'hearing-minutes',
  'site-inspection',
  'forwarding',
  'upper-decision',
  'grant',
  'refusal',
  'renewal',
  'licence',
  'delivery',
  'check',
  'revocation',
  'revocation-forgone',
  'withdrawal',
  'cancellation',
  'objection-decision',
] as const
export type DocumentKind = (typeof documentKinds)[number]
const Kind = Type.Unsafe<DocumentKind>({ type: 'string', enum: [...documentKinds] })

/** A document of a case is named by its kind; what may come again also by which it is: `correction-1`. */
const DocumentName = Type.String({ pattern: '^(?:[a-z]+-)*(?:[a-z]+|[1-9][0-9]?)$', maxLength: 40 })

const readers = {
  applicant: 'own',
  agent: 'own',
  clerk: 'department',
  reviewer: 'department',
  'deputy-head': 'department',
  head: 'department',
  supervisor: 'all',
} as const

export const caseDocuments = endpoint({
  method: 'GET',
  tag: 'documents',
  path: '/api/cases/{id}/documents',
  summary: 'The letters of a case and its licence, oldest first: one for each event the law wants in writing',
  allow: readers,
  look: 'case',
  params: Closed({ id: Id }),
  reply: Closed({
    documents: Type.Array(
      Closed({
        /** What the document is called in addresses. */
        document: DocumentName,
        kind: Kind,
        title: Words(100),
        titleEn: Words(100),
        /** The number printed on it (文号). */
        number: Words(100),
        /** When what it tells of happened. */
        at: Words(40),
        /** Where its PDF is. */
        address: Words(200),
      }),
    ),
  }),
})

export const caseDocument = endpoint({
  method: 'GET',
  tag: 'documents',
  path: '/api/cases/{id}/documents/{document}',
  summary: 'A document of a case as a PDF, in Chinese: the same bytes whenever it is asked for',
  allow: readers,
  download: true,
  params: Closed({ id: Id, document: DocumentName }),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})

export const previewDecision = endpoint({
  method: 'POST',
  tag: 'documents',
  path: '/api/cases/{id}/documents/preview',
  summary: 'The letter a decision would send, as a PDF marked as a draft; nothing is stored',
  allow: { clerk: 'department', reviewer: 'department', 'deputy-head': 'department', head: 'department' },
  download: true,
  params: Closed({ id: Id }),
  /** What was typed so far: everything may still be empty. */
  body: Type.Union([
    Closed({ kind: Type.Literal('grant'), opinion: Words(1000) }),
    Closed({
      kind: Type.Literal('refusal'),
      reasons: Type.Array(Words(500), { maxItems: 20 }),
      legalBasis: Words(500),
    }),
  ]),
  reply: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }),
})
