// Hand-over lists (交接清单): papers and results that go from the window to the office behind it, and to the one issuing window.
import { Type } from 'typebox'
import { handOverPlaces, handOverStatuses } from '#domain/hall/index.ts'
import { Instant, Named, Person, Text } from './card-shapes.ts'
import { departmentStaff } from './case-scopes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const sides = { ...departmentStaff, 'centre-manager': 'all' } as const
const readers = { ...sides, supervisor: 'all' } as const

export const handOverActs = ['ReceivePapers', 'SettleDiscrepancies', 'TakeBackPapers'] as const

const Copies = Type.Integer({ minimum: 1, maximum: 99 })
/** A case whose papers or result may go on a list. */
const OnList = { caseId: Nullable(Id), caseNumber: Nullable(Text(60)), what: Text(200) }

const HandOverList = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  /** 交接〔2026〕3号 */
  number: Text(40),
  status: OneOf(handOverStatuses),
  department: Named,
  from: OneOf(handOverPlaces),
  to: OneOf(handOverPlaces),
  handedAt: Instant,
  handedBy: Person,
  /** By when it is to be received. */
  dueAt: Instant,
  late: Type.Boolean(),
  receivedAt: Nullable(Instant),
  receivedBy: Nullable(Person),
  papers: Type.Array(Closed({ ...OnList, copies: Copies, differs: Nullable(Text(200)) })),
  /** What became of what differed, or why it was taken back. */
  settlement: Nullable(Text(500)),
  mayDo: Type.Array(OneOf(handOverActs)),
})

export const handOvers = endpoint({
  method: 'GET',
  tag: 'hand-overs',
  path: '/api/hand-overs',
  summary: 'Hand-over lists within your reach, newest first, a page by key; `open` leaves those that wait for somebody',
  allow: readers,
  query: Closed({ open: Type.Optional(OneOf(['true'])), after: Type.Optional(Text(80)) }),
  reply: Closed({
    lists: Type.Array(HandOverList),
    next: Nullable(Text(80)),
    /** How many wait for somebody, and how many of them longer than they should. */
    open: Type.Integer({ minimum: 0 }),
    late: Type.Integer({ minimum: 0 }),
  }),
})

export const papersToHandOver = endpoint({
  method: 'GET',
  tag: 'hand-overs',
  path: '/api/hand-overs/papers',
  summary: 'What you could hand over to a place now: cases whose papers or results are on no list to there yet',
  allow: sides,
  query: Closed({ to: OneOf(handOverPlaces) }),
  reply: Closed({ papers: Type.Array(Closed({ ...OnList, caseId: Id })) }),
})

const Receipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(handOverStatuses),
  at: Instant,
  eventHash: Text(64),
})
const acting = { method: 'POST', tag: 'hand-overs', command: true, allow: sides, reply: Receipt } as const
const onList = { ...acting, params: Closed({ id: Id }) } as const

export const handOverPapers = endpoint({
  ...acting,
  path: '/api/hand-overs',
  summary: 'Hand papers over: signed by you with this, open until the other side has received them',
  body: Closed({
    to: OneOf(handOverPlaces),
    /** Of the centre’s manager alone: in whose affairs. */
    department: Type.Optional(Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 })),
    papers: Type.Array(Closed({ caseId: Type.Optional(Id), what: Words(200), copies: Copies }), {
      minItems: 1,
      maxItems: 100,
    }),
  }),
})

export const receivePapers = endpoint({
  ...onList,
  path: '/api/hand-overs/{id}/receive',
  summary: 'Receive what is on the list: signed by you with this; what is not as listed is named by its line',
  body: Closed({
    discrepancies: Type.Array(Closed({ line: Type.Integer({ minimum: 1, maximum: 100 }), what: Words(200) }), {
      maxItems: 100,
    }),
  }),
})

export const settleDiscrepancies = endpoint({
  ...onList,
  path: '/api/hand-overs/{id}/settle',
  summary: 'Say what became of what was not as listed',
  body: Closed({ settlement: Words(500) }),
})

export const takeBackPapers = endpoint({
  ...onList,
  path: '/api/hand-overs/{id}/take-back',
  summary: 'Take a list back nobody has received yet',
  body: Closed({ reason: Words(500) }),
})

export const handOverLetter = endpoint({
  method: 'GET',
  tag: 'hand-overs',
  path: '/api/hand-overs/{id}/letter',
  summary: 'The list to print (PDF), with both signatures',
  allow: readers,
  download: true,
  params: Closed({ id: Id }),
})
