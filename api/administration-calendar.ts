import { Type } from 'typebox'
import { calendarLevels } from '#domain/calendar/index.ts'
import { clockKinds } from '#domain/cases/index.ts'
import { acceptanceClockKinds, parallelClockKinds } from '#domain/projects/index.ts'
import { draftState, Publication, TwoVersions } from './draft-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Year = Type.Integer({ minimum: 2004, maximum: 2099 })
const Count = Type.Integer({ minimum: 0 })
const Name = Type.String({ maxLength: 200 })
const Moment = Type.String({ maxLength: 40 })
const Level = OneOf(calendarLevels)
const Why = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })

/** What is ordered of one day; `works` null takes back what the same authority ordered of it. */
const OrderedDay = Closed({ on: Day, works: Type.Union([Type.Boolean(), Type.Null()]), why: Why, whyEn: Why })
const OrderedDays = Type.Array(OrderedDay, { maxItems: 400 })

/** An order: some days, or (with `coversYear`) the notice of a whole year. */
const Order = { level: Level, days: OrderedDays, coversYear: Type.Optional(Year) }

const DayKind = Closed({ works: Type.Boolean(), why: Name, whyEn: Name, provisional: Type.Boolean() })
const ChangedDay = Closed({ on: Day, before: DayKind, after: DayKind })

/** What an order does to the cases that are open. */
const effects = {
  openCases: Count,
  /** Cases of which a running clock ends on another day. */
  moved: Count,
  /** Their clocks, by whether they end sooner or later than before. */
  earlier: Count,
  later: Count,
  /** Cases of which a clock had run out before: they stay late. */
  alreadyLate: Count,
}

/** What it does to the approvals in parallel and joint acceptances under way. */
const stages = Closed({ open: Count, moved: Count, alreadyLate: Count })

const Version = Type.Integer({ minimum: 1 })
const VersionLine = Closed({
  number: Version,
  version: Name,
  publishedAt: Moment,
  /** Null where it came with the program. */
  publishedBy: Type.Union([Name, Type.Null()]),
  level: Type.Union([Level, Type.Null()]),
  coversYear: Type.Union([Year, Type.Null()]),
  reason: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
  changedDays: Type.Array(ChangedDay),
  /** Without `stages` where it was published before they were counted, too. */
  effects: Type.Union([Closed({ ...effects, stages: Type.Optional(stages) }), Type.Null()]),
})

const tag = 'administration'
const readers = {
  clerk: 'all',
  reviewer: 'all',
  'deputy-head': 'all',
  head: 'all',
  'centre-manager': 'all',
  supervisor: 'all',
  'system-administrator': 'all',
} as const

export const calendarYear = endpoint({
  method: 'GET',
  tag,
  path: '/api/administration/calendar',
  summary:
    'The working calendar in force: each day of a year (this one unless it is told), worked or not and by whose order',
  allow: readers,
  query: Closed({ year: Type.Optional(Type.String({ pattern: '^(20(0[4-9]|[1-9][0-9]))?$', maxLength: 4 })) }),
  reply: Closed({
    number: Version,
    version: Name,
    year: Year,
    today: Day,
    /** The notice of the year is not known: only statutory holidays with fixed dates are. */
    provisional: Type.Boolean(),
    workdays: Count,
    days: Type.Array(
      Closed({
        on: Day,
        works: Type.Boolean(),
        why: Name,
        whyEn: Name,
        /** Whose order names the day; null where the week alone says it. */
        level: Type.Union([Level, Type.Null()]),
      }),
    ),
  }),
})

export const calendarVersions = endpoint({
  method: 'GET',
  tag,
  path: '/api/administration/calendar/versions',
  summary: 'Every version of the working calendar, newest first: who ordered what, why, and which cases it moved',
  allow: readers,
  reply: Closed({ versions: Type.Array(VersionLine) }),
})

