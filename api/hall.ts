// The hall for whoever comes: its queues as they stand, the board that calls, and a ticket taken, followed and given back.
import { Type } from 'typebox'
import { greenReasons, pauseReasons, ticketStatuses, zoneKinds } from '#domain/hall/index.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Instant = Text(40)
export const Letter = Type.String({ pattern: '^[A-Z]$', maxLength: 1 })
export const CounterCode = Type.String({ pattern: '^[0-9A-Z]{2,6}$', maxLength: 6 })
const ItemCode = Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 })

/** Minutes; the wait lies between `low` and `high` four times out of five. */
export const Wait = Closed({ expected: Type.Number(), low: Type.Number(), high: Type.Number() })

export const hallLive = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/public/hall',
  summary: 'The queues of the hall now: who waits, which counters serve, and how long somebody coming now would wait',
  allow: 'anyone',
  reply: Closed({
    at: Instant,
    /** While no tickets are given: when the hall opens next, and from when that day they are. */
    closed: Nullable(Closed({ on: Text(10), opens: Text(5), ticketsFrom: Text(5) })),
    zones: Type.Array(
      Closed({
        letter: Letter,
        name: Text(100),
        nameEn: Text(100),
        kind: OneOf(zoneKinds),
        waiting: Type.Integer({ minimum: 0 }),
        serving: Type.Integer({ minimum: 0 }),
        counters: Type.Integer({ minimum: 0 }),
        /** Null where no counter serves the queue. */
        wait: Nullable(Wait),
      }),
    ),
  }),
})

/** A call as the board shows it: a number and a counter, never a name. */
export const Call = Closed({
  number: Text(10),
  counter: CounterCode,
  counterName: Text(100),
  counterNameEn: Text(100),
  at: Instant,
  /** How often it was called at this counter. */
  times: Type.Integer({ minimum: 1 }),
  status: OneOf(ticketStatuses),
})

export const hallBoard = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/public/hall/board',
  summary: 'The call board: what each counter called last, newest first',
  allow: 'anyone',
  reply: Closed({ calls: Type.Array(Call) }),
})

export const hallBoardNews = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/public/hall/board/news',
  summary: 'The call board as server-sent events: the whole board at once and after every call',
  allow: 'anyone',
  download: true,
})

export const counterStatuses = ['serving', 'free', 'paused', 'closed'] as const

export const counterSign = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/public/hall/counters/{counter}',
  summary:
    'The sign above one window: whose turn it is, who is next, why it pauses; to the screen that has its key, the service to be rated just after it ended',
  allow: 'anyone',
  params: Closed({ counter: CounterCode }),
  query: Closed({ key: Type.Optional(Text(60)) }),
  reply: Closed({
    code: CounterCode,
    name: Text(100),
    nameEn: Text(100),
    zone: Letter,
    status: OneOf(counterStatuses),
    reason: Nullable(OneOf(pauseReasons)),
    now: Nullable(Closed({ number: Text(10), status: OneOf(ticketStatuses) })),
    /** Whom it would call now. */
    next: Nullable(Text(10)),
    /** The ticket whose service has just ended and can be rated. */
    rate: Nullable(Id),
  }),
})

const ticketAsked = {
  /** The item, or the zone where it is not known. */
  item: Type.Optional(ItemCode),
  zone: Type.Optional(Letter),
  /** Why one asks for the green channel. */
  green: Type.Optional(OneOf(greenReasons)),
  /** What could not get done; at that desk alone. */
  about: Type.Optional(Words(500)),
}

export const TicketNow = Closed({
  /** Whoever knows it holds the ticket. */
  id: Id,
  number: Text(10),
  zone: Letter,
  zoneName: Text(100),
  zoneNameEn: Text(100),
  status: OneOf(ticketStatuses),
  issuedAt: Instant,
  item: Nullable(Closed({ code: ItemCode, name: Text(200), nameEn: Text(200) })),
  /** Who is called before, at the most; null where nobody is waited for any more. */
  ahead: Nullable(Type.Integer({ minimum: 0 })),
  /** The counter that called it, or the only one that may. */
  counter: Nullable(CounterCode),
  calledAt: Nullable(Instant),
  caseId: Nullable(Id),
  wait: Nullable(Wait),
})

export const takeTicket = endpoint({
  method: 'POST',
  tag: 'hall',
  path: '/api/public/hall/tickets',
  summary: 'Take a ticket, at the kiosk or from home; rate limited',
  allow: 'anyone',
  command: true,
  body: Closed({ ...ticketAsked, source: OneOf(['kiosk', 'web']) }),
  reply: TicketNow,
})

export const takeOwnTicket = endpoint({
  method: 'POST',
  tag: 'hall',
  path: '/api/me/tickets',
  summary: 'Take a ticket as who one is: the counter then knows who comes and for what; one at a time',
  allow: { applicant: 'own' },
  command: true,
  body: Closed(ticketAsked),
  reply: TicketNow,
})

export const myTickets = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/me/tickets',
  summary: 'One’s own tickets of today, the latest first',
  allow: { applicant: 'own' },
  reply: Closed({ tickets: Type.Array(TicketNow) }),
})

export const ticketNow = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/public/hall/tickets/{id}',
  summary: 'A ticket one holds: who is before, and how long it may take',
  allow: 'anyone',
  params: Closed({ id: Id }),
  reply: TicketNow,
})

export const leaveQueue = endpoint({
  method: 'POST',
  tag: 'hall',
  path: '/api/public/hall/tickets/{id}/leave',
  summary: 'Give a ticket back',
  allow: 'anyone',
  command: true,
  params: Closed({ id: Id }),
  reply: TicketNow,
})
