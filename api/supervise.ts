// The supervisor's screen: the whole hall at once, the lists behind its figures, and who looked at what.
import { Type } from 'typebox'
import { cardLevels, ruleNumbers } from '#domain/supervision/index.ts'
import { statuses } from '#domain/cases/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { lookedAt } from './kernel/looked-at.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Count = Type.Integer({ minimum: 0 })
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })
const Instant = Text(40)
const Named = { code: Text(4), name: Text(200), nameEn: Text(200) }
const Words = Closed({ zh: Text(400), en: Text(400) })

/** Who watches the hall. */
const watching = { tag: 'supervise', allow: { supervisor: 'all', 'centre-manager': 'all' } } as const

/** Running cases by the working days left; those that stand still, and those without a running clock, beside them. */
export const bands = ['overdue', 'today', 'soon', 'near', 'later', 'suspended', 'resting'] as const
export type Band = (typeof bands)[number]

/** What happened to cases on a day. */
export const daily = ['received', 'accepted', 'decided', 'delivered'] as const

/** A window as it stands now: the hall is closed, somebody of its own is there, somebody stands in, or nobody. */
export const windowStates = ['closed', 'attended', 'stood-in', 'unattended'] as const

export const handlingTypes = ['instant', 'promised'] as const

const filter = {
  department: Type.Optional(Type.String({ pattern: '^[0-9]{2}$', maxLength: 2 })),
  window: Type.Optional(Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 })),
  type: Type.Optional(OneOf(handlingTypes)),
}

const Person = { id: Id, name: Text(100), nameEn: Text(100) }

const HallWindow = Closed({
  ...Named,
  department: Closed(Named),
  state: OneOf(windowStates),
  /** Its own people and whoever stands in now. */
  people: Type.Array(Closed({ ...Person, away: Type.Boolean(), standsIn: Type.Boolean() })),
  cases: Count,
  overdue: Count,
  openCards: Count,
})

const CardTold = Closed({
  id: Id,
  rule: OneOf(ruleNumbers),
  title: Words,
  level: OneOf(cardLevels),
  status: Text(40),
  department: Closed(Named),
  window: Nullable(Closed(Named)),
  raisedAt: Instant,
})

export const hallNow = endpoint({
  ...watching,
  method: 'GET',
  path: '/api/supervise/hall',
  summary: 'The hall as it stands: windows, running cases by remaining time, today, cards, and thirty days',
  query: Closed({
    ...filter,
    /** These two narrow cards alone. */
    level: Type.Optional(OneOf(cardLevels)),
    rule: Type.Optional(OneOf(ruleNumbers)),
  }),
  reply: Closed({
    at: Instant,
    /** Today's opening hours; none on a day off. */
    hours: Type.Array(Closed({ from: Text(5), to: Text(5) })),
    isOpen: Type.Boolean(),
    bands: Type.Array(Closed({ band: OneOf(bands), cases: Count })),
    today: Closed({ on: Day, received: Count, accepted: Count, decided: Count, delivered: Count }),
    /** Without reminders, which are no cards. */
    cards: Type.Array(Closed({ level: OneOf(cardLevels), open: Count, today: Count })),
    /** Open cards by rule, the most first; whichever rule is asked for. */
    rules: Type.Array(Closed({ rule: OneOf(ruleNumbers), title: Words, open: Count })),
    departments: Type.Array(
      Closed({ ...Named, cases: Count, overdue: Count, openCards: Count, worst: Nullable(OneOf(cardLevels)) }),
    ),
    windows: Type.Array(HallWindow),
    /** The newest open cards, at most twelve. */
    latest: Type.Array(CardTold),
    /** Thirty days, the last of them today. */
    trend: Type.Array(Closed({ on: Day, received: Count, decided: Count, cards: Count })),
  }),
})

export const hallNews = endpoint({
  ...watching,
  method: 'GET',
  path: '/api/supervise/news',
  summary:
    'Server-sent events: `hall` whenever what the screen shows has changed; its id is what `Last-Event-ID` resumes from',
  download: true,
})

export const runningCases = endpoint({
  ...watching,
  method: 'GET',
  path: '/api/supervise/cases',
  summary: 'The cases behind a figure: running ones of a band, due first, or those of a day; no personal data',
  query: Closed({
    ...filter,
    band: Type.Optional(OneOf(bands)),
    /** Instead of a band: what happened on a day (today where none is named). */
    what: Type.Optional(OneOf(daily)),
    on: Type.Optional(Day),
    /** Instead of that day alone: every day from this one to it. */
    since: Type.Optional(Day),
    after: Type.Optional(Text(60)),
    limit: Type.Optional(Type.String({ pattern: '^([1-9]|[1-9][0-9]|100)$' })),
  }),
  reply: Closed({
    cases: Type.Array(
      Closed({
        id: Id,
        caseNumber: Nullable(Text(30)),
        item: Closed(Named),
        department: Closed(Named),
        windowCode: Nullable(Text(4)),
        status: OneOf(statuses),
        dueOn: Nullable(Day),
        suspended: Nullable(Closed({ procedure: Text(40), toldUntil: Nullable(Day) })),
        openCards: Count,
        worst: Nullable(OneOf(cardLevels)),
      }),
    ),
    next: Nullable(Text(60)),
  }),
})

export const looks = endpoint({
  tag: 'supervise',
  method: 'GET',
  path: '/api/supervise/looks',
  summary: 'What supervisors looked at: who, which case or person, when; a supervisor sees their own looks alone',
  allow: { supervisor: 'self', 'centre-manager': 'all', 'system-administrator': 'all' },
  query: Closed({
    who: Type.Optional(Text(60)),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    /** The last number of the page before. */
    after: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$', maxLength: 15 })),
  }),
  reply: Closed({
    looks: Type.Array(
      Closed({
        number: Type.Integer({ minimum: 1 }),
        at: Instant,
        by: Closed({ username: Text(60), name: Text(100), nameEn: Text(100) }),
        what: OneOf(lookedAt),
        /** The case it belongs to, where there is one. */
        caseId: Nullable(Id),
        caseNumber: Nullable(Text(30)),
      }),
    ),
    next: Nullable(Text(15)),
  }),
})
