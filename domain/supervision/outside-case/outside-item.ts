import { Type, type Static } from 'typebox'

const Limit = Type.Object(
  {
    value: Type.Integer({ minimum: 1, maximum: 1000 }),
    unit: Type.Unsafe<'workday' | 'day'>({ type: 'string', enum: ['workday', 'day'] }),
  },
  { additionalProperties: false },
)
const Nullable = <const S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()])

/** An item of an outside system as it is registered: what its cases are measured by. */
export const OutsideItem = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 64, pattern: '^[^\\s\\x00-\\x1f]+$' }),
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    instant: Type.Boolean(),
    /** From receipt to the decision on acceptance; null where nothing limits it. */
    acceptance: Nullable(Limit),
    /** From acceptance to the decision. */
    promised: Nullable(Limit),
    statutory: Nullable(Limit),
    /** From the decision to its delivery. */
    delivery: Nullable(Limit),
    /** Whether the promise is the deadline each case states at acceptance; `promised` where it states none. */
    statesDeadline: Type.Boolean(),
    /** Governed by a law that is not the Licensing Law: its suspensions and extensions are its own, and no rule of that law judges them. */
    ownLaw: Type.Boolean(),
    materials: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 200 }),
    steps: Type.Array(
      Type.Object(
        {
          code: Type.String({ minLength: 1, maxLength: 64 }),
          days: Type.Integer({ minimum: 0, maximum: 400 }),
          siteInspection: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
      { maxItems: 100 },
    ),
  },
  { additionalProperties: false },
)
export type OutsideItem = Static<typeof OutsideItem>

/** What is known of the system a case is kept in. */
export interface OutsideSystem {
  code: string
  departmentCode: string
  /** IANA name. */
  zone: string
  /** Whether limits run on the city's working days, or on every day there is. */
  calendar: 'city' | 'every-day'
  /** How long messages may be out of order: a case is judged as it stood so many hours ago. */
  settleHours: number
}
