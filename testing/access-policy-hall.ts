// Who may do what in the hall: the part of the access policy about tickets and counters.
import { callers, clerks, everyLeader, leaders, watchers, type Caller, type Rule } from './access-callers.ts'
import type { TicketStation } from './bring-ticket.ts'

const elsewhere: readonly Caller[] = ['second-clerk', 'clerk-02', 'centre-manager']
const atTheCounter = (of: TicketStation): Rule[] => [{ of, yes: ['clerk'], 'ticket-of-another-counter': elsewhere }]
const whoSits = (of: TicketStation): Rule[] => [{ of, yes: ['clerk'], 'not-at-a-counter': elsewhere }]

export const hallPolicy: Record<string, Rule[]> = {
  'GET /api/public/hall': [{ yes: callers }],
  'GET /api/public/hall/board': [{ yes: callers }],
  'GET /api/public/hall/counters/:counter': [{ yes: callers }],
  'POST /api/public/hall/tickets': [{ yes: callers }],
  'GET /api/public/hall/tickets/:id': [{ of: 'a waiting ticket', yes: callers }],
  'POST /api/public/hall/tickets/:id/leave': [{ of: 'a waiting ticket', yes: callers }],
  'POST /api/me/tickets': [{ of: 'a free counter', yes: ['li', 'wang'] }],
  'GET /api/public/hall/slots': [{ yes: callers }],
  'POST /api/public/hall/check-in': [{ of: 'a booking of Li', yes: callers }],
  'GET /api/me/tickets': [{ yes: ['li', 'wang'] }],
  'GET /api/me/bookings': [{ yes: ['li', 'wang'] }],
  'POST /api/me/bookings': [{ yes: ['li', 'wang'] }],
  'POST /api/me/bookings/:id/cancel': [{ of: 'a booking of Li', yes: ['li'], hidden: ['wang'] }],
  'GET /api/public/hall/tickets/:id/rating': [{ of: 'a finished ticket', yes: callers }],
  'POST /api/public/hall/tickets/:id/rating': [{ of: 'a finished ticket', yes: callers }],
  'GET /api/cases/:id/ratings': [{ of: 'issued', yes: ['li'], hidden: ['wang'] }],
  'POST /api/cases/:id/ratings': [{ of: 'issued', yes: ['li'], hidden: ['wang'] }],
  'GET /api/ratings': [{ yes: [...everyLeader, ...watchers] }],
  'POST /api/ratings/:id/verify': [{ of: 'a poor rating', yes: watchers }],
  'POST /api/ratings/:id/rectify': [
    {
      of: 'a confirmed rating',
      yes: leaders,
      hidden: ['deputy-head-02', 'head-02'],
      'rating-of-another': ['centre-manager'],
    },
  ],
  'GET /api/hall/settings': [{ yes: [...clerks, 'clerk-02', 'centre-manager', 'supervisor'] }],
  'POST /api/hall/settings/preview': [{ yes: ['centre-manager'] }],
  'POST /api/hall/settings': [{ yes: ['centre-manager'] }],
  'GET /api/hall/duty': [{ yes: ['centre-manager', 'supervisor'] }],
  'GET /api/hall/desk': [{ yes: [...clerks, 'clerk-02', 'centre-manager'] }],
  'POST /api/hall/desk/sign-in': [
    { of: 'a free counter', yes: clerks, 'not-your-counter': ['clerk-02', 'centre-manager'] },
  ],
  'POST /api/hall/desk/pause': whoSits('a waiting ticket'),
  'POST /api/hall/desk/resume': whoSits('a paused counter'),
  'POST /api/hall/desk/sign-out': whoSits('a waiting ticket'),
  'POST /api/hall/desk/call-next': whoSits('a waiting ticket'),
  'POST /api/hall/tickets/:id/recall': atTheCounter('a called ticket'),
  'POST /api/hall/tickets/:id/start': atTheCounter('a called ticket'),
  'POST /api/hall/tickets/:id/miss': atTheCounter('a called ticket'),
  'POST /api/hall/tickets/:id/transfer': atTheCounter('a served ticket'),
  'POST /api/hall/tickets/:id/escalate': atTheCounter('a served ticket'),
  'POST /api/hall/tickets/:id/suspend': atTheCounter('a served ticket'),
  'POST /api/hall/tickets/:id/resume': atTheCounter('a suspended ticket'),
  'POST /api/hall/tickets/:id/link': atTheCounter('a served ticket'),
  'POST /api/hall/tickets/:id/finish': atTheCounter('a served ticket'),
}
