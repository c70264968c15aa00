import { Type, type Static, type TSchema } from 'typebox'
import {
  closed,
  Commitment,
  Example,
  Fee,
  formShape,
  IntakeWindow,
  LegalBasis,
  Limit,
  Material,
  ReviewStep,
  Scenario,
  ServiceItem,
  type FormSchema,
} from '#domain/catalogue/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { DraftFinding, draftState, Publication } from './draft-shapes.ts'
import { Closed, Nullable } from './kernel/shapes.ts'

const Text = (maxLength = 500) => Type.String({ minLength: 1, maxLength })
const Texts = (maxItems: number, maxLength?: number) => Type.Array(Text(maxLength), { maxItems })
const Count = Type.Integer({ minimum: 0 })
const { name, nameEn, residency, authority, decisionLevel, audience } = ServiceItem.properties
const { hearing, interestedParties, publicSafety, fourEyes, quantity, upperOrgan } = ServiceItem.properties
const { objectWithin, decideObjectionWithin } = ServiceItem.properties
const { correctionPeriod, revokeWithin, decisionRules, competition, exam } = ServiceItem.properties
const { extension, confidence, confidences, renewBeforeDays, reconsideration, result } = ServiceItem.properties
/** A list of parts of an item, with nothing in them that it does not name. */
const Whole = <const Part extends TSchema>(part: Part) => Type.Unsafe<Static<Part>>(closed(part) as TSchema)
/** What an item need not have: null takes it away. */
const OrNone = <const Part extends TSchema>(part: Part) => Type.Optional(Type.Union([Whole(part), Type.Null()]))

/** What may be edited of an item; what is left out stays as it is. Its codes and department come with the catalogue. */
const ItemEdit = Closed({
  name: Type.Optional(name),
  nameEn: Type.Optional(nameEn),
  legalBases: Type.Optional(Type.Array(Closed({ ...LegalBasis.properties }), { maxItems: 40 })),
  statutory: Type.Optional(Type.Union([Closed({ ...Limit.properties }), Type.Null()])),
  promised: Type.Optional(Closed({ ...Limit.properties })),
  residency: Type.Optional(residency),
  authority: Type.Optional(authority),
  decisionLevel: Type.Optional(decisionLevel),
  reviewSteps: Type.Optional(Type.Array(Closed({ ...ReviewStep.properties }), { maxItems: 12 })),
  acceptConditions: Type.Optional(Texts(60)),
  materials: Type.Optional(Type.Array(Closed({ ...Material.properties }), { maxItems: 60 })),
  fees: Type.Optional(Type.Array(Closed({ ...Fee.properties }), { maxItems: 30 })),
  refusalReasons: Type.Optional(Texts(60)),
  audience: Type.Optional(audience),
  windowCodes: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 }), { maxItems: 10 })),
  keywords: Type.Optional(Texts(40, 40)),
  faq: Type.Optional(Type.Array(Closed({ question: Text(), answer: Text() }), { maxItems: 40 })),
  form: Type.Optional(Type.Unsafe<FormSchema>(formShape as TSchema)),
  scenarios: OrNone(Type.Array(Scenario, { minItems: 1, maxItems: 20 })),
  examples: OrNone(Type.Array(Example, { minItems: 1, maxItems: 50 })),
  intakeWindows: OrNone(Type.Array(IntakeWindow, { minItems: 1, maxItems: 12 })),
  commitment: OrNone(Commitment),
  decisionRules: OrNone(decisionRules),
  hearing: OrNone(hearing),
  interestedParties: OrNone(interestedParties),
  publicSafety: OrNone(publicSafety),
  fourEyes: OrNone(fourEyes),
  quantity: OrNone(quantity),
  competition: OrNone(competition),
  exam: OrNone(exam),
  extension: OrNone(extension),
  confidence: Type.Optional(confidence),
  confidences: OrNone(confidences),
  upperOrgan: OrNone(upperOrgan),
  correctionPeriod: OrNone(correctionPeriod),
  revokeWithin: OrNone(revokeWithin),
  objectWithin: OrNone(objectWithin),
  decideObjectionWithin: OrNone(decideObjectionWithin),
  reconsideration: OrNone(reconsideration),
  renewBeforeDays: OrNone(renewBeforeDays),
  result: Type.Optional(Whole(result)),
})

const Draft = Closed({
  ...draftState,
  /** The version it was made from; 0 for a new item. */
  baseVersion: Count,
  item: ServiceItem,
  /** The fields in which it differs from what is published. */
  changed: Type.Array(Type.String({ maxLength: 40 })),
  findings: Type.Array(
    Closed({
      ...DraftFinding.properties,
      /** What the paper, question, step, fee or example is called that the path leads to; null where it leads to none. */
      part: Nullable(Type.String()),
      partEn: Nullable(Type.String()),
    }),
  ),
})

/** An item as it is worked on: what is published, and what is to be. */
const WorkedOn = Closed({
  code: Type.String({ maxLength: 4 }),
  /** 0 for an item that was never published. */
  version: Count,
  published: Type.Union([ServiceItem, Type.Null()]),
  draft: Type.Union([Draft, Type.Null()]),
})

const tag = 'administration'
const params = Closed({ code: Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 }) })
const readers = {
  clerk: 'department',
  reviewer: 'department',
  'deputy-head': 'department',
  head: 'department',
  'centre-manager': 'all',
  supervisor: 'all',
  'system-administrator': 'all',
} as const
const path = '/api/administration/items/{code}/draft'

export const itemDraft = endpoint({
  method: 'GET',
  tag,
  path,
  summary: 'An item as it is published and as it is being worked on, with what the catalogue’s lint says of the draft',
  allow: readers,
  params,
  reply: WorkedOn,
})

export const saveItemDraft = endpoint({
  method: 'PUT',
  tag,
  command: true,
  path,
  summary: 'Keeps a draft of the next version; the revision seen goes along once there is one. Nobody outside sees it',
  allow: { 'centre-manager': 'all' },
  params,
  body: ItemEdit,
  reply: WorkedOn,
})

export const publishItemDraft = endpoint({
  method: 'POST',
  tag,
  command: true,
  path: '/api/administration/items/{code}/draft/publish',
  summary:
    'Publishes the draft from a day on (today or later) unless lint finds new errors; open cases keep their version',
  allow: { 'centre-manager': 'all' },
  params,
  body: Publication,
  reply: WorkedOn,
})

export const discardItemDraft = endpoint({
  method: 'DELETE',
  tag,
  command: true,
  path,
  summary: 'Throws the draft away, even one that is to be in force on a coming day',
  allow: { 'centre-manager': 'all' },
  params,
  reply: WorkedOn,
})

export const compareItemVersions = endpoint({
  method: 'GET',
  tag,
  path: '/api/administration/items/{code}/compare',
  summary: 'Two versions of an item beside each other, with the fields in which they differ',
  allow: readers,
  params,
  query: Closed({
    from: Type.String({ pattern: '^[1-9][0-9]{0,5}$', maxLength: 6 }),
    to: Type.String({ pattern: '^[1-9][0-9]{0,5}$', maxLength: 6 }),
  }),
  reply: Closed({ from: ServiceItem, to: ServiceItem, changed: Type.Array(Type.String({ maxLength: 40 })) }),
})
