import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id } from './kernel/shapes.ts'

const Text = Type.String({ maxLength: 500 })
const Day = Type.String({ maxLength: 10 })
const NullableDay = Type.Union([Day, Type.Null()])

/** A licence as anyone may see it: a person's name is masked. */
const LicenceView = Closed({
  caseId: Id,
  number: Text,
  identifier: Text,
  name: Text,
  holder: Text,
  issuer: Text,
  issuedOn: Day,
  validFrom: Day,
  validTo: NullableDay,
  revokedOn: NullableDay,
  withdrawnOn: NullableDay,
  cancelledOn: NullableDay,
  /** The licence that has taken its place or will: by a renewal or a change. */
  followedBy: Type.Union([
    Closed({
      purpose: Type.Unsafe<'change' | 'renewal'>({ type: 'string', enum: ['change', 'renewal'] }),
      number: Text,
      validFrom: Day,
      validTo: NullableDay,
    }),
    Type.Null(),
  ]),
})

export const verifyLicence = endpoint({
  method: 'GET',
  tag: 'licences',
  path: '/api/public/licences/verify',
  summary: 'Is this licence good? By the signed payload of its code, or by its number: one of the two',
  allow: 'anyone',
  query: Closed({
    payload: Type.Optional(Type.String({ maxLength: 3000 })),
    number: Type.Optional(Type.String({ maxLength: 60 })),
  }),
  reply: Closed({
    status: Type.Unsafe<
      'valid' | 'unknown' | 'altered' | 'revoked' | 'withdrawn' | 'cancelled' | 'expired' | 'renewed' | 'replaced'
    >({
      type: 'string',
      enum: ['valid', 'unknown', 'altered', 'revoked', 'withdrawn', 'cancelled', 'expired', 'renewed', 'replaced'],
    }),
    /** The values as recorded: compare them with what you were shown. */
    licence: Type.Optional(LicenceView),
    /** First day on which it was no longer good. */
    since: Type.Optional(Day),
  }),
})

export const licenceKeys = endpoint({
  method: 'GET',
  tag: 'licences',
  path: '/api/public/licences/keys',
  summary: 'The public keys (JWKS, RFC 7517): with them anyone can check a licence without asking us',
  allow: 'anyone',
  reply: Closed({
    keys: Type.Array(
      Closed({
        kty: Type.Literal('OKP'),
        crv: Type.Literal('Ed25519'),
        alg: Type.Literal('EdDSA'),
        use: Type.Literal('sig'),
        kid: Type.String({ maxLength: 100 }),
        x: Type.String({ maxLength: 100 }),
      }),
    ),
  }),
})

export const caseLicence = endpoint({
  method: 'GET',
  tag: 'licences',
  path: '/api/cases/{id}/licence',
  summary: 'The licence a case was granted, with the signed payload to print as a code',
  allow: {
    applicant: 'own',
    agent: 'own',
    clerk: 'department',
    reviewer: 'department',
    'deputy-head': 'department',
    head: 'department',
    supervisor: 'all',
  },
  look: 'licence',
  params: Closed({ id: Id }),
  reply: Closed({ payload: Type.String({ maxLength: 3000 }), licence: LicenceView }),
})
