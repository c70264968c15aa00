import { Type, type Static } from 'typebox'
import { decisionLevels, levels } from '../organisation/index.ts'
import { OneOf, Text } from './shapes.ts'
import { ExtensionRule, IntakeWindow, Limit, Period } from './time-limit.ts'

/** How sure we are of a row: read in a primary text (V), own knowledge (K), local example (L), uncertain (U), reconstruction for the demo (R). */
export const confidences = ['V', 'K', 'L', 'U', 'R'] as const

/** Item types of GB/T 39046-2020 table A.1, by the field's words; `first-review` items are decided one level up (上报件). */
export const itemKinds = [
  'licence',
  'confirmation',
  'payment',
  'levy',
  'filing',
  'public-service',
  'first-review',
] as const

/** Ranks of the texts a power may rest on (Licensing Law Art. 14–17). */
const Rank = OneOf([
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
  'provincial-rule',
  'ministry-rule',
  'normative-document',
])

/** A text the item rests on (设定依据). */
export const LegalBasis = Type.Object({ law: Text(), article: Type.Optional(Text(60)), rank: Rank })

/** A paper the applicant hands in (申报材料). */
export const Material = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  name: Text(),
  nameEn: Text(),
  legalBasis: Type.Union([Text(), Type.Null()]),
  kind: OneOf(['original', 'copy', 'both']),
  copies: Type.Integer({ minimum: 0, maximum: 20 }),
  source: OneOf(['applicant', 'government', 'other']),
  sourceOrg: Type.Optional(Text()),
  /** `shareable`: the office that issued it is asked for its data; nobody has to bring it (State Council order 716). */
  necessity: OneOf(['required', 'optional', 'tolerable', 'shareable']),
  archive: Type.Boolean(),
  /** Confidential by nature (Licensing Law Art. 5): every such paper is treated as if its owner had marked it. */
  confidential: Type.Optional(OneOf(['trade-secret', 'privacy'])),
})

/** A step between acceptance and decision (审查环节), done by the department, in working days. */
export const ReviewStep = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
  name: Text(60),
  nameEn: Text(60),
  days: Type.Integer({ minimum: 0, maximum: 200 }),
  /** It is passed only once two officers recorded a visit (Licensing Law Art. 34(3)). */
  siteInspection: Type.Optional(Type.Boolean()),
})

/** From how much of what on a case is decided how high: general matters at the window, important ones higher up. */
export const DecisionRule = Type.Object({
  fact: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,59}$' }),
  atLeast: Type.Number({ minimum: 0 }),
  level: OneOf(decisionLevels),
})
export type DecisionRule = Static<typeof DecisionRule>

/** A charge (收费); amounts in fen; `rateNote` says the base where the amount is not fixed. */
export const Fee = Type.Object({
  name: Text(),
  nameEn: Text(),
  basis: Text(),
  /** Rank of that basis, where it is known. */
  basisRank: Type.Optional(Rank),
  /** Charged at the time of the data and no more. */
  historical: Type.Optional(Type.Boolean()),
  amountFen: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  rateNote: Type.Optional(Text()),
  /** The text by which the licence is not issued before it is paid; absent where nobody may wait for it. */
  paidFirst: Type.Optional(Text()),
  demoValue: Type.Boolean(),
})

/** Codes of materials, names of form questions and of fees (in Chinese), codes of review steps. */
const Parts = Type.Object({
  materials: Type.Optional(Type.Array(Text(60), { maxItems: 60 })),
  fields: Type.Optional(Type.Array(Text(60), { maxItems: 100 })),
  fees: Type.Optional(Type.Array(Text(), { maxItems: 30 })),
  steps: Type.Optional(Type.Array(Text(40), { maxItems: 12 })),
})

/**
 * 告知承诺: what an applicant may promise instead of proving it with papers (国办发〔2020〕42号). The case is decided on the
 * promise, and whether it is kept is checked within so long of the decision.
 */
