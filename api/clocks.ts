import { Type } from 'typebox'
import { clockAnchors, clockKinds, specialProcedures } from '#domain/cases/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Day = Type.String({ maxLength: 10 })
const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-4]):[0-5][0-9]$', maxLength: 5 })
const Both = Closed({ zh: Type.String({ maxLength: 1000 }), en: Type.String({ maxLength: 1000 }) })

/** One clock of a case, and why it ends when it ends. */
const ClockExplained = Closed({
  kind: OneOf(clockKinds),
  value: Type.Integer({ minimum: 0 }),
  unit: OneOf(['workday', 'day', 'month', 'hour']),
  anchor: OneOf(clockAnchors),
  /** Of a step's clock: which. */
  step: Nullable(Type.String({ maxLength: 40 })),
  basis: Both,
  startOn: Day,
  /** Of a limit in hours only: the time of the day it starts and ends. */
  startTime: Nullable(TimeOfDay),
  dueOn: Day,
  dueTime: Nullable(TimeOfDay),
  /** Since when it stands still, where it does: `dueOn` is then what is expected. */
  pausedOn: Nullable(Day),
  /** Null while it runs. */
  stoppedOn: Nullable(Day),
  running: Type.Boolean(),
  /** Stopped after its end, or still running past it. */
  late: Type.Boolean(),
  /** What `used` and `left` count: a limit in months is followed by calendar days, hours may have a tenth. */
  countedIn: OneOf(['workday', 'day', 'hour']),
  used: Type.Number(),
  /** What passed and was not counted: `used` and `paused` make up all of it. */
  paused: Type.Number(),
  /** From now, or from where it stopped, to its end; negative past it. */
  left: Type.Number(),
  /** The special procedures whose time was not counted, each with its ground, the told time and the notice. */
  exclusions: Type.Array(
    Closed({
      procedure: OneOf(specialProcedures),
      ground: Type.String(),
      told: Closed({ value: Type.Integer(), unit: OneOf(['workday', 'day']) }),
      toldUntil: Day,
      from: Day,
      /** The day it went on; null while it stands still. */
      to: Nullable(Day),
      /** It took longer than told. */
      overTold: Type.Boolean(),
      lost: Type.Number(),
      /** The notice, by its name among the documents of the case. */
      notice: Type.String({ maxLength: 40 }),
    }),
  ),
  extension: Nullable(
    Closed({
      value: Type.Integer(),
      unit: OneOf(['workday', 'day', 'month']),
      on: Day,
      reason: Type.String(),
    }),
  ),
  /** Years whose holidays are not published yet: the end may still move. */
  provisionalYears: Type.Array(Type.Integer()),
  /** The derivation in plain words, one step a line. */
  inWords: Type.Array(Both),
  /** With `explain`: every day after the start up to the end; `why` for what does not count, and for make-up days. */
  days: Type.Optional(
    Type.Array(
      Closed({
        on: Day,
        counts: Type.Boolean(),
        why: Type.Optional(Type.String({ maxLength: 600 })),
        whyEn: Type.Optional(Type.String({ maxLength: 600 })),
        /** The clock stood still at its end. */
        stands: Type.Optional(Type.Literal(true)),
      }),
    ),
  ),
})

export const caseClocks = endpoint({
  method: 'GET',
  tag: 'cases',
  path: '/api/cases/{id}/clocks',
  summary: 'Every time limit of a case, running ones first: law, start, end, days used and left, and why it ends then',
  allow: {
    applicant: 'own',
    agent: 'own',
    clerk: 'department',
    reviewer: 'department',
    'deputy-head': 'department',
    head: 'department',
    supervisor: 'all',
  },
  params: Closed({ id: Id }),
  query: Closed({ explain: Type.Optional(OneOf(['true'])) }),
  reply: Closed({
    /** The civil date the days are counted to. */
    today: Day,
    clocks: Type.Array(ClockExplained),
  }),
})
