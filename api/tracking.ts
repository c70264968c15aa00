import { Type } from 'typebox'
import { staffRoles } from '#domain/organisation/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Day = Type.String({ maxLength: 10 })
const Name = Type.String({ maxLength: 500 })
const Named = Closed({ name: Name, nameEn: Name })
const Count = Type.Integer({ minimum: 0 })

export const trackCase = endpoint({
  method: 'POST',
  tag: 'tracking',
  path: '/api/public/tracking',
  summary: 'Where a case stands, for whoever holds its number and query code (查询码); nothing personal is answered',
  allow: 'anyone',
  body: Closed({
    caseNumber: Type.String({ minLength: 1, maxLength: 60 }),
    queryCode: Type.String({ minLength: 1, maxLength: 30 }),
  }),
  reply: Closed({
    caseNumber: Type.String(),
    itemCode: Type.String({ maxLength: 4 }),
    itemName: Name,
    itemNameEn: Name,
    department: Named,
    status: Type.String(),
    waitingFor: Type.String(),
    receivedOn: Day,
    /** The day the running clock ends: acceptance, decision or delivery; null while no clock runs. */
    dueOn: Nullable(Day),
    /** The day the decision is promised for; null before acceptance. */
    promisedOn: Nullable(Day),
    /** What happened, oldest first: names of events as everywhere, without drafts and inner steps. */
    timeline: Type.Array(Closed({ type: Type.String(), on: Day })),
    /** What the last correction notice asks for, while it waits for an answer: papers and questions by their names. */
    toCorrect: Type.Array(Named),
  }),
})

export const publishedGrants = endpoint({
  method: 'GET',
  tag: 'tracking',
  path: '/api/public/grants',
  summary: 'Grants as published (Licensing Law Art. 40; 行政许可公示), newest first; persons’ names masked',
  allow: 'anyone',
  // A form without script sends its empty fields too.
  query: Closed({
    department: Type.Optional(Type.String({ pattern: '^([0-9]{2})?$', maxLength: 2 })),
    /** A licence number, or words of the name of the item or the licence. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(Type.String({ maxLength: 80 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)?$', maxLength: 3 })),
  }),
  reply: Closed({
    grants: Type.Array(
      Closed({
        /** Of no use but to tell lines apart. */
        id: Id,
        number: Type.String({ maxLength: 60 }),
        licenceName: Name,
        itemCode: Type.String({ maxLength: 4 }),
        itemName: Name,
        itemNameEn: Name,
        /** An enterprise in full, a person masked; empty once the person's data was erased. */
        holder: Type.String({ maxLength: 200 }),
        /** It is left out at the holder’s objection (Art. 5(3)). */
        holderWithheld: Type.Boolean(),
        department: Named,
        decidedOn: Day,
        issuedOn: Day,
        validFrom: Day,
        /** Null: without end. */
        validTo: Nullable(Day),
        revokedOn: Nullable(Day),
      }),
    ),
    next: Nullable(Type.String()),
  }),
})

export const announcedHearings = endpoint({
  method: 'GET',
  tag: 'tracking',
  path: '/api/public/hearings',
  summary:
    'Hearings to come that anybody may attend (Licensing Law Art. 46, 48; 听证公告), soonest first; no case, persons’ names masked',
  allow: 'anyone',
  // A form without script sends its empty fields too.
  query: Closed({
    department: Type.Optional(Type.String({ pattern: '^([0-9]{2})?$', maxLength: 2 })),
    after: Type.Optional(Type.String({ maxLength: 80 })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)?$', maxLength: 3 })),
  }),
  reply: Closed({
    hearings: Type.Array(
      Closed({
        /** Of no use but to tell lines apart. */
        id: Id,
        itemCode: Type.String({ maxLength: 4 }),
        itemName: Name,
        itemNameEn: Name,
        /** Of the organ's own accord (Art. 46), or at the request of somebody concerned (Art. 47). */
        basis: OneOf(['ex-officio', 'request']),
        /** An enterprise in full, a person masked; empty once the person's data was erased. */
        applicant: Type.String({ maxLength: 200 }),
        /** It is left out where the holder of the licence at issue objected to being published (Art. 5(3)). */
        applicantWithheld: Type.Boolean(),
        department: Named,
        heldOn: Day,
        /** When it begins, 'HH:MM' in the town. */
        time: Type.String({ maxLength: 5 }),
        place: Type.String({ maxLength: 200 }),
        /** The office of whoever presides; null where the account is gone. */
        presider: Nullable(OneOf(staffRoles)),
        /** When the day shown was announced. */
        announcedOn: Day,
        /** The same to the minute. */
        announcedAt: Type.String({ maxLength: 40 }),
        /** The day it was announced for before, where it was put off. */
        postponedFrom: Nullable(Day),
      }),
    ),
    next: Nullable(Type.String()),
  }),
})

export const todaysFigures = endpoint({
  method: 'GET',
  tag: 'tracking',
  path: '/api/public/today',
  summary: 'The centre today: received, decided, waiting; and how it kept its promises over the last thirty days',
  allow: 'anyone',
  reply: Closed({
    on: Day,
    receivedToday: Count,
    decidedToday: Count,
    /** Cases whose next step is the centre's, not the applicant's. */
    waitingNow: Count,
    /** Decided within the promised limit, of all decided in the last thirty days; the share is null where none was. */
    onTime: Closed({
      numerator: Count,
      denominator: Count,
      share: Nullable(Type.Number({ minimum: 0, maximum: 1 })),
    }),
    /** Working days from acceptance to decision, the middle one of the last thirty days; null where none was decided. */
    medianWorkingDays: Nullable(Type.Number({ minimum: 0 })),
    since: Day,
  }),
})
