// The hall for whoever serves in it: signing in at a counter, calling, and what becomes of who was called.
import { Type } from 'typebox'
import { pauseReasons, serviceOutcomes, ticketClasses, ticketSources, greenReasons } from '#domain/hall/index.ts'
import { CounterCode, Letter, TicketNow } from './hall.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'
import { Party } from './people.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Instant = Text(40)

/** Clerks serve at the windows they belong to or stand in at; the centre's manager at its own desks. */
const servers = { clerk: 'own', 'centre-manager': 'all' } as const

/** What may be asked for of a ticket at a counter. */
export const counterActs = [
  'CallTicket',
  'RecallTicket',
  'StartService',
  'MissTicket',
  'TransferTicket',
  'EscalateTicket',
  'SuspendTicket',
  'ResumeTicket',
  'LinkTicket',
  'FinishService',
] as const

const CounterTicket = Closed({
  ...TicketNow.properties,
  class: OneOf(ticketClasses),
  green: Nullable(OneOf(greenReasons)),
  source: OneOf(ticketSources),
  about: Nullable(Text(500)),
  calls: Type.Integer({ minimum: 0 }),
  recalls: Type.Integer({ minimum: 0 }),
  /** Who took it, number masked, where that is known. */
  party: Nullable(Party),
  mayDo: Type.Array(OneOf(counterActs)),
})

const Counter = Closed({
  code: CounterCode,
  name: Text(100),
  nameEn: Text(100),
  zone: Letter,
  /** Somebody else is signed in there. */
  taken: Type.Boolean(),
  standsIn: Type.Boolean(),
})

export const CounterDesk = Closed({
  at: Instant,
  /** Where one may serve. */
  counters: Type.Array(Counter),
  session: Nullable(
    Closed({
      counter: CounterCode,
      zone: Letter,
      standsIn: Type.Boolean(),
      openedAt: Instant,
      pausedAt: Nullable(Instant),
      pauseReason: Nullable(OneOf(pauseReasons)),
    }),
  ),
  /** How many could be called here. */
  waiting: Type.Integer({ minimum: 0 }),
  /** The number whose turn it would be here; null where nobody waits. */
  next: Nullable(Text(10)),
  ticket: Nullable(CounterTicket),
  suspended: Type.Array(CounterTicket),
  /** Where a ticket may be sent. */
  zones: Type.Array(Closed({ letter: Letter, name: Text(100), nameEn: Text(100) })),
})

const serving = { tag: 'hall', allow: servers, reply: CounterDesk } as const

export const counterDesk = endpoint({
  ...serving,
  method: 'GET',
  path: '/api/hall/desk',
  summary: 'Where one serves now, who is there, and how many wait',
})

const acting = { ...serving, method: 'POST', command: true } as const
const onTicket = { ...acting, params: Closed({ id: Id }) } as const

export const signInAtCounter = endpoint({
  ...acting,
  path: '/api/hall/desk/sign-in',
  summary: 'Sign in at a counter of one’s own, or at one where one stands in',
  body: Closed({ counter: CounterCode }),
})

export const pauseCounter = endpoint({
  ...acting,
  path: '/api/hall/desk/pause',
  summary: 'Pause, with the reason; not while somebody is there',
  body: Closed({ reason: OneOf(pauseReasons) }),
})

export const resumeCounter = endpoint({ ...acting, path: '/api/hall/desk/resume', summary: 'Go on after a pause' })

export const signOutOfCounter = endpoint({ ...acting, path: '/api/hall/desk/sign-out', summary: 'Leave the counter' })

export const callNext = endpoint({
  ...acting,
  path: '/api/hall/desk/call-next',
  summary: 'Call whose turn it is; nobody is called twice, whoever else calls at the same moment',
})

export const recallTicket = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/recall',
  summary: 'Call the same number again, twice at the most',
})

export const startService = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/start',
  summary: 'Who was called is there',
})

export const missTicket = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/miss',
  summary: 'Who was called did not come: once more after three numbers, then no more',
})

export const transferTicket = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/transfer',
  summary: 'Send a visitor to another queue or counter, where they keep their place by the time they came',
  body: Closed({ zone: Letter, counter: Type.Optional(CounterCode), reason: Words(200) }),
})

export const escalateTicket = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/escalate',
  summary: 'Send a visitor to the desk for what could not get done, saying what',
  body: Closed({ about: Words(500) }),
})

export const suspendTicket = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/suspend',
  summary: 'Put a ticket aside while the visitor fetches something',
  body: Closed({ reason: Words(200) }),
})

export const resumeTicket = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/resume',
  summary: 'Go on with who was put aside',
})

export const linkTicket = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/link',
  summary: 'Link the case taken in from this visitor; ticket, case and rating are then one record',
  body: Closed({ caseId: Id }),
})

export const finishService = endpoint({
  ...onTicket,
  path: '/api/hall/tickets/{id}/finish',
  summary: 'The visit is over, and whether what was wanted got done',
  body: Closed({ outcome: OneOf(serviceOutcomes), note: Type.Optional(Words(500)) }),
})
