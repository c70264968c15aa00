// The hall for whoever runs it: every queue as it stands and as it will, who sits where, and what to do about it.
import { Type } from 'typebox'
import { pauseReasons, zoneKinds } from '#domain/hall/index.ts'
import { CounterCode, counterStatuses, Letter, Wait } from './hall.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Count = Type.Integer({ minimum: 0 })
const Minutes = Nullable(Type.Number({ minimum: 0 }))
const Instant = Text(40)

export const hallDuty = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/hall/duty',
  summary: 'The hall as its duty manager sees it: queues now and ahead, counters, and what to open when',
  allow: { 'centre-manager': 'all', supervisor: 'all' },
  reply: Closed({
    at: Instant,
    /** Minutes nobody should wait longer than. */
    goal: Count,
    /** What each step of `ahead` is long, in minutes. */
    stepMinutes: Count,
    zones: Type.Array(
      Closed({
        letter: Letter,
        name: Text(100),
        nameEn: Text(100),
        kind: OneOf(zoneKinds),
        waiting: Count,
        serving: Count,
        counters: Count,
        wait: Nullable(Wait),
        /** The wait of whoever comes then, to the end of the day; null where nobody would serve them. */
        ahead: Type.Array(Minutes),
        today: Closed({
          taken: Count,
          served: Count,
          /** Who went without being served. */
          gone: Count,
          booked: Count,
          median: Minutes,
          ninetieth: Minutes,
        }),
      }),
    ),
    advice: Type.Array(
      Closed({
        zone: Letter,
        counter: Nullable(CounterCode),
        at: Instant,
        without: Minutes,
        with: Minutes,
      }),
    ),
    counters: Type.Array(
      Closed({
        code: CounterCode,
        name: Text(100),
        nameEn: Text(100),
        zone: Letter,
        status: OneOf(counterStatuses),
        /** Who sits there, and since when they do what they do. */
        who: Nullable(Closed({ name: Text(100), nameEn: Text(100) })),
        standsIn: Type.Boolean(),
        since: Nullable(Instant),
        reason: Nullable(OneOf(pauseReasons)),
        /** The key of the screen above it. */
        signKey: Text(60),
      }),
    ),
  }),
})