export const readCalendarNotice = endpoint({
  method: 'POST',
  tag,
  path: '/api/administration/calendar/notice',
  summary:
    'Reads the yearly notice from text, CSV or JSON into days, naming each line that is not understood; keeps nothing',
  allow: { 'centre-manager': 'all' },
  body: Closed({ year: Year, text: Type.String({ minLength: 1, maxLength: 50_000 }) }),
  reply: Closed({
    days: OrderedDays,
    faults: Type.Array(
      Closed({
        line: Type.Integer({ minimum: 1 }),
        text: Type.String({ maxLength: 200 }),
        reason: OneOf(['no-date', 'no-such-day', 'off-or-worked', 'other-year', 'named-twice', 'too-long']),
      }),
    ),
  }),
})

export const previewCalendar = endpoint({
  method: 'POST',
  tag,
  path: '/api/administration/calendar/preview',
  summary: 'What an order would change: days, and which open cases would end on another day; keeps nothing',
  allow: { 'centre-manager': 'all' },
  body: Closed(Order),
  reply: Closed({
    number: Version,
    changedDays: Type.Array(ChangedDay),
    ...effects,
    stages,
    /** Of the stages, likewise. */
    stageLines: Type.Array(
      Closed({
        handling: OneOf(['approval', 'acceptance']),
        id: Id,
        /** The project. */
        name: Name,
        nameEn: Name,
        clock: OneOf([...new Set([...parallelClockKinds, ...acceptanceClockKinds])]),
        /** Whose clock it is; null is nobody of the staff. */
        departmentCode: Type.Union([Type.String({ maxLength: 20 }), Type.Null()]),
        from: Day,
        to: Day,
      }),
      { maxItems: 200 },
    ),
    /** The first of what moves, by the day it is due now. */
    lines: Type.Array(
      Closed({
        caseId: Id,
        caseNumber: Type.Union([Type.String({ maxLength: 50 }), Type.Null()]),
        itemCode: Type.String({ maxLength: 4 }),
        itemName: Name,
        itemNameEn: Name,
        /** Its kind in the ledger of clocks. */
        clock: OneOf(clockKinds),
        from: Day,
        to: Day,
      }),
      { maxItems: 200 },
    ),
  }),
})

const manager = { 'centre-manager': 'all' } as const
const draftPath = '/api/administration/calendar/draft'

/** The calendar in force, and the order that is being worked on. */
const WorkedOn = Closed({
  newest: VersionLine,
  draft: Nullable(
    Closed({
      ...draftState,
      order: Closed(Order),
      changedDays: Type.Array(ChangedDay),
      /** Its day has come, and something stands in its way. */
      held: Type.Boolean(),
    }),
  ),
})

export const calendarDraft = endpoint({
  method: 'GET',
  tag,
  path: draftPath,
  summary: 'The order that is being worked on, with the days it would change, and the version in force',
  allow: { 'centre-manager': 'all', supervisor: 'all', 'system-administrator': 'all' },
  reply: WorkedOn,
})

export const saveCalendarDraft = endpoint({
  method: 'PUT',
  tag,
  command: true,
  path: draftPath,
  summary: 'Keeps an order as the draft of the next calendar, in place of what was drafted before',
  allow: manager,
  body: Closed(Order),
  reply: WorkedOn,
})

export const publishCalendarDraft = endpoint({
  method: 'POST',
  tag,
  command: true,
  path: `${draftPath}/publish`,
  summary:
    'Publishes the draft from a day on (today or later): on it every open case is counted anew, in its log, and told',
  allow: manager,
  body: Publication,
  reply: WorkedOn,
})

export const discardCalendarDraft = endpoint({
  method: 'DELETE',
  tag,
  command: true,
  path: draftPath,
  summary: 'Throws the draft away, even one that is to be in force on a coming day',
  allow: manager,
  reply: WorkedOn,
})

export const compareCalendars = endpoint({
  method: 'GET',
  tag,
  path: '/api/administration/calendar/compare',
  summary: 'On which days two versions of the calendar differ, beside each other',
  allow: readers,
  query: TwoVersions,
  reply: Closed({ changedDays: Type.Array(ChangedDay) }),
})
