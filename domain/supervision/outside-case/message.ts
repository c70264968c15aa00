// The ten messages a department that keeps its own system sends of every case (domain: the data-collection contract). They carry
// what supervision needs and nothing it does not.
import { Type, type Static } from 'typebox'
import { specialProcedures } from '../../cases/index.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const Code = Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\s\\x00-\\x1f]+$' })
const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] })
const Closed = <const P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
const maybe = Type.Optional

const Time = Type.String({
  maxLength: 40,
  pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$',
  description: 'RFC 3339; without an offset it is the time on the wall of the zone the system states (Asia/Shanghai)',
})
const Limit = Closed({ value: Type.Integer({ minimum: 0, maximum: 1000 }), unit: OneOf(['workday', 'day']) })
const Fen = Type.Integer({ minimum: 0, maximum: 1e13, description: 'CNY, in fen' })
/** Money that was taken: the number of its receipt, and whether at the centre's unified collection or anywhere else. */
const Payment = Closed({
  amountFen: Fen,
  receiptNo: maybe(Text(50)),
  collectedAt: Type.Unsafe<'unified' | 'elsewhere'>({
    ...{ type: 'string', enum: ['unified', 'elsewhere'] },
    description: 'unified: the centre’s unified collection (扎口收费), at a window or online',
  }),
})
const Materials = Type.Array(Words(200), { maxItems: 200 })

/** What every message carries. */
const envelope = {
  caseNo: Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\s\\x00-\\x1f]+$', description: '申办流水号' }),
  itemCode: Code,
  region: maybe(Type.String({ pattern: '^\\d{6,12}$', maxLength: 12 })),
  seq: Type.Integer({ minimum: 0, maximum: 1e6, description: 'Tells messages of a kind about one case apart' }),
  dataVersion: Type.Integer({ minimum: 1, maximum: 1e6, description: 'A correction comes under the next one' }),
  occurTime: Time,
  storeTime: maybe(Time),
  unit: maybe(Closed({ code: Code, name: Text(200) })),
  officerNo: maybe(Code),
  officerName: maybe(Text(100)),
  remark: maybe(Text(500)),
  spare: maybe(Type.Record(Type.String({ pattern: '^[A-Za-z0-9_]{1,40}$' }), Text(200))),
}

const Party = Closed({
  type: OneOf(['person', 'enterprise', 'organisation']),
  name: Words(200),
  idType: OneOf(['citizen-id', 'credit-code', 'organisation-code', 'registration-number', 'other']),
  idNumber: Words(40),
})
const Contact = Closed({ name: Text(100), phone: Text(30), address: maybe(Text(200)) })
const channels = ['window', 'online', 'letter', 'fax', 'email', 'kiosk', 'agent', 'app', 'other'] as const

const message = <const K extends string, const P extends Parameters<typeof Type.Object>[0]>(kind: K, fields: P) =>
  Closed({ kind: Type.Literal(kind), ...envelope, ...fields })