export const Commitment = Type.Object({
  /** What is promised: the conditions of the law, in the applicant's mouth. */
  promised: Text(1000),
  promisedEn: Text(1000),
  /** The text that allows it. */
  basis: Text(),
  confidence: OneOf(confidences),
  /** Codes of the papers the promise may stand for. */
  materials: Type.Array(Text(60), { minItems: 1, maxItems: 60 }),
  checkWithin: Period,
  /** Calendar days an applicant may at most be given to make a promise true, once; `defaultPutRightDays` unless told. */
  putRightDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
})

const ScenarioCode = Type.String({ pattern: '^[a-z0-9-]{1,40}$', maxLength: 40 })

/**
 * A question that finds out the applicant's situation (情形). What some answer adds applies only where it is given; what an
 * answer drops does not apply where it is given, whatever another adds.
 */
export const Scenario = Type.Object({
  code: ScenarioCode,
  /** The question itself. */
  name: Text(200),
  nameEn: Text(200),
  /** Asked only where every one of these earlier questions was answered so. */
  when: Type.Optional(
    Type.Array(
      Type.Object({
        scenario: ScenarioCode,
        answers: Type.Array(ScenarioCode, { minItems: 1, maxItems: 12 }),
      }),
      { minItems: 1, maxItems: 5 },
    ),
  ),
  answers: Type.Array(
    Type.Object({
      code: ScenarioCode,
      name: Text(200),
      nameEn: Text(200),
      adds: Type.Optional(Parts),
      drops: Type.Optional(Parts),
      /** What is promised instead; of several the last question's holds. */
      promised: Type.Optional(Limit),
    }),
    { minItems: 2, maxItems: 12 },
  ),
})
export type Scenario = Static<typeof Scenario>

/** An example the item must keep to (示例): what follows from these answers for a complete application of that day, accepted at once. */
export const Example = Type.Object({
  name: Text(200),
  nameEn: Text(200),
  situation: Type.Record(ScenarioCode, ScenarioCode, { maxProperties: 20 }),
  appliedOn: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 }),
  expected: Type.Object({
    /** Codes of the required materials, in any order. */
    materials: Type.Array(Text(60), { maxItems: 60 }),
    /** What the fees with a fixed amount come to. */
    feeFen: Type.Integer({ minimum: 0 }),
    /** By when it is promised. */
    dueOn: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 }),
  }),
})
export type Example = Static<typeof Example>

