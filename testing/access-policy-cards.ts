// Who may do what with cards, their settings and outages: the part of the access policy about supervision.
import {
  administrators,
  department,
  everyLeader,
  leaders,
  nextDoor,
  officers,
  watchers,
  type Rule,
} from './access-callers.ts'
import { acceptancePolicy } from './access-policy-acceptances.ts'
import { complaintPolicy } from './access-policy-complaints.ts'
import { orderPolicy } from './access-policy-orders.ts'

/** A card of the clerk's at the window of the books: he answers, or the leaders of his department do. */
const answering: Rule = {
  of: 'a card',
  yes: ['clerk', ...leaders],
  'card-of-another': ['second-clerk', 'reviewer'],
  hidden: nextDoor,
}

export const cardPolicy: Record<string, Rule[]> = {
  ...acceptancePolicy,
  ...orderPolicy,
  ...complaintPolicy,

  'GET /api/cards': [{ yes: [...officers, ...watchers] }],
  'GET /api/cards/:id': [
    { of: 'a card', yes: [...department, ...watchers], hidden: nextDoor },
    { of: 'an investigation', yes: watchers, hidden: officers },
  ],
  'GET /api/cards/:id/letter': [
    { of: 'a card', yes: [...department, ...watchers], hidden: nextDoor },
    { of: 'an investigation', yes: watchers, hidden: officers },
  ],
  'POST /api/cards/:id/acknowledge': [answering],
  'POST /api/cards/:id/explain': [answering],
  'POST /api/cards/:id/appeal': [answering],
  'POST /api/cards/:id/uphold': [{ of: 'an appealed card', yes: ['supervisor'] }],
  'POST /api/cards/:id/propose-cancellation': [{ of: 'an appealed card', yes: ['supervisor'] }],
  'POST /api/cards/:id/propose-downgrade': [{ of: 'an appealed card', yes: ['supervisor'] }],
  'POST /api/cards/:id/approve': [
    { of: 'a card proposed for cancellation', yes: ['centre-manager'], 'second-approver-needed': ['supervisor'] },
  ],
  'POST /api/cards/:id/reject': [{ of: 'a card proposed for cancellation', yes: watchers }],
  'POST /api/cards/:id/dismiss': [{ of: 'an investigation', yes: ['supervisor'] }],
  'POST /api/cards/:id/charge': [{ of: 'an investigation', yes: ['supervisor'] }],

  'GET /api/supervise/hall': [{ yes: watchers }],
  'GET /api/supervise/cases': [{ yes: watchers }],
  'GET /api/supervise/looks': [{ yes: administrators }],
  'POST /api/supervise/rule-replays': [{ yes: watchers }],
  'GET /api/supervise/rule-replays': [{ yes: watchers }],

  // Asked of departments: who sees their own score alone is refused.
  'GET /api/scores': [{ yes: [...everyLeader, ...watchers] }],
  'GET /api/scores/entries': [{ yes: [...leaders, ...watchers], hidden: ['deputy-head-02', 'head-02'] }],
  'GET /api/scores/table.xlsx': [{ yes: [...everyLeader, ...watchers] }],
  'GET /api/scores/table.pdf': [{ yes: [...everyLeader, ...watchers] }],

  'GET /api/supervision/settings': [{ yes: [...officers, ...watchers] }],
  'POST /api/supervision/settings/preview': [{ yes: ['supervisor'] }],
  'POST /api/supervision/settings': [{ yes: ['supervisor'] }],
  'GET /api/supervision/outages': [{ yes: [...officers, ...watchers, 'system-administrator'] }],
  'POST /api/supervision/outages': [{ yes: [...watchers, 'system-administrator'] }],
  'POST /api/supervision/outages/:id/confirm': [
    { of: 'a reported outage', yes: ['centre-manager'], 'second-approver-needed': ['supervisor'] },
  ],
  'POST /api/supervision/outages/:id/reject': [
    { of: 'a reported outage', yes: ['centre-manager'], 'second-approver-needed': ['supervisor'] },
  ],
}
