// Help (帮办代办): somebody is assigned to a person or a project, works off a list, and acts under a mandate that was signed for.
import { Type } from 'typebox'
import { helpStatuses } from '#domain/hall/index.ts'
import { Day, Instant, Person, Text } from './card-shapes.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

/** Whoever helps and whoever is helped see their own; the desk all. */
const readers = { applicant: 'own', agent: 'own', 'centre-manager': 'all', supervisor: 'all' } as const

export const helpActs = ['AddTask', 'DoTask', 'EndHelp'] as const

export const helps = endpoint({
  method: 'GET',
  tag: 'helps',
  path: '/api/helps',
  summary: 'Help within your reach, newest first, a page by key',
  allow: readers,
  query: Closed({ after: Type.Optional(Text(80)) }),
  reply: Closed({
    helps: Type.Array(
      Closed({
        id: Id,
        version: Type.Integer({ minimum: 1 }),
        status: OneOf(helpStatuses),
        helper: Person,
        /** Whom they act for. */
        party: Text(100),
        project: Nullable(Closed({ id: Id, name: Text(200) })),
        begunAt: Instant,
        until: Day,
        /** Whether the mandate is in force now. */
        mandated: Type.Boolean(),
        tasks: Type.Array(
          Closed({
            what: Text(200),
            doneAt: Nullable(Instant),
            note: Nullable(Text(500)),
          }),
        ),
        ending: Nullable(Text(500)),
        mayDo: Type.Array(OneOf(helpActs)),
      }),
    ),
    next: Nullable(Text(80)),
  }),
})

const Receipt = Closed({
  id: Id,
  version: Type.Integer({ minimum: 1 }),
  status: OneOf(helpStatuses),
  at: Instant,
  eventHash: Text(64),
})
const acting = { method: 'POST', tag: 'helps', command: true, reply: Receipt } as const

export const beginHelp = endpoint({
  ...acting,
  path: '/api/helps',
  summary:
    'Assign a helper to whoever shows their document, with the mandate they sign and a list of what is to be done',
  allow: { 'centre-manager': 'all' },
  body: Closed({
    /** Of the document of whoever is to be helped. */
    number: Words(40),
    /** The account of the helper. */
    helper: Words(60),
    projectId: Type.Optional(Id),
    until: Day,
    tasks: Type.Array(Words(200), { minItems: 1, maxItems: 30 }),
    /** A PNG in base64: what they signed the mandate with; kept sealed. */
    signature: Type.String({ minLength: 1, maxLength: 200_000, pattern: '^[A-Za-z0-9+/]+=*$' }),
  }),
})

const onHelp = { ...acting, params: Closed({ id: Id }), allow: { agent: 'own', 'centre-manager': 'all' } } as const

export const addHelpTask = endpoint({
  ...onHelp,
  path: '/api/helps/{id}/tasks',
  summary: 'Put something more on the list',
  body: Closed({ what: Words(200) }),
})

export const doHelpTask = endpoint({
  ...onHelp,
  path: '/api/helps/{id}/done',
  summary: 'Say that something on the list was done under the mandate; both names stand in the record',
  body: Closed({ task: Type.Integer({ minimum: 1, maximum: 200 }), note: Words(500) }),
})

export const endHelp = endpoint({
  ...onHelp,
  path: '/api/helps/{id}/end',
  summary: 'End the help; its mandate ends with it',
  body: Closed({ note: Words(500) }),
})