/** A service item (事项) in one version: what the guide says and what the engine enforces, one object. */
export const ServiceItem = Type.Object({
  code: Type.String({ pattern: '^[0-9]{4}$' }),
  taskCode: Type.String({ minLength: 31, maxLength: 31 }),
  name: Text(200),
  nameEn: Text(200),
  departmentCode: Type.String({ pattern: '^[0-9]{2}$' }),
  kind: OneOf(itemKinds),
  legalBases: Type.Array(LegalBasis),
  statutory: Type.Union([Limit, Type.Null()]),
  promised: Limit,
  /** The item's own rule for an extension, where a law or regulation sets another than ten working days. */
  extension: Type.Optional(ExtensionRule),
  /** Prescribed by law before every decision (Licensing Law Art. 46). */
  hearing: Type.Optional(OneOf(['required'])),
  /** Seasons in which applications are taken in; absent where they are all year round. */
  intakeWindows: Type.Optional(Type.Array(IntakeWindow, { minItems: 1, maxItems: 12 })),
  handlingType: OneOf(['instant', 'promised']),
  residency: OneOf(['none', 'partial', 'full']),
  authority: OneOf(levels),
  decisionLevel: OneOf(decisionLevels),
  /**
   * Before whom a decision is reconsidered, where it is not the people's government: the organ above, for customs, finance,
   * foreign exchange, tax and state security (Administrative Reconsideration Law 2023 Art. 27).
   */
  reconsideration: Type.Optional(OneOf(['organ-above'])),
  /** Cases that are decided higher up than the rest, by an answer that is a number: from `atLeast` on, at `level`. */
  decisionRules: Type.Optional(Type.Array(DecisionRule, { minItems: 1, maxItems: 12 })),
  /** Whoever reviewed a case does not decide it (审批分离). */
  fourEyes: Type.Optional(Type.Boolean()),
  /** Touches the major interests of others as a rule: they are told before it is decided (Licensing Law Art. 36). */
  interestedParties: Type.Optional(Type.Literal(true)),
  reviewSteps: Type.Array(ReviewStep, { maxItems: 12 }),
  /** How long an applicant has to answer a correction notice before the application lapses; `defaultCorrectionPeriod` unless told. */
  correctionPeriod: Type.Optional(Period),
  /** Within how long of finding it false a licence is revoked; `defaultRevocationPeriod` unless told. */
  revokeWithin: Type.Optional(Period),
  /** Within how long of the decision the applicant's side may object to publication; `defaultObjectionPeriod` unless told. */
  objectWithin: Type.Optional(Period),
  /** Within how long an objection is decided on; `defaultObjectionDecisionPeriod` unless told. */
  decideObjectionWithin: Type.Optional(Period),
  /** Absent where everything has to be proved. */
  commitment: Type.Optional(Commitment),
  /** How many licences may be in force at a time (数量限制); they go to applicants in the order of acceptance (Art. 57). */
  quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  /** A scarce resource (Art. 12(2)): granted by this way of competing, to whom it was awarded (Art. 53). */
  competition: Type.Optional(OneOf(['tender', 'auction'])),
  /** The paper that shows the result of the examination by which the qualification is given (Art. 12(3), 54). */
  exam: Type.Optional(Text(60)),
  /** Directly concerns public safety, health or life: falsification and fraud bar from applying again (Art. 78, 79). */
  publicSafety: Type.Optional(Type.Literal(true)),
  /** Calendar days before its last day by which the renewal of its licence is applied for; 30 unless told (Art. 50). */
  renewBeforeDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 400 })),
  /** Who decides a first-review item (上级机关). */
  upperOrgan: Type.Optional(Text(200)),
  acceptConditions: Type.Array(Text()),
  materials: Type.Array(Material, { maxItems: 60 }),
  /** JSON Schema of the application form; `x-fact` marks the answers that clocks, fees and decision levels may read. */
  form: Type.Unsafe<FormSchema>(Type.Record(Type.String(), Type.Unknown())),
  fees: Type.Array(Fee),
  /** Guided questions (情形引导), in the order they are asked; absent where everybody is asked for the same. */
  scenarios: Type.Optional(Type.Array(Scenario, { minItems: 1, maxItems: 20 })),
  /** Held against the item whenever it is published. */
  examples: Type.Optional(Type.Array(Example, { minItems: 1, maxItems: 50 })),
  result: Type.Object({
    name: Text(),
    nameEn: Text(),
    kind: OneOf(['certificate', 'approval', 'document', 'none']),
    validYears: Type.Union([Type.Integer({ minimum: 1, maximum: 99 }), Type.Null()]),
  }),
  refusalReasons: Type.Array(Text()),
  audience: Type.Array(OneOf(['person', 'enterprise']), { minItems: 1 }),
  windowCodes: Type.Array(Type.String({ pattern: '^[0-9]{4}$' })),
  keywords: Type.Array(Text(40)),
  faq: Type.Array(Type.Object({ question: Text(), answer: Text() })),
  confidence: OneOf(confidences),
  /** How sure we are of a field, where it differs from the row. */
  confidences: Type.Optional(Type.Record(Type.String({ pattern: '^[A-Za-z]{1,40}$' }), OneOf(confidences))),
  today: Type.Optional(Text()),
})
export type ServiceItem = Static<typeof ServiceItem>

/** The subset of JSON Schema application forms are written in. */
export interface FormSchema {
  type: 'object'
  additionalProperties: false
  required: string[]
  properties: Record<string, FormField>
}

/** One question. Titles are Chinese, `x-title-en` English; `format` may be `date`, `citizen-id`, `credit-code`, `mobile`. */
export interface FormField {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array'
  title: string
  'x-title-en': string
  'x-group'?: string
  'x-group-en'?: string
  'x-personal'?: boolean
  'x-fact'?: boolean
  description?: string
  'x-description-en'?: string
  enum?: readonly string[]
  'x-enum-en'?: readonly string[]
  format?: 'date' | 'citizen-id' | 'credit-code' | 'mobile'
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: { type: 'string'; enum?: readonly string[]; maxLength?: number }
}