/** Each kind with the fields of its own, in the order of the contract (0 to 9). */
export const outsideMessages = {
  application: message('application', {
    parentItemCode: maybe(Code),
    applicant: Type.Union([Party, Type.Null()]),
    contact: maybe(Contact),
    projectName: maybe(Text(300)),
    projectCode: maybe(Code),
    materials: Materials,
    channel: OneOf(channels),
    receiptNo: maybe(Code),
    counter: maybe(Code),
    originalCaseNo: maybe(Code),
  }),
  'pre-accept': message('pre-accept', {
    state: OneOf(['passed', 'to-supplement', 'not-accepted']),
    reason: maybe(Text(1000)),
    supplementNote: maybe(Text(1000)),
    place: maybe(Text(200)),
  }),
  accept: message('accept', {
    state: OneOf(['accepted', 'not-accepted']),
    reason: maybe(Text(1000)),
    legalBasis: maybe(Text(500)),
    remedies: maybe(Text(500)),
    receiptNo: maybe(Code),
    queryPassword: maybe(Text(64)),
    limit: maybe(Limit),
    dueTime: maybe(Time),
    feeFen: maybe(Fen),
    payment: maybe(Payment),
    materials: maybe(Materials),
    queueNumber: maybe(Code),
  }),
  step: message('step', {
    stepCode: Code,
    stepName: Words(200),
    stepSequence: maybe(Type.Integer({ minimum: 0, maximum: 10_000 })),
    postCode: maybe(Code),
    postName: maybe(Text(100)),
    opinion: maybe(Text(2000)),
    state: OneOf(['passed', 'failed', 'returned', 'done']),
  }),
  finish: message('finish', {
    result: OneOf(['granted', 'refused', 'not-accepted', 'withdrawn', 'void', 'lapsed', 'done']),
    resultText: maybe(Text(500)),
    reason: maybe(Text(2000)),
    legalBasis: maybe(Text(500)),
    remedies: maybe(Text(500)),
    certificate: maybe(Closed({ name: Words(200), no: Code, validUntil: maybe(Text(10)), issuer: maybe(Text(200)) })),
    feeFen: maybe(Fen),
    payment: maybe(Payment),
    currency: maybe(Type.Literal('CNY')),
  }),
  'special-start': message('special-start', {
    procedure: OneOf([...specialProcedures, 'extension', 'other']),
    approverNo: maybe(Code),
    approverPhone: maybe(Text(30)),
    byHead: maybe(Type.Boolean({ description: 'An extension: approved by the head of the organ' })),
    reason: Words(1000),
    basis: maybe(Text(500)),
    content: maybe(Text(1000)),
    limit: maybe(Limit),
    notified: Type.Boolean({ description: 'The applicant was told in writing; else its time counts' }),
  }),
  'special-result': message('special-result', {
    result: maybe(Text(1000)),
    feeFen: maybe(Fen),
    payment: maybe(Payment),
  }),
  'supplement-notice': message('supplement-notice', { reason: Words(1000), materials: Materials }),
  'supplement-accepted': message('supplement-accepted', { materials: Materials, place: maybe(Text(200)) }),
  collection: message('collection', {
    collector: maybe(Closed({ name: Words(200), idNumber: maybe(Text(40)) })),
    method: OneOf(['window', 'courier', 'cabinet', 'online', 'other']),
  }),
} as const

export type OutsideKind = keyof typeof outsideMessages
export const outsideKinds = Object.keys(outsideMessages) as OutsideKind[]
type Messages = { [K in OutsideKind]: Static<(typeof outsideMessages)[K]> }

/** A message as it is sent. */
export type SentMessage = Messages[OutsideKind]

/** A person as the log keeps one: enough to tell two apart, nothing to know one by. */
export interface MaskedParty {
  type?: 'person' | 'enterprise' | 'organisation'
  name: string
  id: string | null
  /** Keyed hash of the number; null where none was given. */
  key: string | null
}

type Kept<M> = Omit<M, 'applicant' | 'contact' | 'officerName' | 'queryPassword' | 'approverPhone' | 'collector'>

/** A message as the log keeps it: nothing personal in the clear. */
export type OutsideMessage =
  | (Kept<Messages['application']> & { applicant: MaskedParty | null; phoneKey?: string })
  | (Kept<Messages['collection']> & { collector?: MaskedParty })
  | { [K in Exclude<OutsideKind, 'application' | 'collection'>]: Kept<Messages[K]> }[Exclude<
      OutsideKind,
      'application' | 'collection'
    >]

export type MessageOf<K extends OutsideKind> = Extract<OutsideMessage, { kind: K }>

/** The entry of the log a message becomes. `late`: it came more than a day after what it tells of. */
export interface OutsideMessageStored {
  type: 'OutsideMessageStored'
  system: string
  message: OutsideMessage
  /** Keyed hash of what was sent: the same under the same version is a duplicate, anything else is refused. */
  body: string
  late: boolean
  /** Loaded as history: when it was sent says nothing. */
  history: boolean
}
