import { Type, type Static } from 'typebox'
import { addDays, compare, maskName, type CivilDate } from '../kernel/index.ts'

/** A licence as the register holds it and anyone may see it (Licensing Law Art. 40). Dates are civil dates, inclusive. */
export interface Licence {
  caseId: string
  number: string
  identifier: string
  name: string
  /** An enterprise's name in full, a person's masked; empty once the person's data was erased. */
  holder: string
  /** The department: it decides and its name stands on the licence, never the centre's (Art. 22–24). */
  issuer: string
  issuedOn: CivilDate
  validFrom: CivilDate
  /** Null: without end. */
  validTo: CivilDate | null
  revokedOn: CivilDate | null
  withdrawnOn: CivilDate | null
  cancelledOn: CivilDate | null
  /** The licence that has taken its place, or will. */
  followedBy: Follower | null
}

/** A licence that changes or renews another. */
export interface Follower {
  purpose: 'change' | 'renewal'
  number: string
  validFrom: CivilDate
  validTo: CivilDate | null
}

type LicenceStatus = 'valid' | 'expired' | 'revoked' | 'withdrawn' | 'cancelled' | 'renewed' | 'replaced'

/** What a licence is worth today, and since when it is no longer good. */
export interface Worth {
  status: LicenceStatus
  since: CivilDate | null
}

/** What a licence is worth today: being taken back (Art. 8, 69) outlasts a renewal, and that an expiry (Art. 50, 70(1)). */
export function licenceWorth(
  licence: Pick<Licence, 'revokedOn' | 'withdrawnOn' | 'cancelledOn' | 'validTo' | 'followedBy'>,
  today: CivilDate,
): Worth {
  const { revokedOn, withdrawnOn, cancelledOn, validTo, followedBy } = licence
  if (revokedOn !== null) return { status: 'revoked', since: revokedOn }
  if (withdrawnOn !== null) return { status: 'withdrawn', since: withdrawnOn }
  if (followedBy?.purpose === 'change' && compare(followedBy.validFrom, today) <= 0)
    return { status: 'replaced', since: followedBy.validFrom }
  const isOver = validTo !== null && compare(validTo, today) < 0
  if (isOver && followedBy?.purpose === 'renewal') return { status: 'renewed', since: addDays(validTo, 1) }
  if (cancelledOn !== null) return { status: 'cancelled', since: cancelledOn }
  return isOver ? { status: 'expired', since: addDays(validTo, 1) } : { status: 'valid', since: null }
}
/** The holder's name as shown to anyone: enterprises are public, people are not. */
export function holderShown({ kind, name }: { kind: 'person' | 'enterprise'; name: string }): string {
  return kind === 'person' ? maskName(name) : name
}

const Day = Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` })

/** What is signed. The keys are short because the payload must fit a QR code that a phone reads off paper. */
export const LicencePayload = Type.Object(
  {
    /** Number. */
    n: Type.String({ maxLength: 40 }),
    /** Identifier (GB/T 36904). */
    id: Type.String({ maxLength: 100 }),
    /** Name of the licence. */
    nm: Type.String({ maxLength: 500 }),
    /** Holder. */
    h: Type.String({ maxLength: 200 }),
    /** Issuer. */
    iss: Type.String({ maxLength: 200 }),
    /** Valid from. */
    f: Day,
    /** Valid to. */
    t: Type.Union([Day, Type.Null()]),
    /** Case. */
    c: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
  },
  { additionalProperties: false },
)
export type LicencePayload = Static<typeof LicencePayload>

/** The values of a licence that its signature covers. */
export function payloadOf(licence: Licence): LicencePayload {
  const { number: n, identifier: id, name: nm, holder: h, issuer: iss, validFrom: f, validTo: t, caseId: c } = licence
  return { n, id, nm, h, iss, f, t, c }
}

/**
 * Whether a payload says anything the register does not. The issuer may be renamed after the issue and a person erased;
 * their licences stay what they were.
 */
export function differs(payload: LicencePayload, licence: Licence): boolean {
  const recorded = payloadOf(licence)
  const holderIsKnown = recorded.h !== ''
  return (
    (holderIsKnown && payload.h !== recorded.h) ||
    (['n', 'id', 'nm', 'f', 't', 'c'] as const).some((key) => payload[key] !== recorded[key])
  )
}
