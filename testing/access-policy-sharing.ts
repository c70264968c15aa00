// Who may do what about data one office asks another for: the part of the access policy about sharing.
import { department, family, leaders, nextDoor, strangers, watchers, type Rule, type Thing } from './access-callers.ts'

/** The office that asks, and the one that holds the data; their windows see it and do nothing. */
const books = ['reviewer', ...leaders] as const
const parks = ['reviewer-02', 'deputy-head-02', 'head-02'] as const

const asks = (of: Thing): Rule[] => [{ of, yes: books, 'data-request-of-another': parks }]
const provides = (of: Thing): Rule[] => [{ of, yes: parks, 'data-request-of-another': books }]

export const sharingPolicy: Record<string, Rule[]> = {
  'GET /api/data-requests': [{ yes: [...department, ...nextDoor, ...watchers] }],
  'GET /api/data-requests/papers': [{ yes: [...books, ...parks] }],
  'GET /api/data-requests/:id/clocks': [{ of: 'a data request', yes: [...department, ...nextDoor, ...watchers] }],
  'GET /api/cases/:id/data-requests': [
    { of: 'submitted', yes: [...family, ...department, 'supervisor'], hidden: [...strangers, ...nextDoor] },
  ],
  'POST /api/data-requests': [{ yes: [...books, ...parks] }],
  'POST /api/data-requests/:id/answer': provides('a data request'),
  'POST /api/data-requests/:id/provide': provides('an agreed data request'),
  'POST /api/data-requests/:id/verify': provides('a doubted data request'),
  'POST /api/data-requests/:id/confirm': asks('a provided data request'),
  'POST /api/data-requests/:id/doubt': asks('a provided data request'),
  'POST /api/data-requests/:id/withdraw': asks('a data request'),
}
