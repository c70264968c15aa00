// What interrupts a decision or comes before it: special procedures, an extension, hearings, interested parties, inspections.
import { Type } from 'typebox'
import { specialProcedures } from '#domain/cases/index.ts'
import { departmentStaff, headOrStandIn } from './case-scopes.ts'
import { CaseReceipt } from './case-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', maxLength: 5 })
/** An interested party by its number in the case; left out for the applicant. */
const Party = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))

const applicantOrClerk = { applicant: 'own', agent: 'own', clerk: 'department' } as const
const onCase = {
  method: 'POST',
  tag: 'special procedures',
  command: true,
  reply: CaseReceipt,
  params: Closed({ id: Id }),
} as const

export const startSpecialProcedure = endpoint({
  ...onCase,
  path: '/api/cases/{id}/start-special-procedure',
  summary:
    'Start a special procedure of Art. 45: the applicant is told in writing how long it takes, and that time is not counted',
  allow: departmentStaff,
  body: Closed({
    procedure: OneOf(specialProcedures),
    ground: Words(500),
    /** How long it is told to take. */
    days: Type.Integer({ minimum: 1, maximum: 400 }),
    unit: OneOf(['workday', 'day']),
  }),
})

export const endSpecialProcedure = endpoint({
  ...onCase,
  path: '/api/cases/{id}/end-special-procedure',
  summary: 'Record the result of the special procedure: the clocks go on today',
  allow: departmentStaff,
  body: Closed({ result: Words(2000) }),
})

export const extendDecision = endpoint({
  ...onCase,
  path: '/api/cases/{id}/extend',
  summary:
    'Extend the time to decide, once, with the reason told to the applicant (Art. 42(1)); by the head of the organ',
  allow: headOrStandIn,
  body: Closed({ reason: Words(500) }),
})

export const tellHearingRight = endpoint({
  ...onCase,
  path: '/api/cases/{id}/tell-hearing-right',
  summary:
    'Tell the applicant and the interested parties that they may ask for a hearing within five working days (Art. 47)',
  allow: departmentStaff,
  body: Closed({ matter: Words(1000) }),
})

export const requestHearing = endpoint({
  ...onCase,
  path: '/api/cases/{id}/request-hearing',
  summary: 'Ask for a hearing (Art. 47); for an interested party the window records it',
  allow: applicantOrClerk,
  body: Closed({ reason: Words(1000), party: Party }),
})

export const waiveHearing = endpoint({
  ...onCase,
  path: '/api/cases/{id}/waive-hearing',
  summary: 'Give up the right to a hearing',
  allow: applicantOrClerk,
  body: Closed({ party: Party }),
})

export const scheduleHearing = endpoint({
  ...onCase,
  path: '/api/cases/{id}/schedule-hearing',
  summary:
    'Give notice of a hearing at least seven working days before it (Art. 48); until its minutes the clocks stand still',
  allow: departmentStaff,
  body: Closed({
    heldOn: Day,
    time: Time,
    place: Words(200),
    presiderId: Id,
    /** Why the public is shut out; left out where it is open. */
    closedBecause: Type.Optional(Words(200)),
  }),
})

export const postponeHearing = endpoint({
  ...onCase,
  path: '/api/cases/{id}/postpone-hearing',
  summary: 'Put a hearing off to a later day, with the reason and seven working days of notice again',
  allow: departmentStaff,
  body: Closed({ heldOn: Day, time: Time, place: Words(200), reason: Words(500) }),
})

export const recordHearing = endpoint({
  ...onCase,
  path: '/api/cases/{id}/record-hearing',
  summary: 'Record the minutes of the hearing, on which the decision will rest (Art. 48)',
  allow: departmentStaff,
  body: Closed({ minutes: Words(5000), participants: Type.Array(Words(100), { minItems: 1, maxItems: 50 }) }),
})

export const tellInterestedParty = endpoint({
  ...onCase,
  path: '/api/cases/{id}/tell-interested-party',
  summary: 'Tell somebody whose major interest the decision touches, so that they can be heard before it (Art. 36)',
  allow: departmentStaff,
  body: Closed({ name: Words(100), interest: Words(500) }),
})

export const recordStatement = endpoint({
  ...onCase,
  path: '/api/cases/{id}/record-statement',
  summary:
    'Record what an interested party or the applicant has to say, or that a party said nothing in time (Art. 36)',
  allow: departmentStaff,
  body: Closed({
    party: Party,
    /** Left out where a party said nothing within the time for it. */
    statement: Type.Optional(Words(3000)),
  }),
})

export const nameInspectors = endpoint({
  ...onCase,
  path: '/api/cases/{id}/name-inspectors',
  summary: 'Name the two officers or more who inspect, within five working days of acceptance (Art. 55)',
  allow: departmentStaff,
  body: Closed({ officerIds: Type.Array(Id, { minItems: 1, maxItems: 10 }) }),
})

export const recordSiteInspection = endpoint({
  ...onCase,
  path: '/api/cases/{id}/record-site-inspection',
  summary: 'Record what two officers found on site (Art. 34, 55); one of them writes it down',
  allow: departmentStaff,
  body: Closed({
    /** The review step it is made for. */
    step: Type.Optional(Words(40)),
    officerIds: Type.Array(Id, { minItems: 1, maxItems: 10 }),
    inspectedOn: Day,
    findings: Words(3000),
    /** Who signed on the applicant's side; left out where nobody was there or would. */
    signedBy: Type.Optional(Words(100)),
  }),
})

export const colleagues = endpoint({
  method: 'GET',
  tag: 'special procedures',
  path: '/api/work/colleagues',
  summary: 'Who works in your department: to name a presider or an inspector',
  allow: departmentStaff,
  reply: Closed({
    colleagues: Type.Array(
      Closed({
        id: Id,
        name: Type.String({ maxLength: 200 }),
        nameEn: Type.String({ maxLength: 200 }),
        role: Type.String({ maxLength: 40 }),
      }),
    ),
  }),
})

const Told = Closed({ value: Type.Integer(), unit: OneOf(['workday', 'day']) })

/** What of a case's special procedures a page needs to know. */
export const SpecialStanding = Type.Object({
  /** The special procedure that runs; `overTold` once it outlasts the told time. */
  suspension: Nullable(
    Closed({
      procedure: OneOf(specialProcedures),
      ground: Type.String(),
      since: Type.String(),
      told: Told,
      toldUntil: Type.String(),
      overTold: Type.Boolean(),
    }),
  ),
  hearing: Nullable(
    Closed({
      rightToldOn: Nullable(Type.String()),
      /** Until when a hearing may be asked for. */
      requestBy: Nullable(Type.String()),
      requestedOn: Nullable(Type.String()),
      /** Until when one that was asked for is to be held. */
      holdBy: Nullable(Type.String()),
      heldOn: Nullable(Type.String()),
      presider: Nullable(Type.String()),
      recordedOn: Nullable(Type.String()),
    }),
  ),
  interestedParties: Type.Array(
    Closed({
      party: Type.Integer(),
      name: Type.String(),
      toldOn: Type.String(),
      /** Until when it may speak. */
      answerBy: Type.String(),
      heardOn: Nullable(Type.String()),
    }),
  ),
  /** The steps that were inspected on site. */
  inspectedSteps: Type.Array(Type.String()),
  /** Who may not preside over a hearing, having examined the case or stepped back from it. */
  reviewers: Type.Array(Type.String()),
  extended: Type.Boolean(),
})
