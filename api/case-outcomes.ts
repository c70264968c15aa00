// What becomes of a case beside its usual road: papers promised, lapsed, sent up; and of its licence afterwards.
import { Type } from 'typebox'
import {
  cancellationGrounds,
  checkOutcomes,
  objectionGrounds,
  revocationGrounds,
  withdrawalGrounds,
} from '#domain/cases/index.ts'
import { caseApplicants, departmentStaff, headOrStandIn, windowStaff } from './case-scopes.ts'
import { CaseReceipt } from './case-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, OneOf, Words } from './kernel/shapes.ts'

const Day = Type.String({ format: 'date', maxLength: 10 })
const HandedIn = Closed({ material: Words(60), fileId: Id })

const onCase = { method: 'POST', tag: 'cases', command: true, reply: CaseReceipt, params: Closed({ id: Id }) } as const

export const acceptOnPromise = endpoint({
  ...onCase,
  path: '/api/cases/{id}/accept-on-promise',
  summary: 'Accept an application without papers that may follow, against a written promise to hand them in by a day',
  allow: windowStaff,
  body: Closed({ promisedOn: Day }),
})

export const checkCommitment = endpoint({
  ...onCase,
  path: '/api/cases/{id}/check-commitment',
  summary: 'Record whether what was promised instead of papers is so; broken, the licence is to be revoked',
  allow: departmentStaff,
  body: Closed({ outcome: OneOf(checkOutcomes), findings: Words(1000), putRightBy: Type.Optional(Day) }),
})

export const findFalse = endpoint({
  ...onCase,
  path: '/api/cases/{id}/find-false',
  summary:
    'Record that something the licence rests on is false: it is owed from now on that it be revoked (Art. 69(2))',
  allow: departmentStaff,
  body: Closed({ findings: Words(1000) }),
})

export const revokeLicence = endpoint({
  ...onCase,
  path: '/api/cases/{id}/revoke-licence',
  summary: 'Revoke the licence on a ground of Art. 69',
  allow: headOrStandIn,
  body: Closed({ ground: OneOf(revocationGrounds), reasons: Words(1000) }),
})

export const forgoRevocation = endpoint({
  ...onCase,
  path: '/api/cases/{id}/forgo-revocation',
  summary: 'Let a licence stand that could be revoked, because revoking it would do the public great harm (Art. 69(3))',
  allow: headOrStandIn,
  body: Closed({ ground: OneOf(revocationGrounds), reasons: Words(1000) }),
})

export const objectToPublication = endpoint({
  ...onCase,
  path: '/api/cases/{id}/object-to-publication',
  summary:
    'Object to being named in what is published, for a trade secret or privacy (Art. 5(3)): until it is decided nobody is named',
  allow: { ...caseApplicants, clerk: 'department' },
  body: Closed({ ground: OneOf(objectionGrounds), reason: Words(1000) }),
})

export const decideObjection = endpoint({
  ...onCase,
  path: '/api/cases/{id}/decide-objection',
  summary: 'Decide on an objection to publication: upheld, or overruled for the public interest that asks for it',
  allow: headOrStandIn,
  body: Closed({ upheld: Type.Boolean(), reasons: Words(1000) }),
})

export const withdrawLicence = endpoint({
  ...onCase,
  path: '/api/cases/{id}/withdraw-licence',
  summary: 'Withdraw a lawful licence in the public interest, against compensation (Art. 8)',
  allow: headOrStandIn,
  body: Closed({ ground: OneOf(withdrawalGrounds), reasons: Words(1000), compensation: Words(1000) }),
})

export const cancelLicence = endpoint({
  ...onCase,
  path: '/api/cases/{id}/cancel-licence',
  summary: 'Cancel the registration of a licence on a ground of Art. 70',
  allow: headOrStandIn,
  body: Closed({ ground: OneOf(cancellationGrounds), reasons: Words(1000) }),
})

export const reopenCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/reopen',
  summary: 'Take up again an application that lapsed because nobody corrected it',
  allow: { clerk: 'department' },
  body: Closed({ reason: Words(500) }),
})

export const supplyTolerated = endpoint({
  ...onCase,
  path: '/api/cases/{id}/supply',
  summary: 'Hand in papers the application was accepted without, as promised',
  allow: { ...caseApplicants, clerk: 'department' },
  body: Closed({ materials: Type.Array(HandedIn, { minItems: 1, maxItems: 60 }) }),
})

export const forwardCase = endpoint({
  ...onCase,
  path: '/api/cases/{id}/forward',
  summary: 'Send a first-review case up with the preliminary opinion and every paper (Art. 35, 43)',
  allow: departmentStaff,
  body: Closed({ upperOrgan: Words(200), opinion: Words(1000) }),
})

export const recordUpperDecision = endpoint({
  ...onCase,
  path: '/api/cases/{id}/upper-decision',
  summary: 'Record what the upper organ decided',
  allow: departmentStaff,
  body: Closed({
    outcome: OneOf(['grant', 'refuse']),
    documentNo: Words(100),
    decidedOn: Day,
    reasons: Type.Optional(Type.Array(Words(500), { maxItems: 20 })),
    legalBasis: Type.Optional(Words(500)),
  }),
})
